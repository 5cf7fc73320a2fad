/** Passages marked as distressing are hidden until somebody chooses to read them. */
import { expect, test } from 'vitest';
import { seriousIn } from './axe';
import { useApp, type AppPage } from './app';

const app = useApp();
const text = 'Before %%{k3f9a2xq%%hard words here%%}k3f9a2xq #theme/harm @ana content=self-harm%% and after.\n\nThen %%{p7qd10zm%%easy ones%%}p7qd10zm #theme/harm @ana%%.\n';

const open = async (more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md', settings: { scopeChosen: true, folders: [''] }, ...more });
  await page.indexed();
  await page.settled();
  return page;
};
const covered = async (page: AppPage): Promise<string> => (await page.page.locator('.mod-root .emic-covered:visible').allTextContents()).join('');
const label = (page: AppPage) => page.page.locator('.mod-root .emic-cover-label:visible');

test('in the editor, with a label that says why; a click shows the words', async () => {
  const page = await open();
  expect(await covered(page)).toBe('hard words here');
  expect(await label(page).allTextContents()).toEqual(['Hidden: distressing (self-harm)']);
  expect(await page.page.locator('.emic-covered').first().getAttribute('aria-hidden')).toBe('true');
  await page.page.locator('.emic-covered').first().click();
  expect(await covered(page)).toBe('');
  expect(await label(page).count()).toBe(0);
  expect(await page.fileText('Note.md')).toBe(text);
});

test('tables, and pictures in the place of their links, in the editor and in reading view', async () => {
  const picture = '![[Scar.svg]]';
  const note = `Before.\n\n%%!02 {k3f9a2xq%%\n\n| who | what |\n| --- | --- |\n| Ana | a wound |\n\n%%!20 }k3f9a2xq #theme/harm @ana content=self-harm%%\n\nSee %%{p7qd10zm%%this ${picture} here%%}p7qd10zm #theme/harm @ana content=blood%% now.\n\n%%!02 {m2xa77bc%%\n\n${picture}\n\n%%!20 }m2xa77bc #theme/harm @ana content=blood%%\n\nAfter.\n`;
  const page = await app.open({ files: { 'Note.md': note, 'Scar.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>' }, note: 'Note.md', settings: { scopeChosen: true, folders: [''] } });
  await page.indexed();
  const table = page.page.locator('.mod-root .cm-content table');
  await expect.poll(() => table.evaluate((el) => el.closest('.emic-covered') !== null)).toBe(true);
  const isCovered = (which: string): Promise<boolean[]> => page.page.locator(`.mod-root ${which} .image-embed img`).evaluateAll((all) => all.map((el) => el.closest('.emic-covered') !== null));
  await expect.poll(() => isCovered('.cm-content')).toEqual([true, true]);
  expect(await label(page).allTextContents()).toEqual(['Hidden: distressing (self-harm)', 'Hidden: distressing (blood)', 'Hidden: distressing (blood)']);
  await label(page).first().click();
  await expect.poll(() => table.evaluate((el) => el.closest('.emic-covered') !== null)).toBe(false);
  expect(await isCovered('.cm-content')).toEqual([true, true]);
  await label(page).last().click();
  await expect.poll(() => isCovered('.cm-content')).toEqual([true, false]);
  expect(await page.fileText('Note.md')).toBe(note);
  await page.mode('preview');
  await expect.poll(() => isCovered('.markdown-reading-view')).toEqual([true, true]);
});

test('in the editor by Enter and by command, which hides them again', async () => {
  const page = await open();
  await page.caret('words here');
  await page.press('Enter');
  expect(await covered(page)).toBe('');
  expect(await page.fileText('Note.md')).toBe(text);
  await page.command('Show blurred passage');
  expect(await covered(page)).toBe('hard words here');
  await page.command('Show blurred passage');
  expect(await covered(page)).toBe('');
  await page.caret('easy');
  await page.command('Show blurred passage');
  expect((await page.notices()).join()).toContain('No blurred passage');
});

test('also when marks are off, or nothing is shown', async () => {
  const page = await open({ settings: { scopeChosen: true, folders: [''], showMarks: false } });
  expect(await covered(page)).toBe('hard words here');
  await page.evaluate((window) => (window.host.plugin as unknown as { study: { show(part: unknown): void } }).study.show({ only: 'none' }));
  await page.settled();
  expect(await covered(page)).toBe('hard words here');
  await page.mode('preview');
  expect(await covered(page)).toBe('hard words here');
});

test('in reading view by click and by keys', async () => {
  const page = await open();
  await page.mode('preview');
  expect(await covered(page)).toBe('hard words here');
  expect(await label(page).allTextContents()).toEqual(['Hidden: distressing (self-harm)']);
  await page.command('Go to next coding');
  await page.settled();
  await expect.poll(() => page.evaluate(({ document }) => document.activeElement?.textContent)).toBe('hard words here');
  await page.press('Enter');
  expect(await covered(page)).toBe('');
  expect(await page.page.locator('.markdown-preview-view:visible').innerText()).toContain('Before hard words here and after.');
});

test('by tap', async () => {
  const page = await open({ mobile: true });
  await label(page).first().tap();
  expect(await covered(page)).toBe('');
});

test('in lists of passages', async () => {
  const page = await open();
  await page.command('Show passages of a theme');
  await page.press('Enter');
  const list = page.page.locator('.emic-passage-list');
  await list.getByText('easy ones').first().waitFor();
  expect(await list.innerText()).not.toContain('hard words');
  await list.getByText('Hidden: distressing (self-harm)').click();
  expect(await list.innerText()).toContain('hard words here');
});

test('in lists of passages with the keyboard', async () => {
  const page = await open();
  await page.command('Show passages of a theme');
  await page.press('Enter');
  const list = page.page.locator('.emic-passage-list');
  await list.getByText('Hidden: distressing (self-harm)').waitFor();
  await list.getByRole('listbox').focus();
  for (let turn = 0; turn < 5 && (await list.locator('.is-at .emic-cover-label').count()) === 0; turn++) await page.press('ArrowDown');
  await page.press(' ');
  await expect.poll(() => list.innerText()).toContain('hard words here');
});

test('in what is found, in the words around it, and beside the themes in the picker', async () => {
  const page = await open();
  await page.command('Search data');
  await page.type('Then');
  const hits = page.page.locator('.emic-hits');
  await hits.getByText('Then').first().waitFor();
  await page.page.locator('.modal input').first().fill('words');
  await hits.getByText('Hidden: distressing (self-harm)').first().waitFor();
  expect(await hits.innerText()).not.toMatch(/hard|words here/);
  expect(await seriousIn(page, '.modal')).toEqual([]);
  await hits.getByText('Hidden: distressing (self-harm)').first().click();
  expect(await page.page.locator('.modal').count()).toBe(1);
  await page.press('Escape');
  await page.select('easy');
  await page.command('Code selection');
  await page.type('harm');
  const beside = page.page.locator('.emic-picker-panel');
  await beside.getByText('easy ones').waitFor();
  expect(await beside.innerText()).not.toContain('hard words');
  await beside.getByRole('button', { name: 'Hidden: distressing (self-harm)' }).click();
  expect(await beside.innerText()).toContain('hard words here');
});

test('on paper they are blank', async () => {
  const page = await open();
  await page.mode('preview');
  await page.page.emulateMedia({ media: 'print' });
  expect(await page.page.locator('.mod-root .markdown-preview-view .emic-covered').first().evaluate((el) => getComputedStyle(el).visibility)).toBe('hidden');
});

test('not at all when the setting is off', async () => {
  const page = await open({ settings: { scopeChosen: true, blurContent: false } });
  expect(await covered(page)).toBe('');
});
