import type { EditorState, Line, Text } from '@codemirror/state';
import { firstReaching, markerFrom, markerTo, marksOf, type Marks } from './marks';

/** A document with its markers: of a state, or of one that is yet to be. */
export interface Sheet {
  readonly doc: Text;
  readonly marks: Marks;
}

export const sheetOf = (state: EditorState): Sheet => ({ doc: state.doc, marks: marksOf(state) });

/** A marker as it is hidden in live preview, with what it owns. */
export interface Hidden {
  /** Index of the marker. */
  readonly index: number;
  /** The text that no edit of a person may take: the marker and what it owns. */
  readonly from: number;
  readonly to: number;
  /** Whether a coding begins here. Then the caret rests before it, else behind it. */
  readonly opens: boolean;
  /** Where the marker stands in lines of its own: the collapsed lines, in which no caret rests. */
  readonly lines: { readonly from: number; readonly to: number } | null;
}

/**
 * The hidden markers that touch [from, to], in order. A marker with an op that lost its partner is not hidden: it is
 * shown, so that somebody can decide.
 */
export function hiddenTouching(sheet: Sheet, from: number, to: number): Hidden[] {
  const { marks } = sheet;
  const found: Hidden[] = [];
  for (let index = firstReaching(marks, from - reach); index < marks.bodies.length; index++) {
    if (markerFrom(marks, index) > to + reach) break;
    if (!marks.pairing.isWhole[index]) continue;
    const hidden = hiddenAt(sheet, index);
    if (hidden.from <= to && hidden.to >= from) found.push(hidden);
  }
  return found;
}

/** A marker with what it owns and what still stands of that. */
export function hiddenAt({ doc, marks }: Sheet, index: number): Hidden {
  const body = marks.bodies[index];
  let from = markerFrom(marks, index);
  let to = markerTo(marks, index);
  const opens = body?.ops.some(({ kind }) => kind === 'open') ?? false;
  const { before, after } = body?.owns ?? { before: 0, after: 0 };
  if (typeof before === 'number' && typeof after === 'number' && before + after > 0) {
    const lines = ownLines(doc, from, to, before, after);
    if (lines) return { index, opens, ...lines };
  }
  if (before === 's' && from > 0 && doc.sliceString(from - 1, from) === ' ') from--;
  if (after === 's' && doc.sliceString(to, to + 1) === ' ') to++;
  return { index, from, to, opens, lines: null };
}

/** How far what a marker owns may lie from it: up to nine lines with nothing but a container prefix. */
const reach = 200;

function ownLines(doc: Text, from: number, to: number, before: number, after: number): Pick<Hidden, 'from' | 'to' | 'lines'> | null {
  const line = doc.lineAt(from);
  if (!isBare(line.text.slice(0, from - line.from)) || line.text.slice(to - line.from).trim() !== '') return null;
  let first = line;
  for (let left = before; left > 1 && first.number > 1; left--) {
    const next: Line = doc.line(first.number - 1);
    if (!isBare(next.text)) break;
    first = next;
  }
  let last = line;
  for (let left = after; left > 1 && last.number < doc.lines; left--) {
    const next: Line = doc.line(last.number + 1);
    if (!isBare(next.text)) break;
    last = next;
  }
  return {
    from: before > 0 && first.number > 1 ? first.from - 1 : first.from,
    to: after > 0 && last.number < doc.lines ? last.to + 1 : last.to,
    lines: { from: first.from, to: last.to },
  };
}

const isBare = (text: string): boolean => text.length < reach && /^[\s>]*$/.test(text);
