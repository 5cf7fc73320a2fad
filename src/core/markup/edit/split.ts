import { proven, type CodingEdit } from './add';
import { applyChanges } from '../changes';
import { changesBetween } from './between';
import { newId } from '../ids';
import { place } from '../place/place';
import { codingIn, opsOf } from './remove';
import { resizeCoding } from './resize';
import { revisedSource } from './revised-source';
import { scan } from '../scan';
import { insertOps } from './splice';
import { Refusal, type MarkupOptions, type Range, type TextChange } from '../types';

/** What splitting a coding comes to. The changes are raw; the passages are those as placed, stripped. */
export interface Split {
  readonly changes: readonly TextChange[];
  readonly first: CodingEdit & Range;
  readonly second: CodingEdit & Range;
}

/**
 * Makes two codings of one at a place within its passage (stripped). The first keeps id, record and memos to the byte;
 * the second gets a new id, the same themes, coder, date and attributes, and no memo: a memo was written once. Where
 * the place lies in what no marker may enter (a link, a formula), the first takes it whole. Throws a `Refusal`: `edge`
 * where one of the two would hold no words, and those of `resizeCoding`.
 */
export function splitCoding(text: string, id: string, at: number, options?: MarkupOptions, ordinal = 0): Split {
  const before = scan(text, options);
  const coding = codingIn(before, id, ordinal);
  const plain = before.plain();
  const isInside = coding.from < at && at < coding.to;
  if (!isInside || plain.slice(coding.from, at).trim() === '' || plain.slice(at, coding.to).trim() === '') throw edge();
  const closer = [...opsOf(before, coding)].find((op) => op.kind === 'close');
  const source = revisedSource(closer?.source ?? '', (record) => ({ ...record, memos: [] }), options);
  const first = resizeCoding(text, id, coding.from, at, options, ordinal);
  const start = Math.max(at, first.to);
  if (start >= coding.to || plain.slice(start, coding.to).trim() === '') throw edge();
  const halved = scan(applyChanges(text, first.changes), options);
  const { opener, closer: end } = place(plain, start, coding.to);
  const fresh = newId(Math.random, new Set(before.markers.flatMap(({ ops }) => ops.map((op) => op.id))));
  const changes = insertOps(halved, [
    { boundary: opener, op: { kind: 'open', id: fresh, text: `{${fresh}` } },
    { boundary: end, op: { kind: 'close', id: fresh, text: source === '' ? `}${fresh}` : `}${fresh} ${source}` } },
  ]);
  const all = changesBetween(before, scan(applyChanges(halved.text, changes), options));
  const second = proven(before, all, fresh, options);
  return { changes: all, first: { ...first, changes: all }, second: { changes: all, id: fresh, ...second } };
}

function edge(): Refusal {
  return new Refusal('edge');
}
