import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { cleanCopies } from '../../src/editor/clipboard';
import { edit, live, visible } from './live';

const A = '%%{k3f9a2xq%%';
const a = '%%}k3f9a2xq #theme/safety @ana "first"%%';

const copy = (state: EditorState, text: string): string =>
  state.facet(EditorView.clipboardOutputFilter).reduce((copied, filter) => filter(copied, state), text);

const paste = (state: EditorState, text: string): EditorState => edit(state, { ...state.replaceSelection(text), userEvent: 'input.paste' });

const ids = (state: EditorState): string[] => scan(state.doc.toString()).codings.map(({ id }) => id);

describe('copying', () => {
  const state = live(`We ${A}never felt${a} safe|`, [cleanCopies]);

  test('gives other programs clean text', () => {
    expect(copy(state, `We ${A}never felt${a} safe`)).toBe('We never felt safe');
  });
  test('drops halves of pairs, here and elsewhere', () => {
    expect(copy(state, `We ${A}never`)).toBe('We never');
    const there = paste(live('|', [cleanCopies]), 'We never');
    expect(there.doc.toString()).toBe('We never');
  });
  test('pasted into another note, the coding keeps its id and says the same', () => {
    const clean = copy(state, `${A}never felt${a} safe`);
    const there = paste(live('He said: |', [cleanCopies]), clean);
    expect(there.doc.toString()).toBe(`He said: ${A}never felt${a} safe`);
  });
  test('pasted into the same note, the copy gets an id of its own', () => {
    const clean = copy(state, `${A}never felt${a}`);
    const here = paste(state, clean);
    expect(visible(here)).toBe('We never felt safenever felt');
    const [first, second] = ids(here);
    expect(first).toBe('k3f9a2xq');
    expect(second).not.toBe(first);
    expect(scan(here.doc.toString()).codings[1]).toMatchObject({ themes: ['safety'], coder: 'ana', memos: [{ text: 'first' }] });
  });
  test('cut and pasted, the coding moves with its id', () => {
    const clean = copy(state, `${A}never felt${a}`);
    const without = edit(state, { changes: { from: 3, to: 3 + `${A}never felt${a}`.length }, userEvent: 'delete.cut' });
    expect(without.doc.toString()).toBe('We  safe');
    expect(ids(paste(without, clean))).toEqual(['k3f9a2xq']);
  });
  test('text that was copied elsewhere stays as it is', () => {
    copy(state, `${A}never felt${a}`);
    expect(paste(live('|', [cleanCopies]), 'other words').doc.toString()).toBe('other words');
  });
  test('a dragged selection moves its codings along', () => {
    const text = state.doc.toString();
    const piece = `${A}never felt${a} `;
    const at = text.indexOf(piece);
    const moved = edit(state, { changes: [{ from: 0, insert: piece }, { from: at, to: at + piece.length }], userEvent: 'move.drop' });
    expect(moved.doc.toString()).toBe(`${piece}We safe`);
  });
});
