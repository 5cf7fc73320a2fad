/** The margin: bars in columns, names where there is room, text and bar brightened together. */
import { describe, expect, test } from 'vitest';
import { useApp, type AppPage } from './app';
import { seriousIn } from './axe';

const app = useApp();
const id = (n: number): string => `a${String(n).padStart(7, '0')}`;
const code = (n: number, words: string, theme: string): string => `%%{${id(n)}%%${words}%%}${id(n)} #theme/${theme} @ana%%`;
const filler = 'Words that go on and on, as people do when they are asked about their lives and have the time to answer. ';
const text = `%%{${id(1)}%%We ${code(2, 'never felt safe', 'safety-in-the-neighbourhood-at-night')} there because ${code(3, 'people came', 'crowd')} at night.\n\n${`${filler.repeat(6)}\n\n`.repeat(14)}The end of it.%%}${id(1)} #theme/long-story @ben%%\n`;

const open = async (more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md', ...more });
  await page.indexed();
  await page.settled();
  return page;
};
const bar = (page: AppPage, name: string) => page.page.getByRole('button', { name });
/** The words that the browser brightens. */
const lit = (page: AppPage): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('emic-lit') ?? [])].map((range) => range.toString()).join(''));
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const boxes = (page: AppPage, selector: string): Promise<Box[]> =>
  page.page.locator(selector).evaluateAll((all) => all.map((el) => el.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));
const apart = (list: readonly Box[]): boolean =>
  list.every((a, n) => list.every((b, m) => n === m || a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5));

test('bars stand beside the text in columns, names beside them, and nothing covers anything', async () => {
  const page = await open();
  const bars = await boxes(page, '.emic-margin-bar');
  const names = await boxes(page, '.emic-margin-name');
  expect(bars).toHaveLength(3);
  expect(names).toHaveLength(3);
  expect(apart(bars) && apart(names)).toBe(true);
  const content = await page.page.locator('.cm-content').boundingBox();
  const edge = (content?.x ?? 0) + (content?.width ?? 0);
  expect([...bars, ...names].filter(({ left }) => left < edge)).toEqual([]);
});

test('pointing at words brightens their bar, pointing at a bar its words', async () => {
  const page = await open();
  await page.page.locator('.emic-passage', { hasText: 'people came' }).first().hover();
  expect(await page.page.locator('.emic-margin-coding.is-lit .emic-margin-bar').evaluateAll((all) => all.map((el) => el.getAttribute('aria-label')))).toEqual(['crowd, coded by ana']);
  expect(await lit(page)).toBe('people came');
  await page.page.mouse.move(2, 2);
  await page.settled();
  expect(await lit(page)).toBe('');
  await bar(page, 'safety in the neighbourhood').hover();
  await page.settled();
  expect(await lit(page)).toBe('never felt safe');
});

test('a click opens the card; arrows go from bar to bar, Enter opens, Escape goes back', async () => {
  const page = await open();
  await bar(page, 'crowd').click();
  expect(await page.page.locator('.emic-card .emic-card-theme').allTextContents()).toEqual(['crowd']);
  await page.press('Escape');
  await bar(page, 'crowd').focus();
  await page.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
  await page.press('Enter');
  expect(await page.page.locator('.emic-card .emic-card-theme').count()).toBe(1);
  await page.press('Escape', 'Escape');
  expect(await page.evaluate(({ document }) => document.activeElement?.className)).toContain('cm-content');
});

test('the name of a long passage stays in sight while the text is scrolled', async () => {
  const page = await open();
  await page.page.locator('.cm-scroller').evaluate((el) => el.scrollTo(0, 900));
  await page.settled();
  await page.settled();
  const name = await page.page.locator('.emic-margin-name', { hasText: 'long story' }).boundingBox();
  const scroller = await page.page.locator('.cm-scroller').boundingBox();
  expect(name && scroller && name.y >= scroller.y && name.y < scroller.y + 40).toBe(true);
});

test('without room for names, one appears with its bar: by pointer and by keyboard, within the window', async () => {
  const page = await open({ size: { width: 560, height: 700 } });
  expect(await page.page.locator('.emic-margin-name').count()).toBe(0);
  await bar(page, 'crowd').focus();
  const box = await page.page.locator('.emic-margin-name').boundingBox();
  expect(await page.page.locator('.emic-margin-name').textContent()).toBe('crowd');
  expect(box && box.x > 0 && box.x + box.width <= 560).toBe(true);
  expect(await page.page.locator('.cm-scroller').evaluate((el) => el.scrollWidth <= el.clientWidth)).toBe(true);
});

test('in a right-to-left note it stands on the left', async () => {
  const page = await open({ rtl: true });
  // The page may still be finding its width, which moves the text as well.
  await expect
    .poll(async () => {
      const content = await page.page.locator('.cm-content').boundingBox();
      return (await boxes(page, '.emic-margin-bar')).filter(({ right }) => right > (content?.x ?? 0) + 1);
    })
    .toEqual([]);
});

describe('two hundred codings on one screen', () => {
  const words = Array.from({ length: 200 }, (_, n) => `w${n}`);
  // Each covers six words, so that six overlap everywhere; twenty long ones lie over all of them.
  const opens = (n: number): string => (n < 180 ? `{${id(n + 10)}` : '');
  const closes = (n: number): string => (n >= 6 && n < 186 ? `%%}${id(n + 4)} #theme/t${n % 12} @ana%%` : '');
  const longs = Array.from({ length: 20 }, (_, n) => id(n + 500));
  const crowded = `${longs.map((one) => `%%{${one}%%`).join('')}${words.map((word, n) => `${closes(n)}${opens(n) === '' ? '' : `%%${opens(n)}%%`}${word}`).join(' ')}${longs.map((one) => `%%}${one} #theme/long @ben%%`).join('')}\n`;

  test('stay apart; those that have no column share a bar that tells how many they are', async () => {
    const page = await app.open({ files: { 'Note.md': crowded }, note: 'Note.md' });
    await page.indexed();
    await page.settled();
    expect(apart(await boxes(page, '.emic-margin-bar'))).toBe(true);
    expect(apart(await boxes(page, '.emic-margin-name'))).toBe(true);
    const labels = await page.page.locator('.emic-margin-bar').evaluateAll((all) => all.map((el) => el.getAttribute('aria-label') ?? ''));
    const shown = labels.reduce((sum, label) => sum + Number(/^(\d+) codings/.exec(label)?.[1] ?? 1), 0);
    expect(shown).toBe(200);
  });
});

test('a note with margin, card and a covered passage is accessible', async () => {
  const page = await app.open({ files: { 'Note.md': `${text}\n${code(9, 'hard words', 'harm').replace('@ana', '@ana content=harm')}\n` }, note: 'Note.md' });
  await page.indexed();
  for (const mode of ['source', 'preview'] as const) {
    await page.mode(mode);
    await page.settled();
    if (mode === 'source') await bar(page, 'crowd').click();
    else await page.page.locator('.markdown-preview-view:visible .emic-passage', { hasText: 'people came' }).first().click();
    await page.page.locator('.emic-card').first().waitFor();
    expect([...(await seriousIn(page, '.mod-root .view-content')), ...(await seriousIn(page, '.emic-card'))], mode).toEqual([]);
    await page.press('Escape');
  }
});
