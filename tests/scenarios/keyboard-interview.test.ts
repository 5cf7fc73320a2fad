/**
 * A whole interview, coded with the keyboard alone: the codings that stand in the sample vault are made again in its
 * words without markers. Eyes read the editor's text and the picker's rows; hands press keys and nothing else.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import type { Coding } from '../../src/core/markup/types';
import { unitAt, type Unit } from '../../src/core/text/unit-at';
import { readVault } from '../host/server.mjs';
import { useApp, type AppPage } from './app';

const app = useApp();
const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const interview = 'Interviews/Interview 07.md';

/** As a person gives them in the settings. */
const hotkeys: Record<string, string> = {
  'emic:code-selection': 'c',
  'emic:code-sentence': 's',
  'emic:code-paragraph': 'p',
  'emic:code-turn': 't',
  'emic:code-with-last-themes': 'r',
  ...Object.fromEntries([1, 2, 3].map((n) => [`emic:code-with-favourite-${n}`, String(n)])),
};
const unitKeys: Record<Unit, string> = { sentence: 's', paragraph: 'p', turn: 't' };
const favourites = ['empathy', 'norms/silence', 'stigma'];

/** Keys pressed for the codings, modifiers counted each; not those that select, nor the letters typed. */
class Hands {
  keys = 0;
  letters = 0;
  constructor(private readonly page: AppPage) {}

  /** A key that selects or moves is not counted. */
  async select(key: string): Promise<void> {
    await this.page.press(key);
  }
  async press(key: string): Promise<void> {
    this.keys += key.split('+').length;
    await this.page.press(key);
  }
  async type(text: string): Promise<void> {
    this.letters += text.length;
    await this.page.type(text);
  }
}

interface Sight {
  readonly plain: string;
  readonly anchor: number;
  readonly head: number;
}

/** What is seen of the editor; stripped offsets. */
async function look(page: AppPage): Promise<Sight> {
  const { text, anchor, head } = await page.evaluate(({ app }) => {
    const editor = app.workspace.activeEditor?.editor;
    if (!editor) throw new Error('No editor is open.');
    return { text: editor.getValue(), anchor: editor.posToOffset(editor.getCursor('anchor')), head: editor.posToOffset(editor.getCursor('head')) };
  });
  const note = scan(text);
  return { plain: note.plain(), anchor: note.toStripped(anchor), head: note.toStripped(head) };
}

/** Brings the caret, or with Shift the selection's end, to a place, by arrows. */
async function go(page: AppPage, hands: Hands, target: number, shift: '' | 'Shift+'): Promise<void> {
  for (let n = 0; n < 600; n++) {
    const { plain, head } = await look(page);
    if (head === target) return;
    const between = plain.slice(Math.min(head, target), Math.max(head, target));
    const down = head < target;
    const word = /^\s*\S+/.exec(plain.slice(head))?.[0].length ?? 1;
    if (between.includes('\n')) await hands.select(`${shift}${down ? 'ArrowDown' : 'ArrowUp'}`);
    else if (down) await hands.select(`${shift}${head + word <= target ? 'Control+ArrowRight' : 'ArrowRight'}`);
    else await hands.select(`${shift}${between.length > 12 ? 'Control+ArrowLeft' : 'ArrowLeft'}`);
  }
  throw new Error('The caret did not come there.');
}

/** Types the letters of a theme's name until its row is highlighted. */
async function find(page: AppPage, hands: Hands, theme: string): Promise<void> {
  const row = page.page.locator('.emic-theme-picker .suggestion-item.is-selected');
  const name = theme.slice(theme.lastIndexOf('/') + 1).replaceAll('-', ' ');
  const path = page.page.locator('.emic-theme-picker .emic-panel-path');
  for (const letter of [...name, ' ', ...theme.slice(0, Math.max(0, theme.lastIndexOf('/')))]) {
    if ((await path.count()) > 0 && (await path.textContent()) === `#theme/${theme}`) return;
    await hands.type(letter);
    await row.first().waitFor();
    await page.evaluate((window) => new Promise((done) => window.requestAnimationFrame(done)));
  }
  if ((await path.textContent()) !== `#theme/${theme}`) throw new Error(`${theme} was not found by its name.`);
}

function unitOf(plain: string, { from, to }: Coding): Unit | null {
  const units: readonly Unit[] = ['sentence', 'paragraph', 'turn'];
  return (
    units.find((unit) => {
      const range = unitAt(plain, from, unit);
      return range?.from === from && range.to === to;
    }) ?? null
  );
}

test('a whole interview is coded with the keyboard alone, at most four keys a coding', async () => {
  const vault = await readVault(join(root, 'sample-vault'));
  const files = Object.fromEntries(Object.entries(vault).flatMap(([path, { text }]) => (text === undefined ? [] : [[path, text] as const])));
  const original = scan(files[interview] ?? '');
  files[interview] = original.stripped();
  const page = await app.open({ files, note: interview, settings: { scopeChosen: true, favourites } });
  await page.indexed();
  await page.evaluate(({ app }, keys) => {
    for (const [id, key] of Object.entries(keys)) app.commands.setHotkeys(id, [{ modifiers: ['Alt'], key }]);
    app.workspace.activeEditor?.editor?.focus();
  }, hotkeys);
  const hands = new Hands(page);
  await hands.select('Control+Home');

  const wanted = [...original.codings].sort((a, b) => a.from - b.from || a.to - b.to);
  let last: readonly string[] = [];
  for (const coding of wanted) {
    const { themes, memos } = coding;
    const { plain } = await look(page);
    const quick = memos.length > 0 ? null : themes.join() === last.join() ? 'r' : themes.length === 1 && favourites.includes(themes[0] ?? '') ? String(favourites.indexOf(themes[0] ?? '') + 1) : null;
    const unit = quick === null ? unitOf(plain, coding) : null;
    // Collapses what is selected still.
    await hands.select('ArrowRight');
    await go(page, hands, coding.from, '');
    if (unit) await hands.press(`Alt+${unitKeys[unit]}`);
    else {
      await go(page, hands, coding.to, 'Shift+');
      await hands.press(`Alt+${quick ?? 'c'}`);
    }
    if (quick === null) {
      await page.page.locator('.emic-theme-picker').waitFor();
      for (const [index, theme] of themes.entries()) {
        if (index > 0) await hands.press('Tab');
        await find(page, hands, theme);
      }
      if (memos.length > 0) await hands.type(` "${memos.map(({ text }) => text).join(' ')}`);
      await hands.press('Enter');
      await page.page.locator('.emic-theme-picker').waitFor({ state: 'detached' });
    }
    await page.settled();
    last = themes;
  }

  const text = await page.fileText(interview);
  const made = scan(text);
  expect(made.stripped()).toBe(original.stripped());
  const key = ({ from, to, themes, memos }: Coding): string =>
    `${original.plain().slice(from, to)} | ${themes.join(' ')} | ${memos.map((memo) => memo.text).join(' ')}`;
  expect(made.codings.map(key).sort()).toEqual(original.codings.map(key).sort());
  const each = hands.keys / wanted.length;
  console.log(
    `${wanted.length} codings, ${each.toFixed(2)} keys each (Alt counted as one), ${(hands.letters / wanted.length).toFixed(1)} letters typed, memos among them`,
  );
  expect(each).toBeLessThanOrEqual(4);
});
