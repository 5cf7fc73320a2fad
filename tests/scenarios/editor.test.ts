/** What a person does in the editor: coding by keyboard and mouse, and writing around markers that are not seen. */
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { useApp, type AppPage } from './app';
import { hasFlashed, watchFlashes } from './flashes';

const app = useApp();
const A = '%%{k3f9a2xq%%';
const a = '%%}k3f9a2xq #theme/safety @ana%%';

const open = async (text: string, more: object = {}): Promise<AppPage> => {
  const page = await app.open({ files: { 'Interview 03.md': text }, note: 'Interview 03.md', ...more });
  await page.indexed();
  return page;
};
const file = (page: AppPage): Promise<string> => page.fileText('Interview 03.md');
const themesIn = async (page: AppPage): Promise<string[][]> => scan(await file(page)).codings.map(({ themes }) => [...themes]);
const words = async (page: AppPage): Promise<string[]> => {
  const text = await file(page);
  return scan(text).codings.map(({ from, to }) => scan(text).plain().slice(from, to));
};
const notice = async (page: AppPage): Promise<string> => (await page.notices()).join('\n');

/** Chooses in the theme picker that stands open. */
async function pick(page: AppPage, typed: string): Promise<void> {
  await page.page.locator('.prompt input.prompt-input').last().waitFor();
  await page.type(typed);
  await page.page.locator('.prompt .suggestion-item.is-selected').waitFor();
  await page.press('Enter');
  await page.settled();
}

describe('coding', () => {
  const text = 'We never felt safe there because people came at night.\n\nThey would just watch.\n';

  test('a selection is coded with a new theme, shown in text and margin, and one undo takes it back', async () => {
    const page = await open(text);
    await page.select('never felt safe');
    await page.command('Code selection');
    await pick(page, 'Peer support');
    expect(await words(page)).toEqual(['never felt safe']);
    expect(scan(await file(page)).codings).toMatchObject([{ themes: ['peer-support'], coder: 'ana' }]);
    expect(await page.page.locator('.emic-passage').allTextContents()).toEqual(['never felt safe']);
    expect(await page.page.locator('.emic-margin-name').allTextContents()).toEqual(['peer support']);
    expect(await page.page.locator('.cm-content').first().innerText()).not.toContain('%%');
    await page.press('Control+z');
    expect(await file(page)).toBe(text);
    await page.press('Control+Shift+z');
    expect(await words(page)).toEqual(['never felt safe']);
  });

  test('a second coding overlaps the first across two paragraphs', async () => {
    const page = await open(text);
    await page.select('never felt safe there');
    await page.command('Code selection');
    await pick(page, 'safety');
    await page.select('safe there', 'just watch');
    await page.command('Code selection');
    await pick(page, 'night');
    expect(strip(await file(page))).toBe(text);
    expect(await words(page)).toEqual(['never felt safe there', 'safe there because people came at night.\n\nThey would just watch']);
    expect(await page.page.locator('.emic-margin-coding').count()).toBe(2);
    expect(await page.page.locator('.emic-passage').count()).toBeGreaterThan(2);
    await page.press('Control+z');
    expect(await themesIn(page)).toEqual([['safety']]);
    await page.press('Control+z');
    expect(await file(page)).toBe(text);
  });

  test('with the last themes, in vivo, and with a memo and no theme', async () => {
    const page = await open(text);
    await page.select('never felt safe');
    await page.command('Code selection');
    await pick(page, 'safety');
    await page.select('came at night');
    await page.command('Repeat last coding');
    await page.select('just watch');
    await page.command('Code in vivo');
    await page.select('people');
    await page.command('Add memo to selection');
    await page.page.locator('textarea.emic-memo-area').fill('Who are they?');
    await page.press('Control+Enter');
    await page.settled();
    expect(scan(await file(page)).codings.map(({ themes, memos }) => [...themes, ...memos.map((memo) => memo.text)])).toEqual([
      ['safety'],
      ['Who are they?'],
      ['safety'],
      ['just-watch'],
    ]);
    expect(strip(await file(page))).toBe(text);
  });

  test('in a list, a callout and a heading', async () => {
    const lines = '# A heading here\n\n- one item\n- another item\n\n> [!quote] Title\n> Words in a callout.\n';
    const page = await open(lines);
    for (const some of ['another item', 'in a callout', 'heading here']) {
      await page.select(some);
      await page.command('Code in vivo');
    }
    expect((await words(page)).sort()).toEqual(['another item', 'heading here', 'in a callout']);
    expect(strip(await file(page))).toBe(lines);
  });

  test('without a selection it says what to do', async () => {
    const page = await open(text);
    await page.caret('never');
    await page.command('Code selection');
    expect(await notice(page)).toContain('Select the words');
    expect(await file(page)).toBe(text);
  });

  test('what cannot be coded is refused with the reason', async () => {
    const page = await open('Words\n\n   \n\nmore');
    await page.select('\n\n   \n');
    await page.command('Code in vivo');
    expect(await notice(page)).not.toBe('');
    expect(await file(page)).toBe('Words\n\n   \n\nmore');
  });

  test('the editor menu codes with the last themes', async () => {
    const page = await open(text);
    await page.select('never felt safe');
    await page.command('Code in vivo');
    await page.select('people came');
    await page.page.locator('.cm-line', { hasText: 'people came' }).click({ button: 'right', position: { x: 300, y: 10 } });
    await page.page.locator('.menu .menu-item', { hasText: 'Code with' }).click();
    await page.settled();
    expect(await themesIn(page)).toEqual([['never-felt-safe'], ['never-felt-safe']]);
  });
});

describe('writing around markers', () => {
  test('typing, Backspace, Delete and Enter at both edges', async () => {
    const page = await open(`We ${A}never felt${a} safe.`);
    await page.caret('We ', 'after');
    await page.type('x');
    expect(await file(page)).toBe(`We x${A}never felt${a} safe.`);
    await page.press('Delete');
    expect(await file(page)).toBe(`We x${A}ever felt${a} safe.`);
    await page.press('End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.type('N');
    expect(await file(page)).toBe(`We x${A}eNver felt${a} safe.`);
    await page.caret(a, 'after');
    await page.press('Backspace');
    await page.type('s');
    expect(await file(page)).toBe(`We x${A}eNver fel${a}s safe.`);
    await page.caret(A);
    await page.press('Enter');
    expect(await file(page)).toBe(`We x\n${A}eNver fel${a}s safe.`);
    await page.press('Backspace');
    expect(await file(page)).toBe(`We x${A}eNver fel${a}s safe.`);
  });

  test('a dash typed at the visible start of a line makes a list', async () => {
    const page = await open(`${A}never felt${a} safe.`);
    await page.caret(A);
    await page.type('- ');
    expect(await file(page)).toBe(`- ${A}never felt${a} safe.`);
  });

  test('the arrow keys stop once at each letter, and shift selects what is seen', async () => {
    const page = await open(`ab${A}cd${a}ef`);
    await page.caret('ab');
    for (const key of 'abcdef') {
      await page.press('Shift+ArrowRight');
      const seen = await page.evaluate(({ app }) => app.workspace.activeEditor?.editor?.getSelection() ?? '');
      expect(strip(seen).endsWith(key)).toBe(true);
      expect(strip(seen)).toBe('abcdef'.slice(0, 'abcdef'.indexOf(key) + 1));
    }
    await page.press('ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await page.type('|');
    expect(strip(await file(page))).toBe('abc|def');
  });

  test('an emptied passage goes with its coding, and undo brings both back', async () => {
    const text = `We ${A}ne${a} felt.`;
    const page = await open(text);
    await page.caret(a, 'after');
    await page.press('Backspace', 'Backspace');
    expect(await file(page)).toBe('We  felt.');
    await page.press('Control+z');
    await page.press('Control+z');
    expect(await file(page)).toBe(text);
  });

  test('right-to-left text', async () => {
    const page = await open(`אנחנו ${A}אף פעם${a} לא הרגשנו`);
    await page.caret(a, 'after');
    await page.press('Backspace');
    expect(await file(page)).toBe(`אנחנו ${A}אף פע${a} לא הרגשנו`);
    await page.type('ם');
    expect(strip(await file(page))).toBe('אנחנו אף פעם לא הרגשנו');
    await page.caret(A);
    await page.press('Delete');
    expect(await file(page)).toBe(`אנחנו ${A}ף פע${a}ם לא הרגשנו`);
  });

  test('composed text (an input method) at and across markers', async () => {
    const page = await open(`We ${A}never felt${a} safe.`);
    const input = await page.page.context().newCDPSession(page.page);
    const read = async (): Promise<{ words: string; codings: number; markers: number }> => {
      const text = await file(page);
      return { words: strip(text), codings: scan(text).codings.length, markers: scan(text).markers.length };
    };
    const compose = async (...steps: string[]): Promise<void> => {
      for (const text of steps) await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await input.send('Input.insertText', { text: steps[steps.length - 1] ?? '' });
    };
    await page.caret('felt');
    await compose('k', 'か', 'かん', '感');
    await expect.poll(() => file(page), { interval: 10 }).toBe(`We ${A}never 感felt${a} safe.`);
    await page.caret(a, 'after');
    await compose('k', 'か');
    await expect.poll(() => read(), { interval: 10 }).toEqual({ words: 'We never 感feltか safe.', codings: 1, markers: 2 });
    // Composed over a selection from before the passage into it: the opener must not be lost.
    await page.caret('We ');
    await page.press('Home', ...Array.from({ length: 6 }, () => 'Shift+ArrowRight'));
    await compose('s', 'し');
    await expect.poll(() => read(), { interval: 10 }).toEqual({ words: expect.stringContaining('し'), codings: 1, markers: 2 });
  });

  test('other programs get clean text; pasted in the app, the coding comes along with an id of its own', async () => {
    const page = await open(`We ${A}never felt${a} safe.\n\nend`);
    await page.caret('We ');
    await page.press('Home', 'Shift+End', 'Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('We never felt safe.');
    await page.caret('end', 'after');
    await page.press('Control+v');
    const text = await file(page);
    expect(strip(text)).toBe('We never felt safe.\n\nendWe never felt safe.');
    const ids = scan(text).codings.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    await page.press('Control+z');
    expect(await file(page)).toBe(`We ${A}never felt${a} safe.\n\nend`);
  });

  test('a half of a coding is not copied', async () => {
    const page = await open(`We ${A}never felt${a} safe.\n\nend`);
    await page.caret('We ');
    await page.press('Home', ...Array.from({ length: 8 }, () => 'Shift+ArrowRight'), 'Control+x');
    await page.caret('end', 'after');
    await page.press('Control+v');
    expect(await file(page)).toBe(`${A} felt${a} safe.\n\nendWe never`);
  });

  test('in source mode markers are seen, and edits are as anywhere', async () => {
    const page = await open(`We ${A}never felt${a} safe.`);
    await page.livePreview(false);
    expect(await page.page.locator('.emic-marker').count()).toBe(2);
    await page.caret(a, 'after');
    await page.press('Backspace');
    expect(await file(page)).toBe(`We ${A}never felt${a.slice(0, -1)} safe.`);
  });
});

describe('tables', () => {
  const table = 'Before\n\n| who | what |\n| --- | ---- |\n| P03 | came at night |\n\nAfter\n';

  test('words in a cell are coded, and what is typed in the cell keeps the coding', async () => {
    const page = await open(table);
    const cell = page.page.locator('.cm-table-widget td').nth(1).locator('.cm-content');
    await cell.click();
    await page.press('Home', 'Control+ArrowRight', 'ArrowRight', 'Shift+End');
    await page.command('Code in vivo');
    expect(await words(page)).toEqual(['at night']);
    expect(strip(await file(page))).toBe(table);
    expect(await page.page.locator('.cm-table-widget .emic-passage').allTextContents()).toEqual(['at night']);
    await page.page.locator('.cm-table-widget td').nth(1).locator('.cm-content').click();
    await page.press('End', 'Backspace');
    await page.type('!');
    expect(strip(await file(page))).toBe(table.replace('at night', 'at nigh!'));
    expect(await words(page)).toEqual(['at nigh']);
    expect(scan(await file(page)).markers).toHaveLength(2);
  });

  test('a coding in a cell is removed from within the cell', async () => {
    const coded = table.replace('at night', `${A}at night${a}`);
    const page = await open(coded);
    await page.page.locator('.cm-table-widget .emic-passage').click();
    await page.command('Remove coding');
    expect(await file(page)).toBe(table);
  });

  test('a coding of the whole table keeps its lines out of sight', async () => {
    const page = await open(`Before\n\n%%!02 {k3f9a2xq%%\n\n${table.slice(8, -8)}\n\n%%!20 }k3f9a2xq #theme/night%%\n\nAfter\n`);
    expect(await page.page.locator('.emic-own-line').count()).toBe(4);
    const heights = await page.page.locator('.emic-own-line').evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(1);
    await page.caret('After');
    await page.press('ArrowLeft');
    await page.type('x');
    expect(strip(await file(page))).toBe(table.replace('\n\nAfter', '\nx\nAfter'));
    expect(scan(await file(page)).codings).toHaveLength(1);
  });
});

describe('card and margin', () => {
  const text = `We ${A}never felt %%{p7qd10zm%%safe there${a} because people came at night%%}p7qd10zm #theme/night @ben 2026-11-22 "first mention"%%.\n\n${'More words.\n\n'.repeat(60)}The %%{a1b2c3d4%%end%%}a1b2c3d4 #theme/end%%.\n`;

  test('the pointer on coded words shows themes, coder, date and memo; Escape closes', async () => {
    const page = await open(text);
    await page.page.locator('.emic-passage').nth(1).hover();
    const card = page.page.locator('.emic-card');
    await card.waitFor();
    const shown = await card.innerText();
    for (const part of ['safety', 'night', 'ben', '2026-11-22', 'first mention']) expect(shown).toContain(part);
    await page.page.locator('.cm-content').first().focus();
    await page.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
  });

  test('a coding is edited and removed from its card', async () => {
    const page = await open(text);
    await page.page.locator('.emic-margin-name', { hasText: 'night' }).click();
    const card = page.page.locator('.emic-card[role="dialog"]');
    await card.getByRole('button', { name: 'Edit coding' }).click();
    await page.page.locator('.emic-coding-editor textarea').fill('another memo');
    await page.press('Control+Enter');
    await page.settled();
    expect(scan(await file(page)).codings.find(({ id }) => id === 'p7qd10zm')).toMatchObject({ themes: ['night'], memos: [{ text: 'another memo' }] });
    await page.page.locator('.emic-margin-name', { hasText: 'night' }).click();
    await card.getByRole('button', { name: 'Remove coding' }).click();
    await page.settled();
    expect(await themesIn(page)).toEqual([['safety'], ['end']]);
    expect(strip(await file(page))).toBe(strip(text));
  });

  test('a bar in the margin selects the words', async () => {
    const page = await open(text);
    await page.page.locator('.emic-margin-bar').first().click();
    const seen = await page.evaluate(({ app }) => app.workspace.activeEditor?.editor?.getSelection() ?? '');
    expect(strip(seen)).toBe('never felt safe there');
  });

  test('by keyboard: to the card of the coding at the caret, and back', async () => {
    const page = await open(text);
    await page.caret('felt');
    await page.command('Show coding');
    const card = page.page.locator('.emic-card[role="dialog"]');
    await card.waitFor();
    expect(await card.evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await page.press('Escape');
    expect(await card.count()).toBe(0);
    await page.type('x');
    expect(strip(await file(page))).toContain('xfelt');
  });

  test('a tap shows the card', async () => {
    const page = await open(text, { mobile: true });
    await page.page.locator('.emic-passage').first().tap();
    await page.page.locator('.emic-card').waitFor();
    expect(await page.page.locator('.emic-card').innerText()).toContain('safety');
  });

  test('from one coding to the next and back', async () => {
    const page = await open(text);
    await page.caret('We ');
    const at = (): Promise<string> =>
      page.evaluate(({ app }) => {
        const editor = app.workspace.activeEditor?.editor;
        return editor ? editor.getRange(editor.getCursor(), { line: editor.lastLine(), ch: 0 }).slice(0, 20) : '';
      });
    await page.command('Go to next coding');
    expect(await at()).toMatch(/^%%\{k3f9a2xq/);
    await page.command('Go to next coding');
    expect(await at()).toMatch(/^%%\{p7qd10zm/);
    await watchFlashes(page);
    await page.command('Go to next coding');
    await hasFlashed(page, 'end');
    await page.command('Go to previous coding');
    expect(await at()).toMatch(/^%%\{p7qd10zm/);
  });

  test('all markers go when asked for, and one undo brings them back', async () => {
    const page = await open(text);
    await page.caret('We ');
    await page.command('Remove all markers from note');
    await page.page.locator('.modal').getByRole('button', { name: 'Cancel' }).click();
    expect(await file(page)).toBe(text);
    await page.command('Remove all markers from note');
    await page.page.locator('.modal').getByRole('button', { name: 'Remove markers' }).click();
    await page.settled();
    expect(await file(page)).toBe(strip(text));
    await page.page.locator('.cm-content').first().focus();
    await page.press('Control+z');
    expect(await file(page)).toBe(text);
  });
});
