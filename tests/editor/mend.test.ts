import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../src/editor/hidden';
import { mendingOf } from '../../src/editor/mend';
import { live } from './live';

const A = '%%{k3f9a2xq%%';
const a = '%%}k3f9a2xq #theme/a%%';

/** What stands after an input method replaced [from, to], and after the mending. */
function composed(text: string, from: number, to: number, insert: string): string {
  const state = live(`${text}|`);
  const next = state.update({ changes: { from, to, insert }, userEvent: 'input.type.compose' });
  const mending = mendingOf(sheetOf(state), next.changes, next.newDoc);
  return next.state.update({ changes: mending }).state.doc.toString();
}

describe('after a composition', () => {
  const text = `We ${A}never${a} felt`;
  test('a lost opener stands again, behind what was written', () => {
    expect(composed(text, 0, 3 + A.length + 2, 'か')).toBe(`か${A}ver${a} felt`);
  });
  test('a lost closer stands again, before what was written', () => {
    expect(composed(text, 3 + A.length + 2, text.length, 'か')).toBe(`We ${A}ne${a}か`);
  });
  test('a coding that was written over as a whole is gone', () => {
    expect(composed(text, 3, text.length - 5, 'か')).toBe('We か felt');
  });
  test('of a shared marker only the op whose partner stands comes back', () => {
    const shared = '%%}k3f9a2xq #theme/a {p7qd10zm%%';
    expect(composed(`${A}one${shared}two%%}p7qd10zm #theme/b%%!`, 0, A.length + 3 + shared.length + 1, 'か')).toBe(
      'か%%{p7qd10zm%%wo%%}p7qd10zm #theme/b%%!',
    );
  });
  test('where nothing was lost, nothing is changed', () => {
    expect(composed(text, 3 + A.length, 3 + A.length, 'か')).toBe(`We ${A}かnever${a} felt`);
  });
});
