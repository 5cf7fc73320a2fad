/** Drawing a coding's ends with the pointer. */
import { expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';

const app = useApp();
const text = 'We never %%{k3f9a2xq%%felt safe%%}k3f9a2xq #theme/safety @ana%% there because people came at night.\n';

const open = async (more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md', ...more });
  await page.indexed();
  await page.caret('safe%%');
  await page.settled();
  return page;
};
const words = async (page: AppPage): Promise<string[]> => {
  const now = await page.fileText('Note.md');
  return scan(now).codings.map(({ from, to }) => scan(now).plain().slice(from, to));
};
/** Where words stand on the screen: the middle of their first (or behind their last) character. */
const spot = (page: AppPage, some: string, side: 'before' | 'after' = 'before') =>
  page.evaluate(
    ({ app }, [wanted, where]) => {
      const { cm } = (app.workspace.activeEditor?.editor ?? {}) as unknown as { cm: { state: { doc: { toString(): string } }; coordsAtPos(pos: number, side: number): { left: number; top: number; bottom: number } } };
      const at = cm.state.doc.toString().indexOf(wanted) + (where === 'after' ? wanted.length : 0);
      const { left, top, bottom } = cm.coordsAtPos(at, where === 'after' ? -1 : 1);
      return { x: left, y: (top + bottom) / 2 };
    },
    [some, side] as const,
  );
async function draw(page: AppPage, end: 'start' | 'end', to: { x: number; y: number }, before?: () => Promise<void>): Promise<void> {
  const box = await page.page.locator(`.emic-handle.mod-${end}`).boundingBox();
  if (!box) throw new Error('There is no handle.');
  const { mouse } = page.page;
  const edge = await spot(page, end === 'start' ? 'felt' : 'safe', end === 'start' ? 'before' : 'after');
  await mouse.move(edge.x, edge.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await before?.();
  await mouse.up();
  await page.settled();
}

test('the end is drawn to another word, previewed, as one step that can be undone', async () => {
  const page = await open();
  const to = await spot(page, 'becau', 'after');
  let previewed = '';
  await draw(page, 'end', to, async () => {
    previewed = (await page.page.locator('.emic-aim').allTextContents()).join('');
  });
  expect(previewed).toBe('felt safe there because');
  expect(await words(page)).toEqual(['felt safe there because']);
  expect(strip(await page.fileText('Note.md'))).toBe(strip(text));
  expect(await page.page.locator('.emic-aim').count()).toBe(0);
  await page.press('Control+z');
  expect(await page.fileText('Note.md')).toBe(text);
});

test('the beginning, too, and an end inwards', async () => {
  const page = await open();
  await draw(page, 'start', await spot(page, 'We ne', 'after'));
  expect(await words(page)).toEqual(['never felt safe']);
});

test('with Alt by characters', async () => {
  const page = await open();
  const to = await spot(page, 'becau', 'after');
  await page.page.keyboard.down('Alt');
  await draw(page, 'end', to);
  await page.page.keyboard.up('Alt');
  expect(await words(page)).toEqual(['felt safe there becau']);
});

test('Escape gives up; an end drawn beyond the other leaves one word', async () => {
  const page = await open();
  await draw(page, 'end', await spot(page, 'becau', 'after'), () => page.press('Escape'));
  expect(await page.fileText('Note.md')).toBe(text);
  await page.settled();
  expect(await page.page.locator('.emic-aim').count()).toBe(0);
  await draw(page, 'end', await spot(page, 'We'));
  expect(await words(page)).toEqual(['felt']);
});

test('by touch, with handles wide enough for a finger', async () => {
  const page = await open({ mobile: true });
  const box = await page.page.locator('.emic-handle.mod-end').boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  const edge = await spot(page, 'safe', 'after');
  const to = await spot(page, 'there', 'after');
  const session = await page.page.context().newCDPSession(page.page);
  const touch = (type: string, points: { x: number; y: number }[]) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points } as never);
  await touch('touchStart', [edge]);
  await touch('touchMove', [{ x: (edge.x + to.x) / 2, y: to.y }]);
  await touch('touchMove', [to]);
  await touch('touchEnd', []);
  await page.settled();
  expect(await words(page)).toEqual(['felt safe there']);
});

test('are there for the coding under the caret alone, and move no text', async () => {
  const page = await open();
  expect(await page.page.locator('.emic-handle:visible').count()).toBe(2);
  const before = await page.page.locator('.cm-line').first().boundingBox();
  await page.caret('at night');
  await page.settled();
  expect(await page.page.locator('.emic-handle:visible').count()).toBe(0);
  expect(await page.page.locator('.cm-line').first().boundingBox()).toEqual(before);
});
