import { expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';
import { fromMenu } from './tree-study';

const app = useApp();

const note = '---\ntype: interview\n---\nAna: We never felt safe there. People came at night.\n\nBen: It was different. They took a photograph of the whole wall of notes.\n\nIt was years ago.\n\n| who | says |\n| --- | --- |\n| Cleo | I came back. Twice. |\n';
const files = { 'Interview.md': note, 'Themes/Night.md': '---\ntheme: night\ntitle: Night\n---\n' };
const settings = { scopeChosen: true, favourites: ['safety', 'night'] };

const open = async (more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files, note: 'Interview.md', settings, ...more });
  await page.indexed();
  return page;
};
const coded = async (page: AppPage) => {
  const text = await page.fileText('Interview.md');
  expect(strip(text)).toBe(note);
  const found = scan(text).codings;
  const plain = strip(text);
  return found.map((coding) => ({ words: plain.slice(coding.from, coding.to), themes: coding.themes, attributes: coding.attributes, coder: coding.coder }));
};
const selection = (page: AppPage) => page.evaluate(({ app }) => app.workspace.activeEditor?.editor?.getSelection() ?? '');

test('favourites and the last coding need no picker', async () => {
  const page = await open();
  await page.select('never felt safe');
  await page.command('Code with favourite 1');
  await page.select('People came at night');
  await page.command('Code with favourite 2');
  await page.select('different');
  await page.command('Repeat last coding');
  expect(await coded(page)).toMatchObject([
    { words: 'never felt safe', themes: ['safety'], coder: 'ana' },
    { words: 'People came at night', themes: ['night'] },
    { words: 'different', themes: ['night'] },
  ]);
});

test('what was coded with last follows a rename, and a deleted theme does not come back by itself', async () => {
  const page = await open();
  await page.select('never felt safe');
  await page.command('Code with favourite 1');
  await page.command('Open codebook');
  await page.indexed();
  await fromMenu(page, 'safety', 'Rename…');
  await page.type('Shelter');
  await page.press('Enter');
  await page.page.locator('.modal').getByRole('button', { name: 'Rename' }).click();
  await expect.poll(() => page.fileText('Interview.md')).toContain('#theme/shelter');
  await page.select('different');
  await page.command('Repeat last coding');
  expect((await coded(page)).map(({ themes }) => themes)).toEqual([['shelter'], ['shelter']]);
  await fromMenu(page, 'shelter', 'Delete…');
  await page.page.locator('.modal').getByRole('button', { name: 'Delete with its codings' }).click();
  await page.page.locator('.modal').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => page.fileText('Interview.md')).toBe(note);
  await page.select('It was years ago');
  await page.command('Repeat last coding');
  expect((await page.notices()).join()).toContain('No theme was used yet');
  await page.command('Code selection');
  await page.page.locator('.emic-theme-picker').waitFor();
  expect((await page.page.locator('.emic-theme-picker .suggestion-title').allInnerTexts()).join()).not.toMatch(/shelter/i);
});

test('the sentence, paragraph and turn under the caret are selected and coded', async () => {
  const page = await open();
  const take = async (words: string, command: string): Promise<string> => {
    await page.caret(words);
    await page.command(command);
    const selected = await selection(page);
    await page.type('night');
    await page.press('Enter');
    await page.settled();
    return selected;
  };
  expect(await take('felt safe', 'Code sentence')).toBe('We never felt safe there.');
  expect(await take('took a', 'Code paragraph')).toBe('It was different. They took a photograph of the whole wall of notes.');
  expect(await take('Ben', 'Code turn')).toContain('It was years ago.');
  expect((await coded(page)).map(({ words }) => words).sort((one, other) => one.length - other.length)).toEqual([
    'We never felt safe there.',
    'It was different. They took a photograph of the whole wall of notes.',
    expect.stringMatching(/^It was different\.[\s\S]*years ago\./),
  ]);
});

test('a sentence in a table’s cell is coded from within the cell', async () => {
  const page = await open();
  await page.page.locator('.cm-content td', { hasText: 'I came back' }).click();
  await page.settled();
  await page.command('Code sentence');
  await page.type('night');
  await page.press('Enter');
  await page.settled();
  expect((await coded(page)).map(({ words }) => words)).toEqual([expect.stringMatching(/^(I came back\.|Twice\.)$/)]);
});

test('in vivo names the theme by the words, cut at a word’s end, and says whose they are', async () => {
  const page = await open();
  await page.select('They took a photograph of the whole wall of notes');
  await page.command('Code in vivo');
  expect(await coded(page)).toMatchObject([{ themes: ['they-took-a-photograph-of-the'], attributes: { voice: 'in-vivo' } }]);
  await page.select('night');
  await page.command('Code in vivo');
  expect((await coded(page))[0]).toMatchObject({ words: 'night', themes: ['night'], attributes: {} });
});

test('a first coding on a device tells of quick keys, once; a command shows them again', async () => {
  const page = await open({ fresh: true });
  await page.select('never felt safe');
  await page.command('Code with favourite 1');
  await page.page.locator('.notice').getByText('Coding goes faster').waitFor();
  await page.page.locator('.notice').getByRole('button', { name: 'Not now' }).click();
  await page.select('different');
  await page.command('Code with favourite 2');
  expect((await page.notices()).join()).not.toContain('Coding goes faster');
  await page.command('Show quick keys');
  const card = page.page.locator('.emic-quick-keys');
  await card.getByText('7 more can be set.').waitFor();
  expect(await seriousIn(page, '.emic-quick-keys')).toEqual([]);
  expect(await card.innerText()).toMatch(/safety[\s\S]*Night/);
});

test('all of them have an icon for the phone’s toolbar, and none a hotkey of its own', async () => {
  const page = await open();
  const commands = await page.evaluate(({ app }) =>
    app.commands.listCommands().filter(({ id }) => id.startsWith('emic:')).map(({ id, icon, hotkeys }) => ({ id, icon, keys: hotkeys?.length ?? 0 })),
  );
  expect(commands.length).toBeGreaterThan(30);
  expect(commands.filter(({ icon, keys }) => !icon || keys > 0)).toEqual([]);
});
