/** Themes dropped on the text, passages dragged out of the margin. */
import { expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';

const app = useApp();
const text = 'We never %%{k3f9a2xq%%felt safe%%}k3f9a2xq #theme/safety @ana%% there because people came at night.\n\n| a | b |\n| --- | --- |\n| one cell | two |\n';

const open = async (): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text }, note: 'Note.md' });
  await page.indexed();
  await page.settled();
  return page;
};
const found = async (page: AppPage): Promise<Record<string, readonly string[]>> => {
  const now = await page.fileText('Note.md');
  return Object.fromEntries(scan(now).codings.map(({ from, to, themes }) => [scan(now).plain().slice(from, to), themes]));
};
/** Drags themes over words of the page, looks, and drops them there. Gives the words that would have been taken. */
const drop = async (page: AppPage, themes: string[], over: string): Promise<string> => {
  const aim = await page.evaluate(
    async (window, [paths, words]) => {
      const { document } = window;
      const walker = document.createTreeWalker(document.querySelector('.mod-root .cm-content') as Element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !(node.textContent ?? '').includes(words)) node = walker.nextNode();
      if (!node) throw new Error(`“${words}” is not on the page.`);
      const range = document.createRange();
      const at = (node.textContent ?? '').indexOf(words);
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const box = range.getBoundingClientRect();
      const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2];
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('application/x-emic-themes', JSON.stringify(paths));
      dataTransfer.setData('text/plain', 'not to be inserted');
      const send = (type: string): boolean =>
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, composed: true, clientX, clientY, dataTransfer })) ?? false;
      send('dragenter');
      send('dragover');
      await new Promise((done) => window.requestAnimationFrame(done));
      const aimed = [...document.querySelectorAll('.emic-aim')].map((el) => el.textContent).join('');
      send('drop');
      return aimed;
    },
    [themes, over] as const,
  );
  await page.settled();
  return aim;
};

test('a theme dropped on the selection codes it', async () => {
  const page = await open();
  await page.select('people came');
  expect(await drop(page, ['night', 'crowd'], 'people')).toBe('people came');
  await expect.poll(() => found(page)).toEqual({ 'felt safe': ['safety'], 'people came': ['night', 'crowd'] });
  expect(await page.page.locator('.emic-aim').count()).toBe(0);
  await page.press('Control+z');
  expect(await page.fileText('Note.md')).toBe(text);
});

test('a theme dropped on a coded passage is added to it, once', async () => {
  const page = await open();
  expect(await drop(page, ['night'], 'safe')).toBe('felt safe');
  await expect.poll(() => found(page)).toEqual({ 'felt safe': ['safety', 'night'] });
  await drop(page, ['night'], 'safe');
  await expect.poll(() => found(page)).toEqual({ 'felt safe': ['safety', 'night'] });
});

test('elsewhere it says what to do, and nothing is inserted or moved', async () => {
  const page = await open();
  await page.caret('We');
  expect(await drop(page, ['night'], 'because')).toBe('');
  expect((await page.notices()).join()).toContain('Drop a theme on selected words');
  expect(await page.fileText('Note.md')).toBe(text);
});

test('a selection in a table’s cell is coded in the note', async () => {
  const page = await open();
  await page.page.locator('.cm-table-widget .cm-content', { hasText: 'one cell' }).dblclick({ position: { x: 10, y: 8 } });
  await page.settled();
  await drop(page, ['cell'], 'one');
  await expect.poll(() => found(page)).toMatchObject({ one: ['cell'] });
  expect(strip(await page.fileText('Note.md'))).toBe(strip(text));
});

test('a passage is dragged by its bar onto a theme in the sidebar, which it is coded with, too', async () => {
  const page = await open();
  await page.command('Open codebook');
  const target = page.page.locator('.emic-theme-row[data-key="safety"]');
  await target.waitFor();
  await page.select('people came');
  await drop(page, ['night'], 'people');
  await page.settled();
  const from = await page.page.locator('.emic-margin-bar').first().boundingBox();
  const row = page.page.locator('.emic-theme-row[data-key="night"]');
  await row.waitFor();
  const to = await row.boundingBox();
  if (!from || !to) throw new Error('Nothing to drag.');
  const { mouse } = page.page;
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + 20, from.y + 10, { steps: 3 });
  await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await mouse.up();
  await expect.poll(() => found(page)).toEqual({ 'felt safe': ['safety', 'night'], 'people came': ['night'] });
});

test('a passage is dragged out by its bar', async () => {
  const page = await open();
  const given = await page.page.locator('.emic-margin-bar').first().evaluate((bar) => {
    const dataTransfer = new DataTransfer();
    bar.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true, dataTransfer }));
    return dataTransfer.getData('application/x-emic-coding');
  });
  expect(JSON.parse(given)).toEqual({ path: 'Note.md', id: 'k3f9a2xq', ordinal: 0 });
});
