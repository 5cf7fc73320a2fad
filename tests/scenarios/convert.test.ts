import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';

const app = useApp();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const files = {
  'Interviews/Interview 01.md': `---
type: interview
---
Ana: ==We never felt safe== #theme/safety #theme/home there.

Ben: Proud of it. ==Mad Pride!== #MadPride And so on. {>>who is proud?<<}

Ana: They laughed. [[fear|feelings/fear]] ^id-240131-101501
`,
  'Interviews/Interview 02.md': '---\ntype: interview\n---\nCleo: I came back. #theme/return\n\nDan: A ==loose== one.\n',
  'Letters.md': 'No data: ==a letter== #theme/letter\n',
};
const settings = { scopeChosen: true };

async function open(page: AppPage, command: string): Promise<void> {
  await page.indexed();
  await page.command(command);
  await page.page.getByText('Which of them are codes?').waitFor();
}
const here = 'Convert highlights and tags in this note';
const everywhere = 'Convert highlights and tags in all data';
const group = (page: AppPage, name: string) => page.page.getByRole('checkbox', { name });
const convert = (page: AppPage, marks: string) => page.page.getByRole('button', { name: `Convert ${marks}` }).click();
async function done(page: AppPage, path: string, words: RegExp): Promise<string> {
  await expect.poll(() => page.fileText(path)).toMatch(words);
  return page.fileText(path);
}

describe('converting highlights and tags', () => {
  test('shows what goes and what comes, says that data is changed, and converts the note in one step that is undone to the byte', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md', settings });
    await open(page, here);
    const dialog = page.page.locator('.modal');
    expect(await dialog.innerText()).toContain('This changes your data');
    expect(await dialog.locator('.emic-sign').first().innerText()).toBe('==');
    expect(await group(page, '#theme/safety').isChecked()).toBe(true);
    expect(await group(page, '#MadPride').isChecked()).toBe(false);
    await convert(page, '3 marks');
    const text = await done(page, 'Interviews/Interview 01.md', /%%\{/);
    expect(text).toMatch(/Ana: %%\{(\w{8})%%We never felt safe%%\}\1 #theme\/safety #theme\/home @ana \d{4}-\d\d-\d\d%% there\./);
    expect(text).toContain('==Mad Pride!== #MadPride And so on.');
    expect(text).toMatch(/"who is proud\?"%%\n/);
    expect(text).toMatch(/They laughed\.%%\}\w{8} #theme\/feelings\/fear @ana \d{4}-\d\d-\d\d%% \^id-240131-101501/);
    await page.pass(10_000);
    expect(await page.fileText('Codebook log.md')).toMatch(/created.*`feelings\/fear`.*by ana/);
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.fileText('Interviews/Interview 01.md')).toBe(files['Interviews/Interview 01.md']);
  });

  test('takes hashtags of the data only where a person says they are codes, and leaves what is unticked', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 01.md', settings });
    await open(page, here);
    await group(page, '#MadPride').check();
    for (const name of ['feelings/fear', 'Comments', '#theme/home']) await group(page, name).uncheck();
    await page.page.getByText('2 of 2 ticked').waitFor();
    await page.page.getByRole('treeitem', { name: /We never felt safe/ }).click();
    await convert(page, '1 mark');
    const text = await done(page, 'Interviews/Interview 01.md', /%%\{/);
    expect(text).toContain('Ana: ==We never felt safe== #theme/safety #theme/home there.');
    expect(text).toMatch(/%%\{(\w{8})%%Mad Pride!%%\}\1 #theme\/madpride @ana \S+%% And so on\. \{>>who is proud\?<<\}/);
  });

  test('goes through all data and nothing else; highlights without a tag get the theme that is chosen for them', async () => {
    const page = await app.open({ files, note: 'Letters.md', settings });
    await open(page, everywhere);
    await page.page.getByRole('button', { name: 'Choose a theme…' }).first().click();
    await page.type('noted');
    await page.press('Enter');
    await convert(page, '5 marks');
    const text = await done(page, 'Interviews/Interview 02.md', /noted/);
    expect(text).toMatch(/I came back\.%%\}\w{8} #theme\/return/);
    expect(text).toMatch(/A %%\{(\w{8})%%loose%%\}\1 #theme\/noted @ana/);
    expect(await page.fileText('Letters.md')).toBe(files['Letters.md']);
  });

  test('is done by keyboard alone, and axe finds nothing serious in it', async () => {
    const page = await app.open({ files, note: 'Interviews/Interview 02.md', settings });
    await open(page, here);
    // The colour of the button is the app's own.
    await page.page.evaluate(axe);
    const violations = await page.page.evaluate(async () => {
      const { axe: found } = window as unknown as { axe: { run(at: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
      return (await found.run({ include: '.modal', exclude: '.mod-cta' })).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]);
    });
    expect(violations).toEqual([]);
    await page.page.locator('.emic-ticks-list').focus();
    await page.press('Control+Enter');
    expect(await done(page, 'Interviews/Interview 02.md', /%%\{/)).toMatch(/#theme\/return/);
  });

  test('says so where there is nothing to convert', async () => {
    const page = await app.open({ files: { 'Plain.md': 'Nothing marked.\n' }, note: 'Plain.md', settings });
    await page.indexed();
    await page.command(here);
    await page.page.getByText('No highlights, tags, comments').waitFor();
  });
});
