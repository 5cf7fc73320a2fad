import type { ChangeDesc } from '@codemirror/state';
import { trimmed } from '../core/markup/trim';
import { visibleIn, type Edit, type VisibleEdit } from './edits';
import { hiddenAt, hiddenTouching, type Sheet } from './hidden';
import { pairsTouching } from './marks';
import type { Pair } from './pairing';

/**
 * The codings that go with an edit: those deleted with both ends, and those of whose words nothing is left.
 * `isPut` says of each edit whether its text, if any, comes to stand outside the passages at its place.
 */
export function emptied(sheet: Sheet, asked: readonly Edit[], edits: readonly VisibleEdit[], isPut: readonly boolean[]): Pair[] {
  const cuts = edits.flatMap((edit) => edit.cuts);
  const touched = new Set(cuts.flatMap(({ from, to }) => pairsTouching(sheet.marks, from, to)));
  const stays = edits.filter((_, n) => !isPut[n] && asked[n]?.insert.trim() !== '');
  return [...touched].filter((pair) => {
    const opener = hiddenAt(sheet, pair.opener);
    const closer = hiddenAt(sheet, pair.closer);
    if (asked.some(({ from, to }) => from <= opener.from && to >= closer.to)) return true;
    const from = opener.to;
    const to = closer.from;
    if (!cuts.some((cut) => cut.from < to && cut.to > from)) return false;
    return !stays.some(({ at }) => at >= from && at < to) && isBlankWithout(sheet, from, to, cuts);
  });
}

/** The codings that touch what changes wrote and hold no words. */
export function blankPairs(sheet: Sheet, changes: ChangeDesc): Pair[] {
  const touched = new Set<Pair>();
  changes.iterChangedRanges((_fromA, _toA, from, to) => {
    for (const pair of pairsTouching(sheet.marks, from, to)) touched.add(pair);
  });
  return [...touched].filter(({ opener, closer }) => isBlankWithout(sheet, hiddenAt(sheet, opener).to, hiddenAt(sheet, closer).from, []));
}

/** Whether nothing but white space and line prefixes is left of a passage when the cuts are made. */
function isBlankWithout(sheet: Sheet, from: number, to: number, cuts: readonly { from: number; to: number }[]): boolean {
  const line = sheet.doc.lineAt(from);
  const head = from - line.from > mostPrefix ? 'x' : line.text.slice(0, from - line.from);
  let left = '';
  for (let at = from; at < to; ) {
    const end = Math.min(to, at + chunk);
    const inChunk = cuts.filter((cut) => cut.from < end && cut.to > at);
    const skip = inChunk.find((cut) => cut.from <= at);
    if (skip && skip.to > end) {
      at = Math.min(to, skip.to);
      continue;
    }
    const outside = [...inChunk, ...hiddenTouching(sheet, at, end)].sort((a, b) => a.from - b.from);
    for (const piece of visibleIn(at, end, outside)) left += sheet.doc.sliceString(piece.from, piece.to);
    if (left.trim().length > mostPrefix) return false;
    if (left.length > mostBlank) return false;
    at = end;
  }
  if (left.trim() === '') return true;
  const passage = trimmed(head + left, head.length, head.length + left.length);
  return passage.from === passage.to;
}

const chunk = 200;
/** Longer than any prefix of a line; what is left beyond it is words. */
const mostPrefix = 60;
/** A passage that keeps more white space than this was not emptied by a person's edit. */
const mostBlank = 10_000;
