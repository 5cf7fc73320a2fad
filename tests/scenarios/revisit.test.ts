import { describe, expect, test } from 'vitest';
import { useApp } from './app';
import { seriousIn } from './axe';

const app = useApp();

const files = {
  'Interviews/Interview 01.md': '---\ntype: interview\n---\nAna: %%{aaaaaaa1%%We never felt safe%%}aaaaaaa1 #theme/power @ana 2026-01-05%% there.\n',
  'Interviews/Interview 02.md': '---\ntype: interview\n---\nBen: %%{bbbbbbb1%%It was different%%}bbbbbbb1 #theme/power @ben 2026-06-05%% for me.\n',
  'Interviews/Interview 03.md': '---\ntype: interview\n---\nNobody has looked at this.\n',
  'Themes/power.md': '---\ndefinition: Who decides.\n---\n',
  'Codebook log.md': '# Codebook log\n\n- 2026-01-02T09:00 · created `power` · by ana\n- 2026-03-05T09:00 · redefined `power` · by ben · because the panel\n- 2026-03-06T09:00 · created `empathy` · by ana\n',
};

describe('the revisit list', () => {
  test('names documents last looked at before a code was born or redefined, and forgets those looked at', async () => {
    const page = await app.open({ files });
    await page.indexed();
    await page.command('Revisit list');
    const view = page.page.locator('.emic-repair');
    const waiting = view.getByRole('listitem').filter({ hasText: 'Interviews/Interview 01.md, last looked at 2026-01-05' });
    await waiting.waitFor();
    const text = await waiting.innerText();
    expect(text).toContain('New: empathy (2026-03-06)');
    expect(text).toContain('because the panel');
    expect(await view.innerText()).not.toContain('Interview 02.md, last looked at');
    expect(await view.innerText()).not.toContain('Interview 03.md, last looked at');
    expect(await seriousIn(page, '.emic-repair')).toEqual([]);
    await waiting.getByRole('button', { name: 'Mark as looked at' }).click();
    await waiting.waitFor({ state: 'detached' });
  });
});

describe('new codes over time', () => {
  const grown = (date: string, body: string): string => `---\ntype: interview\ndate: ${date}\n---\n${body}\n`;
  const study = {
    ...files,
    'Interviews/Interview 01.md': grown('2026-03-01', '%%{aaaaaaa1%%We%%}aaaaaaa1 #theme/power #theme/shame%% never.'),
    'Interviews/Interview 02.md': grown('2026-01-01', '%%{bbbbbbb1%%It%%}bbbbbbb1 #theme/power%% was.'),
  };

  test('is counted by document, in the order of their dates, or by month from the log; both can be saved', async () => {
    const page = await app.open({ files: study });
    await page.indexed();
    await page.command('New codes over time');
    const view = page.page.locator('.emic-repair');
    const rows = async (): Promise<string[]> => (await view.getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
    // Interview 03 is coded by nobody: that it brings nothing new says nothing.
    await expect.poll(rows).toEqual(['Document New codes All codes', 'Interview 02 2026-01-01 1 1', 'Interview 01 2026-03-01 1 2']);
    await view.getByRole('button', { name: 'Save as table' }).click();
    await expect.poll(() => page.files()).toContain('New codes.csv');
    expect(await page.fileText('New codes.csv')).toContain('Interviews/Interview 01.md,2026-03-01,1,2,shame');
    await view.getByRole('radio', { name: 'By month' }).check();
    await expect.poll(rows).toEqual(['Month New codes All codes', '2026-01 1 1', '2026-02 0 1', '2026-03 1 2']);
    await view.getByRole('button', { name: 'Save as table' }).click();
    await expect.poll(() => page.files()).toContain('New codes 2.csv');
  });
});
