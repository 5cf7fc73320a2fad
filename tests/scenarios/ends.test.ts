import { expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();
const A = '%%{aaaaaaa1%%';
const a = '%%}aaaaaaa1 #theme/safety @ana 2026-01-01 "so"%%';

const open = async (text: string, more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md', ...more });
  await page.indexed();
  return page;
};
const words = async (page: AppPage): Promise<string[]> => {
  const text = await page.fileText('Note.md');
  return scan(text).codings.map(({ from, to }) => strip(text).slice(from, to));
};

test('the ends of a coding move by word and sentence, seen, and each is one undo step', async () => {
  const text = `Ana: One thing. We ${A}never felt${a} safe there. Nobody did.\n\nBen: Not me.\n`;
  const page = await open(text);
  await watchFlashes(page);
  await page.caret('never');
  await page.command("Extend coding's end by word");
  expect(await words(page)).toEqual(['never felt safe']);
  await hasFlashed(page, 'never felt safe');
  await page.command("Extend coding's start by word");
  expect(await words(page)).toEqual(['We never felt safe']);
  await page.command("Extend coding's end by sentence");
  await page.command("Extend coding's end by sentence");
  expect(await words(page)).toEqual(['We never felt safe there. Nobody did.']);
  await page.command("Shrink coding's end by sentence");
  await page.command("Shrink coding's start by word");
  expect(await words(page)).toEqual(['never felt safe there.']);
  for (let n = 0; n < 6; n++) await page.press('Control+z');
  expect(await page.fileText('Note.md')).toBe(text);
});

test('a caret left outside by shrinking follows, so that the next key goes on; the last word stays', async () => {
  const page = await open(`We ${A}never felt safe there${a} at all.`);
  await page.caret('there', 'after');
  for (let n = 0; n < 3; n++) await page.command("Shrink coding's end by word");
  expect(await words(page)).toEqual(['never']);
  await page.command("Shrink coding's end by word");
  expect((await page.notices()).join()).toMatch(/The coding was not changed\. .*only one word/);
  expect(await words(page)).toEqual(['never']);
});

test('right-to-left words, and words without spaces', async () => {
  const page = await open(`لم نشعر ${A}بالأمان${a} هناك أبدا.\n\n私は%%{bbbbbbb1%%精神%%}bbbbbbb1 #theme/b%%健康が大切です。\n`, { rtl: true });
  await page.caret('بالأمان');
  await page.command("Extend coding's end by word");
  expect((await words(page))[0]).toBe('بالأمان هناك');
  await page.caret('精神');
  await page.command("Extend coding's end by sentence");
  expect((await words(page))[1]).toBe('精神健康が大切です。');
});

test('a coding is split at the caret, and what touches is joined again, with its memo', async () => {
  const text = `We ${A}never felt safe there${a} at all.`;
  const page = await open(text);
  await page.caret('safe');
  await page.command('Split coding at caret');
  expect(await words(page)).toEqual(['never felt', 'safe there']);
  expect(scan(await page.fileText('Note.md')).codings.map(({ memos }) => memos.length)).toEqual([1, 0]);
  await page.caret('felt');
  await page.command('Join touching codings');
  await page.settled();
  expect(await page.fileText('Note.md')).toBe(text);
});

test('codings of several coders are joined only when one says so, and both names stay', async () => {
  const page = await open(`${A}never felt${a} %%{bbbbbbb1%%safe there%%}bbbbbbb1 #theme/safety @ben "mine"%% at all.`);
  await page.caret('never');
  await page.command('Join touching codings');
  await page.page.getByRole('button', { name: 'Cancel' }).click();
  await page.settled();
  expect(await words(page)).toEqual(['never felt', 'safe there']);
  await page.caret('never');
  await page.command('Join touching codings');
  await page.page.getByRole('button', { name: 'Join' }).click();
  await page.settled();
  expect(await words(page)).toEqual(['never felt safe there']);
  expect(await page.fileText('Note.md')).toContain('#theme/safety @ana 2026-01-01 "so" @ben "mine"/ben%%');
});

test('the same theme coded twice over some of the same words is noticed, and joined on wish', async () => {
  const page = await open('We never felt safe there at all. Not once.', { settings: { scopeChosen: true, favourites: ['safety'] } });
  await page.select('never felt safe');
  await page.command('Code with favourite 1');
  await page.select('felt safe', 'there');
  await page.command('Code with favourite 1');
  await page.page.locator('.notice').getByText('is coded twice over these words').waitFor();
  expect(await words(page)).toEqual(['never felt safe', 'felt safe there']);
  await page.page.locator('.notice').getByRole('button', { name: 'Join' }).click();
  await expect.poll(() => words(page)).toEqual(['never felt safe there']);
  await page.select('at all');
  await page.command('Code with favourite 1');
  await page.select('there', 'at');
  await page.command('Code with favourite 1');
  await page.command('Join overlapping codings of the same theme');
  await expect.poll(() => words(page)).toEqual(['never felt safe there at all']);
  expect((await page.notices()).join()).toContain('2 codings were joined into another');
});
