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
Ana: We never felt safe there. People came at night.

Ben: I was %%{aaaaaaa1%%safe%%}aaaaaaa1 #theme/safety%% at home. She was unsafe.
`,
  'Interviews/Interview 02.md': '---\ntype: interview\n---\nCleo: Safe? No. But at night it was quiet.\n',
  'Letters.md': 'Safe and sound.\n',
};
const settings = { scopeChosen: true };
const one = 'Interviews/Interview 01.md';
const two = 'Interviews/Interview 02.md';

async function open(page: AppPage): Promise<void> {
  await page.indexed();
  await page.command('Autocode from a search');
  await page.page.locator('.emic-autocode').waitFor();
}
async function choose(page: AppPage, what: string, option: string): Promise<void> {
  await page.page.getByRole('combobox', { name: what }).selectOption({ label: option });
}
async function look(page: AppPage, words: string): Promise<void> {
  await page.page.locator('.emic-autocode-search input').fill(words);
}
async function theme(page: AppPage, name: string): Promise<void> {
  await page.page.getByRole('button', { name: 'Choose themes…' }).click();
  await page.page.locator('.emic-theme-picker input').waitFor();
  await page.type(name);
  await page.press('Enter');
  await page.page.locator('.emic-theme-picker').waitFor({ state: 'detached' });
}
const run = (page: AppPage, passages: string) => page.page.getByRole('button', { name: `Code ${passages}` }).click();
const says = (page: AppPage, words: string) => page.page.locator('#emic-autocode-says').getByText(words).waitFor();

describe('autocoding', () => {
  test('shows each match in its context, leaves what is coded already unticked, codes what is ticked, and is undone in one step', async () => {
    const page = await app.open({ files, note: 'Letters.md', settings });
    await open(page);
    await choose(page, 'Where', 'All data');
    await look(page, 'safe');
    await says(page, '4 passages in 2 documents');
    await theme(page, 'safety');
    await says(page, '1 is coded so already and not ticked.');
    await page.page.getByText('3 of 4 ticked').waitFor();
    await page.page.getByRole('treeitem', { name: /She was unsafe/ }).last().click();
    await run(page, '2 passages');
    await expect.poll(() => page.fileText(two)).toMatch(/%%\{(\w{8})%%Safe%%\}\1 #theme\/safety @ana \d{4}-\d\d-\d\d by=autocode%%\? No\./);
    expect(await page.fileText(one)).toMatch(/felt %%\{(\w{8})%%safe%%\}\1 #theme\/safety @ana \S+ by=autocode%% there/);
    expect(await page.fileText(one)).toContain('She was unsafe.');
    await page.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.fileText(one)).toBe(files[one]);
    await expect.poll(() => page.fileText(two)).toBe(files[two]);
  });

  test('codes the sentence, the turn or the paragraph, in this note alone', async () => {
    const page = await app.open({ files, note: one, settings });
    await open(page);
    await choose(page, 'What is coded', 'Their turn');
    await look(page, 'night');
    await says(page, '1 passage in 1 document');
    await run(page, '1 passage');
    await page.page.locator('.emic-theme-picker input').waitFor();
    await page.type('night');
    await page.press('Enter');
    await expect.poll(() => page.fileText(one)).toMatch(/Ana: %%\{(\w{8})%%We never felt safe there\. People came at night\.%%\}\1 #theme\/night/);
    expect(await page.fileText(two)).toBe(files[two]);
  });

  test('looks for any of several and for regular expressions, and says what it cannot read', async () => {
    const page = await app.open({ files, note: one, settings });
    await open(page);
    await choose(page, 'What to look for', 'Any of several');
    await look(page, 'never felt, at home');
    await says(page, '2 passages in 1 document');
    await choose(page, 'What to look for', 'Regular expression');
    await look(page, '\\b(un)?safe\\b');
    await says(page, '3 passages in 1 document');
    await look(page, '(a+)+(');
    await says(page, 'is not closed');
  });

  test('says of a pattern of one character, too, what is wrong with it and where', async () => {
    const page = await app.open({ files, note: one, settings });
    await open(page);
    await choose(page, 'What to look for', 'Regular expression');
    await look(page, '(');
    await says(page, 'At character 1 of the pattern: a bracket “(” is not closed.');
    await look(page, '*');
    await says(page, 'At character 1 of the pattern: nothing stands before “*” that it could repeat.');
  });

  test('of an open note is one step for Ctrl+Z, however many passages it codes, and brings its theme into the log once', async () => {
    const text = `---\ntype: interview\n---\n${Array.from({ length: 230 }, (_, at) => `Ana: Then number${at} was safe.`).join('\n\n')}\n`;
    const page = await app.open({ files: { [one]: text }, note: one, settings });
    await open(page);
    await look(page, 'safe');
    await says(page, '230 passages in 1 document');
    await theme(page, 'calm');
    await run(page, '230 passages');
    await page.page.locator('.notice').getByText('230 codings').waitFor();
    expect((await page.editorText()).match(/#theme\/calm/g)?.length).toBe(230);
    await page.pass(10_000);
    expect((await page.fileText('Codebook log.md')).match(/created.*`calm`.*by ana/g)?.length).toBe(1);
    await page.page.locator('.cm-content').focus();
    await page.press('Control+z');
    expect(await page.editorText()).toBe(text);
  });

  test('goes on from a search and from a query', async () => {
    const page = await app.open({ files, note: 'Letters.md', settings });
    await page.indexed();
    await page.command('Search data');
    await page.type('night');
    await page.page.getByRole('button', { name: 'Autocode these' }).click();
    await says(page, '2 passages in 2 documents');
    await page.press('Escape');
    await page.command('Query themes');
    await page.type('safety');
    await page.page.getByRole('button', { name: 'Autocode these' }).click();
    await says(page, '1 passage in 1 document');
    await choose(page, 'Where', 'Documents of the query');
    await look(page, 'unsafe');
    await says(page, '1 passage in 1 document');
  });

  test('is ticked by keyboard, and axe finds nothing serious in it', async () => {
    const page = await app.open({ files, note: one, settings });
    await open(page);
    await choose(page, 'Where', 'All data');
    await look(page, 'safe');
    await says(page, '4 passages in 2 documents');
    // The colour of the button is the app's own.
    await page.page.evaluate(axe);
    const violations = await page.page.evaluate(async () => {
      const { axe: found } = window as unknown as { axe: { run(at: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
      return (await found.run({ include: '.modal', exclude: '.mod-cta' })).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]);
    });
    expect(violations).toEqual([]);
    await page.page.locator('.emic-ticks-list').focus();
    await page.press('Space');
    await page.page.getByText('1 of 4 ticked').waitFor();
    await page.press('Control+a');
    await page.page.getByText('4 of 4 ticked').waitFor();
    await page.press('ArrowDown', 'Space');
    await page.page.getByText('3 of 4 ticked').waitFor();
    await page.press('Control+Shift+A');
    await page.page.getByText('0 of 4 ticked').waitFor();
  });

  test('shows how far a long run is, and stopped it takes back what it did', async () => {
    const note = (n: number): string => `---\ntype: diary\n---\n${Array.from({ length: 30 }, (_, i) => `Day ${n}-${i}: safe again.`).join('\n\n')}\n`;
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`Diaries/Diary ${String(n).padStart(2, '0')}.md`, note(n)]));
    const page = await app.open({ files: many, settings });
    // A disk that stands still after three notes, until it is told to go on.
    await page.evaluate(({ app: { vault }, host }) => {
      const write = vault.process.bind(vault);
      let left = 3;
      const goesOn = new Promise<void>((go) => Object.assign(host, { go }));
      vault.process = async (...given) => {
        if (left-- <= 0) await goesOn;
        return write(...given);
      };
    });
    await open(page);
    await look(page, 'safe again');
    await theme(page, 'safety');
    await run(page, '600 passages');
    const dialog = page.page.locator('.modal').last();
    await dialog.getByRole('button', { name: 'Code', exact: true }).click();
    await page.page.locator('progress, [role=progressbar]').first().waitFor();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await page.evaluate(({ host }) => (host as unknown as { go(): void }).go());
    await page.page.locator('.notice').filter({ hasText: 'Autocode' }).waitFor();
    for (const [path, text] of Object.entries(many)) expect(await page.fileText(path)).toBe(text);
  });

  test('keeps ten thousand matches in a list of a few rows', async () => {
    const note = (n: number): string => `---\ntype: diary\n---\n${Array.from({ length: 250 }, (_, i) => `Day ${n}-${i}: safe again.`).join('\n\n')}\n`;
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`Diaries/Diary ${String(n).padStart(2, '0')}.md`, note(n)]));
    const page = await app.open({ files: many, settings });
    await open(page);
    await look(page, 'safe again');
    await says(page, '10000 passages in 40 documents');
    await page.page.getByText('10000 of 10000 ticked').waitFor();
    expect(await page.page.getByRole('treeitem').count()).toBeLessThan(60);
    await page.page.locator('.emic-ticks-list').focus();
    await page.press('Space');
    await page.page.getByText('9750 of 10000 ticked').waitFor();
    await page.press('End', 'Space');
    await page.page.getByText('9749 of 10000 ticked').waitFor();
  });
});
