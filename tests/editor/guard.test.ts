import {
  deleteCharBackward,
  deleteCharForward,
  deleteGroupBackward,
  deleteGroupForward,
  indentMore,
  insertNewline,
  moveLineDown,
  moveLineUp,
  redo,
  undo,
} from '@codemirror/commands';
import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { strip } from '../../src/core/markup/strip';
import { codedNote } from './notes';
import { edit, halves, live, shown, visible } from './live';

const run = { seed: 20261122, numRuns: 1000 };
const A = '%%{k3f9a2xq%%';
const a = '%%}k3f9a2xq #theme/safety @ana%%';
const B = '%%{p7qd10zm%%';
const b = '%%}p7qd10zm #theme/night%%';

/** As the app's own command, which needs a view. */
const deleteLines: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const first = state.doc.lineAt(from);
  const last = state.doc.lineAt(to);
  const changes = last.to < state.doc.length ? { from: first.from, to: last.to + 1 } : { from: Math.max(0, first.from - 1), to: last.to };
  dispatch(state.update({ changes, userEvent: 'delete.line' }));
  return true;
};

function press(state: EditorState, command: Command | StateCommand): EditorState {
  let next = state;
  (command as StateCommand)({ state, dispatch: (tr) => void (next = tr.state) });
  return next;
}

function type(state: EditorState, text: string): EditorState {
  return edit(state, { ...state.replaceSelection(text), userEvent: 'input.type', scrollIntoView: true });
}

describe('deleting around hidden markers', () => {
  test('backspace behind a passage takes its last letter', () => {
    expect(shown(press(live(`We ${A}never${a}| felt`), deleteCharBackward))).toBe(`We ${A}neve${a}| felt`);
  });
  test('delete before a passage takes its first letter', () => {
    expect(shown(press(live(`We |${A}never${a} felt`), deleteCharForward))).toBe(`We |${A}ever${a} felt`);
  });
  test('backspace passes several markers at once', () => {
    expect(shown(press(live(`We ${A}ne${B}ver${b}${a}| felt`), deleteCharBackward))).toBe(`We ${A}ne${B}ve${b}${a}| felt`);
  });
  test('backspace takes a whole grapheme', () => {
    expect(shown(press(live(`We ${A}ne👩‍👩‍👧${a}| felt`), deleteCharBackward))).toBe(`We ${A}ne${a}| felt`);
  });
  test('a word goes as a word', () => {
    expect(shown(press(live(`We ${A}never felt${a}| safe`), deleteGroupBackward))).toBe(`We ${A}never ${a}| safe`);
    expect(shown(press(live(`We |${A}never felt${a} safe`), deleteGroupForward))).toBe(`We |${A} felt${a} safe`);
  });
  test('backspace at the start of a line joins lines, with a marker at the end of the line before', () => {
    expect(shown(press(live(`We ${A}never${a}\n|felt`), deleteCharBackward))).toBe(`We ${A}never${a}|felt`);
    expect(shown(press(live(`We\n|${A}never${a} felt`), deleteCharBackward))).toBe(`We|${A}never${a} felt`);
  });
  test('a deletion keeps a marker whose partner lies outside it', () => {
    expect(shown(press(live(`We |really ${A}nev|er${a} felt`), deleteCharBackward))).toBe(`We |${A}er${a} felt`);
    expect(shown(press(live(`We ${A}ne|ver${a} fe|lt`), deleteCharBackward))).toBe(`We ${A}ne${a}|lt`);
  });
  test('a passage deleted with words around it takes its coding along', () => {
    expect(shown(press(live(`We| ${A}never${a} |felt`), deleteCharBackward))).toBe('We|felt');
  });
  test('a passage that becomes empty goes with its coding in one step, and one undo brings both back', () => {
    const before = live(`We ${A}n${a}| felt`);
    const after = press(before, deleteCharBackward);
    expect(shown(after)).toBe('We | felt');
    expect(press(after, undo).doc.toString()).toBe(before.doc.toString());
    expect(press(press(after, undo), redo).doc.toString()).toBe('We  felt');
  });
  test('of two codings on the same words the outer one stays while it has words left', () => {
    expect(shown(press(live(`We ${A}ne${B}v${b}|${a} felt`), deleteCharBackward))).toBe(`We ${A}ne${a}| felt`);
  });
  test('a shared marker keeps what the other coding needs', () => {
    const shared = '%%}k3f9a2xq #theme/a {p7qd10zm%%';
    expect(shown(press(live(`${A}x${shared}|yes${b}`), deleteCharBackward))).toBe(`|${B}yes${b}`);
  });
  test('an owned space is no visible text', () => {
    expect(shown(press(live('see https://x.org %%!s0 }k3f9a2xq%%| so'.replace('https', `${A}https`)), deleteCharBackward))).toBe(
      `see ${A}https://x.or %%!s0 }k3f9a2xq%%| so`,
    );
  });
  test('deleting a line with a whole coding leaves nothing behind', () => {
    expect(strip(press(live(`one\ntw|o ${A}x${a}\nthree`), deleteLines).doc.toString())).toBe('one\nthree');
    expect(halves(press(live(`one ${A}x\ntw|o${a}\nthree`), deleteLines))).toEqual([]);
  });
});

describe('typing at hidden markers', () => {
  test('text typed at either edge is outside the passage', () => {
    expect(shown(type(live(`We |${A}never${a} felt`), 'x'))).toBe(`We x|${A}never${a} felt`);
    expect(shown(type(live(`We ${A}never${a}| felt`), 'x'))).toBe(`We ${A}never${a}x| felt`);
  });
  test('text put inside a marker, or behind an opener, goes where the caret rests', () => {
    const state = live(`We ${A}never${a} felt|`);
    const at = (pos: number): string => shown(edit(state, { changes: { from: pos, insert: 'x' }, selection: { anchor: pos + 1 }, userEvent: 'input.type' }));
    expect(at(3 + 5)).toBe(`We x|${A}never${a} felt`);
    expect(at(3 + A.length)).toBe(`We x|${A}never${a} felt`);
    expect(at(3 + A.length + 5)).toBe(`We ${A}never${a}x| felt`);
  });
  test('a dash and a space at the visible start of a line make a list item', () => {
    expect(type(type(live(`|${A}never${a}`), '-'), ' ').doc.toString()).toBe(`- ${A}never${a}`);
  });
  test('enter at the start of a passage moves it down', () => {
    expect(shown(press(live(`|${A}never${a}`), insertNewline))).toBe(`\n|${A}never${a}`);
  });
  test('between two passages that share a marker, text stays in the first', () => {
    const shared = '%%}k3f9a2xq #theme/a {p7qd10zm%%';
    expect(shown(type(live(`${A}one|${shared}two${b}`), 'x'))).toBe(`${A}onex|${shared}two${b}`);
  });
  test('typed over, words leave the marker that stays', () => {
    expect(shown(type(live(`We |really ${A}nev|er${a} felt`), 'x'))).toBe(`We x|${A}er${a} felt`);
    expect(shown(type(live(`We ${A}ne|ver${a} fe|lt`), 'x'))).toBe(`We ${A}ne${a}x|lt`);
    expect(shown(type(live(`We |${A}never${a}| felt`), 'x'))).toBe('We x| felt');
  });
  test('a comment typed before a marker leaves it a marker', () => {
    const state = type(type(live(`We |${A}never${a} felt`), '%%'), 'note');
    expect(shown(state)).toBe(`We %%note| %%!s0 {k3f9a2xq%%never${a} felt`);
    expect(strip(state.doc.toString())).toBe('We %%notenever felt');
  });
  test('a cell that writes its whole text into the note keeps its markers', () => {
    const cell = `a ${A}word${a} b`;
    const state = live(`x ${cell} y|`);
    const write = (text: string): string =>
      edit(state, { changes: { from: 2, to: 2 + cell.length, insert: text }, userEvent: 'input' }).doc.toString();
    expect(write(`a ${A}word${a} bx`)).toBe(`x a ${A}word${a} bx y`);
    expect(write(`a ${A}wor${a} b`)).toBe(`x a ${A}wor${a} b y`);
    expect(write('a b')).toBe('x a b y');
  });
  test('a corrected word stays in its passage', () => {
    const state = live(`We ${A}nevr${a}| felt`);
    const from = 3 + A.length;
    const next = edit(state, { changes: { from, to: from + 4, insert: 'never' }, userEvent: 'input.type' });
    expect(visible(next)).toBe('We never felt');
    expect(scan(next.doc.toString()).codings).toMatchObject([{ from: 3, to: 8 }]);
  });
});

describe('what is never touched', () => {
  const text = `We ${A}never${a} felt`;
  const cut = { changes: { from: 3, to: 3 + A.length } };
  test('a composition, an edit of our own, of another program or without a user event', () => {
    for (const userEvent of ['input.type.compose', 'emic.code', 'set', 'undo']) {
      expect(edit(live(`${text}|`), { ...cut, userEvent }).doc.toString()).toBe(`We never${a} felt`);
    }
  });
});

describe('moving the caret', () => {
  const select = (state: EditorState, head: number, userEvent = 'select'): string => shown(edit(state, { selection: { anchor: head }, userEvent }));
  const state = live(`We |${A}never${a} felt`);
  const inside = 3 + A.length;
  test('by a letter it passes the marker with the letter behind it', () => {
    expect(select(state, 4)).toBe(`We ${A}n|ever${a} felt`);
    expect(select(live(`We ${A}n|ever${a} felt`), inside)).toBe(`We |${A}never${a} felt`);
  });
  test('it never rests within the words at an edge', () => {
    expect(select(live(`We ${A}neve|r${a} felt`), inside + 5)).toBe(`We ${A}never${a}| felt`);
    expect(select(live(`We ${A}never${a}| felt`), inside + 5 + a.length - 1)).toBe(`We ${A}neve|r${a} felt`);
  });
  test('by a word it passes the marker with the word behind it', () => {
    expect(select(state, 6)).toBe(`We ${A}never|${a} felt`.replace(`|${a}`, `${a}|`));
  });
  test('a click beside a marker stays where it was made', () => {
    expect(select(state, inside, 'select.pointer')).toBe(`We |${A}never${a} felt`);
  });
  test('home at a line that begins with a marker stays', () => {
    expect(select(live(`|${A}never${a}`), A.length)).toBe(`|${A}never${a}`);
  });
});

const commands: readonly (Command | StateCommand)[] = [
  deleteCharBackward,
  deleteCharForward,
  deleteGroupBackward,
  deleteGroupForward,
  deleteLines,
  insertNewline,
  moveLineUp,
  moveLineDown,
  indentMore,
  undo,
  redo,
];

const acts = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('press' as const), command: fc.nat(commands.length - 1) }),
    fc.record({ kind: fc.constant('select' as const), anchor: fc.nat(), head: fc.nat(), isCaret: fc.boolean() }),
    fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('x', ' ', '\n', 'é', '👩‍👩‍👧', 'two words', '%', '%%', '%%note', '#', '\\', '`') }),
    fc.record({ kind: fc.constant('put' as const), at: fc.nat(), length: fc.nat(20), text: fc.constantFrom('', 'x', 'yz ') }),
    fc.record({ kind: fc.constant('paste' as const), from: fc.nat(), length: fc.nat(80) }),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('whatever a person does in live preview', () => {
  test('no half of a coding is ever left, and no coding is without words', () => {
    fc.assert(
      fc.property(codedNote, acts, (text, list) => {
        let state = live(`${text}|`);
        for (const act of list) {
          const { length } = state.doc;
          if (act.kind === 'press') state = press(state, commands[act.command] as StateCommand);
          else if (act.kind === 'select') {
            const anchor = act.anchor % (length + 1);
            const head = act.isCaret ? anchor : act.head % (length + 1);
            state = edit(state, { selection: EditorSelection.single(anchor, head), userEvent: 'select.pointer' });
          } else if (act.kind === 'type') state = type(state, act.text);
          else if (act.kind === 'put') {
            const from = act.at % (length + 1);
            state = edit(state, { changes: { from, to: Math.min(length, from + act.length), insert: act.text }, selection: { anchor: from + act.text.length }, userEvent: act.text === '' ? 'delete.selection' : 'input.complete' });
          } else {
            const anchor = act.from % (length + 1);
            const copied = edit(state, { selection: { anchor, head: Math.min(length, anchor + act.length) }, userEvent: 'select.pointer' }).selection.main;
            state = edit(state, { ...state.replaceSelection(state.sliceDoc(copied.from, copied.to)), userEvent: 'input.paste' });
          }
          expect(halves(state)).toEqual([]);
          const ids = scan(state.doc.toString()).codings.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const coding of scan(state.doc.toString()).codings) expect(coding.from).toBeLessThan(coding.to);
        }
      }),
      run,
    );
  });

  test('a deletion takes from the visible text what it would take without any markers, and nothing else', () => {
    fc.assert(
      fc.property(codedNote, fc.nat(), fc.constantFrom(deleteCharBackward, deleteCharForward), (text, at, command) => {
        const note = scan(text);
        const plain = note.plain();
        const place = at % (plain.length + 1);
        const state = edit(live(`${text}|`), { selection: { anchor: note.toRaw(place, 'before') }, userEvent: 'select.pointer' });
        const bare = edit(live(`${plain}|`), { selection: { anchor: place } });
        expect(visible(press(state, command))).toBe(press(bare, command).doc.toString());
      }),
      run,
    );
  });

  test('undo brings back every byte', () => {
    fc.assert(
      fc.property(codedNote, fc.nat(), fc.nat(), (text, from, to) => {
        const state = edit(live(`${text}|`), { selection: { anchor: from % (text.length + 1), head: to % (text.length + 1) }, userEvent: 'select.pointer' });
        expect(press(press(state, deleteCharBackward), undo).doc.toString()).toBe(text);
      }),
      run,
    );
  });
});
