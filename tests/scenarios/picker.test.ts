import { expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();

const note = '---\ntype: interview\n---\nAna: We never felt safe there.\n\nBen: It was different for me. They took a photograph.\n';
const files = {
  'Interview.md': note,
  'Other.md':
    '---\ntype: interview\ndate: 2012-03-01\n---\nCleo: %%{aaaaaaa1%%I came back.%%}aaaaaaa1 #theme/peer-support @ben%% And %%{aaaaaaa2%%left%%}aaaaaaa2 #theme/stigma/peers @ben%%. Then %%{aaaaaaa3%%they took a photograph%%}aaaaaaa3 #theme/they-took-a-photograph @ana voice=in-vivo%% %%{aaaaaaa4%%again%%}aaaaaaa4 #theme/power @ben%%\n\nDan: %%{aaaaaaa5%%It helped.%%}aaaaaaa5 #theme/peer-support @ana stance=engages "why?"%%\n',
  'Themes/Peer support.md':
    '---\ntheme: peer-support\ntitle: Peer support\naliases: [mutual aid]\ndefinition: Help among equals.\ninclude: Somebody is helped.\nexclude: Staff help.\n---\n',
};
const settings = { scopeChosen: true, facets: ['stance: engages, resists, ambivalent'], hiddenThemes: ['power'] };

const picker = (page: AppPage) => page.page.locator('.emic-theme-picker');
const panel = (page: AppPage) => picker(page).locator('.emic-picker-panel');
const chips = (page: AppPage) => picker(page).locator('.emic-chip').allInnerTexts();
const rows = async (page: AppPage) => (await picker(page).locator('.suggestion-title').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
async function pick(page: AppPage, words: string): Promise<void> {
  await page.select(words);
  await page.command('Code selection');
  await picker(page).waitFor();
}
const open = async (note = 'Interview.md', more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files, note, settings, ...more });
  await page.indexed();
  return page;
};
const coded = async (page: AppPage, path = 'Interview.md') => scan(await page.fileText(path)).codings;

test('theme, memo and facets are typed in one line, and shown as what is taken', async () => {
  const page = await open();
  await pick(page, 'never felt safe');
  await page.type('peer sup stance=re');
  await expect.poll(() => rows(page)).toEqual(['resists']);
  await page.press('Enter');
  await expect.poll(() => chips(page)).toEqual(['stance: resists']);
  await page.type(' "asks for help');
  await expect.poll(() => chips(page)).toEqual(['stance: resists', 'asks for help']);
  await page.press('Enter');
  await page.settled();
  expect(await coded(page)).toMatchObject([{ themes: ['peer-support'], coder: 'ana', attributes: { stance: 'resists' }, memos: [{ text: 'asks for help' }] }]);
});

test('what is typed right after the hotkey goes into the picker and not over the selected words, the first time, too', async () => {
  const page = await open();
  await page.select('never felt safe');
  await page.evaluate(async ({ app, setTimeout, document }) => {
    (app as unknown as { commands: { executeCommandById(id: string): boolean } }).commands.executeCommandById('emic:code-selection');
    // No key can come before the next task does.
    await new Promise((done) => setTimeout(done, 0));
    document.execCommand('insertText', false, 'peer sup');
  });
  await expect.poll(() => rows(page)).toEqual(['Peer support', 'Create “peer sup”']);
  await page.press('Enter');
  await expect.poll(async () => (await coded(page)).map(({ themes }) => themes)).toEqual([['peer-support']]);
  expect(await page.fileText('Interview.md')).toContain('never felt safe');
});

test('typing lists only what answers; a hidden theme must be typed in full', async () => {
  const page = await open();
  await pick(page, 'never felt safe');
  await page.type('pee');
  await expect.poll(() => rows(page)).toEqual(['Peer support', 'peers stigma', 'Create “pee”']);
  for (let n = 0; n < 3; n++) await page.press('Backspace');
  await page.type('powe');
  await expect.poll(() => rows(page)).toEqual(['Create “powe”']);
  await page.type('r');
  await expect.poll(() => rows(page)).toEqual(['power']);
});

test('beside the list stand definition, rule and passages coded before, with speaker and document', async () => {
  const page = await open();
  await pick(page, 'never felt safe');
  await page.type('peer');
  await panel(page).getByText('It helped.').waitFor();
  expect(await panel(page).innerText()).toMatch(/Peer support[\s\S]*2 codings in 1 document[\s\S]*Help among equals\.[\s\S]*Somebody is helped\.[\s\S]*Staff help\.[\s\S]*Dan, Other/);
  expect(await seriousIn(page, '.emic-theme-picker')).toEqual([]);
  await page.press('ArrowDown');
  await panel(page).getByText('left', { exact: true }).waitFor();
  expect(await panel(page).getByText('It helped.').count()).toBe(0);
});

test('a parent and its child come with one name; no note is written for them', async () => {
  const page = await open();
  await page.command('Open codebook');
  await pick(page, 'different for me');
  await page.type('belonging/first night');
  await page.press('Enter');
  await page.page.getByRole('treeitem', { name: /^belonging/ }).waitFor();
  await page.page.getByRole('treeitem', { name: /^first night/ }).waitFor();
  expect((await page.files()).filter((path) => path.startsWith('Themes'))).toEqual(['Themes/Peer support.md']);
  await pick(page, 'never felt safe');
  await page.type('belong');
  await expect.poll(async () => (await rows(page))[0]).toBe('belonging');
});

test('with the caret in a coding and nothing selected its themes are changed', async () => {
  const page = await open('Other.md');
  await page.caret('It helped');
  await page.command('Code selection');
  await expect.poll(() => chips(page)).toEqual(['Peer support', 'stance: engages']);
  await page.press('Backspace');
  await page.press('Backspace');
  await page.type('recovery stance=resists "changed my mind"');
  await page.press('Enter');
  await page.settled();
  const line = (await page.fileText('Other.md')).split('\n').find((text) => text.startsWith('Dan')) ?? '';
  expect(line).toMatch(/^Dan: %%\{aaaaaaa5%%It helped\.%%\}aaaaaaa5 #theme\/recovery @ana stance=resists "why\?" "changed my mind"\/ana\/\d{4}-\d\d-\d\d%%$/);
});

test('a theme becomes a favourite by a key, and its command codes with it', async () => {
  const page = await open();
  await pick(page, 'never felt safe');
  await page.type('peers');
  await page.press('Control+d');
  await picker(page).getByRole('button', { name: 'Remove from favourites' }).waitFor();
  await page.press('Escape');
  await page.select('different for me');
  await page.command('Code with favourite 1');
  expect((await coded(page)).map(({ themes }) => themes)).toEqual([['stigma/peers']]);
  await page.select('never felt');
  await page.command('Code with favourite 2');
  expect((await page.notices()).join()).toContain('There is no favourite 2 yet');
});

test('the participants’ own words stand in quotation marks', async () => {
  const page = await open();
  await pick(page, 'never felt safe');
  await page.type('photo');
  await expect.poll(async () => (await rows(page))[0]).toBe('“they took a photograph”');
  await page.press('Escape');
  await page.command('Open codebook');
  await page.page.getByRole('treeitem', { name: /“they took a photograph”/ }).waitFor();
});

test('a phone, the dark and right-to-left text have the picker whole', async () => {
  const page = await open('Interview.md', { mobile: true, rtl: true, dark: true });
  await pick(page, 'never felt safe');
  await picker(page).getByLabel('Add Peer support and go on').click();
  await expect.poll(() => chips(page)).toEqual(['Peer support']);
  const box = await picker(page).boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 400).toBe(true);
  expect(await panel(page).evaluate((el) => el.scrollWidth <= el.clientWidth)).toBe(true);
});
