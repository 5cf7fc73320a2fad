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
    expect((await view.getByRole('row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())).toEqual(['Month New codes All codes', '2026-01 1 1', '2026-02 0 1', '2026-03 1 2']);
    expect(await seriousIn(page, '.emic-repair section:last-child')).toEqual([]);
    await view.getByRole('button', { name: 'Save as table' }).click();
    await expect.poll(() => page.files()).toContain('New codes.csv');
    await waiting.getByRole('button', { name: 'Mark as looked at' }).click();
    await waiting.waitFor({ state: 'detached' });
  });
});
