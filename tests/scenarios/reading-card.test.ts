/** Reading view answers as the editor does: hover, tap, click and keys; and paper shows passages cleanly. */
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();
const text = [
  'We %%{k3f9a2xq%%never felt %%{p7qd10zm%%safe%%}p7qd10zm #theme/night @ben 2026-11-22 "first mention"%% there%%}k3f9a2xq #theme/peer-support @ana%% at all, [a link](https://example.org).',
  '',
  'Some words between.',
  '',
  'Then %%{aaaaaaa1%%people came%%}aaaaaaa1 #theme/crowd @ana%% to watch.',
  '',
].join('\n');

const open = async (more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Note.md': text, 'Other.md': 'See ![[Note]] here.\n' }, note: 'Note.md', ...more });
  await page.indexed();
  await page.mode('preview');
  await page.settled();
  return page;
};
const card = (page: AppPage) => page.page.locator('.emic-reading-card');
const mark = (page: AppPage, words: string) => page.page.locator('.markdown-preview-view .emic-passage:visible', { hasText: words }).first();

describe('the card', () => {
  test('comes when the pointer rests on words, says what is coded, and goes with the pointer', async () => {
    const page = await open();
    await mark(page, 'safe').hover();
    await card(page).waitFor();
    expect(await card(page).locator('.emic-card-theme').allTextContents()).toEqual(['night', 'peer support']);
    expect(await card(page).innerText()).toContain('first mention');
    expect(await card(page).innerText()).toContain('ben, 2026-11-22');
    expect(await page.page.locator('.emic-lit').allTextContents()).toEqual(['safe']);
    await page.page.mouse.move(5, 500);
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test('stays when clicked; edits and removes the coding, and shows the passages of a theme', async () => {
    const page = await open();
    await mark(page, 'people came').click();
    await card(page).getByRole('button', { name: 'Edit coding' }).click();
    await page.page.locator('.modal', { hasText: 'Edit coding' }).waitFor();
    await page.press('Escape');
    await page.settled();
    await mark(page, 'people came').click();
    await card(page).getByRole('button', { name: 'Remove coding' }).click();
    await expect.poll(async () => scan(await page.fileText('Note.md')).codings.length).toBe(2);
    await mark(page, 'safe').click();
    await card(page).getByRole('button', { name: 'Show passages of night' }).click();
    await page.page.locator('.emic-sidebar .emic-passages-title', { hasText: 'night' }).waitFor();
    expect(await card(page).count()).toBe(0);
  });

  test('is closed by Escape, which gives the keyboard back, and by a click elsewhere; a link stays a link', async () => {
    const page = await open();
    await mark(page, 'safe').click();
    await page.press('Escape');
    expect(await card(page).count()).toBe(0);
    expect(await page.evaluate(({ document }) => document.activeElement?.textContent)).toBe('safe');
    await mark(page, 'safe').click();
    await page.page.getByText('Some words between.').last().click();
    expect(await card(page).count()).toBe(0);
  });

  test('comes by a tap', async () => {
    const page = await open({ mobile: true });
    await mark(page, 'people came').tap();
    await card(page).waitFor();
    const box = await card(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 400).toBe(true);
  });

  test('is reached by keys: from coding to coding, Enter opens', async () => {
    const page = await open();
    await watchFlashes(page);
    await page.command('Go to next coding');
    await hasFlashed(page, 'never felt safe there');
    await page.command('Go to next coding');
    await hasFlashed(page, 'safe');
    await page.command('Go to next coding');
    await hasFlashed(page, 'people came');
    await page.press('Enter');
    expect(await card(page).locator('.emic-card-theme').allTextContents()).toEqual(['crowd']);
    await page.press('Escape');
    await page.command('Go to previous coding');
    await hasFlashed(page, 'safe');
    await page.command('Show coding at the caret');
    await card(page).waitFor();
  });

  test('comes in an embed, and edits the note that the words are of', async () => {
    const page = await open({ note: 'Other.md' });
    await mark(page, 'people came').click();
    await card(page).getByRole('button', { name: 'Remove coding' }).click();
    await expect.poll(async () => scan(await page.fileText('Note.md')).codings.length).toBe(2);
  });
});

test('words that were searched light up in reading view, whether coded or not', async () => {
  const page = await open();
  await watchFlashes(page);
  const go = (from: number, to: number) =>
    page.evaluate((window, place) => (window.host.plugin as unknown as { study: { open(path: string, place: unknown): Promise<void> } }).study.open('Note.md', place), { from, to });
  await go(3, 18);
  await hasFlashed(page, 'never felt safe');
  await expect.poll(() => page.page.locator('.emic-flash').count()).toBe(0);
  await page.command('Toggle marks');
  await go(0, 8);
  await hasFlashed(page, 'We never');
});

test('printed, passages are tinted, with no titles and nothing beside the words; toggled off, nothing shows', async () => {
  const page = await open();
  const print = () =>
    page.evaluate(async (window) => {
      const { MarkdownRenderer: renderer } = window.host.modules['obsidian'] as {
        MarkdownRenderer: { render(app: unknown, text: string, el: HTMLElement, path: string, component: unknown): Promise<void> };
      };
      const paper = window.document.body.createDiv('print').createDiv('markdown-preview-view markdown-rendered');
      const note = window.app.vault.getFileByPath('Note.md');
      await renderer.render(window.app, note ? await window.app.vault.read(note) : '', paper, 'Note.md', window.host.plugin);
      const marks = [...paper.querySelectorAll('.emic-passage')];
      const found = { words: marks.map((el) => el.textContent), titles: marks.filter((el) => el.hasAttribute('title')).length, buttons: paper.querySelectorAll('button').length };
      paper.parentElement?.remove();
      return found;
    });
  expect(await print()).toEqual({ words: ['never felt ', 'safe', ' there', 'people came'], titles: 0, buttons: 0 });
  await page.command('Toggle marks');
  expect((await print()).words).toEqual([]);
});
