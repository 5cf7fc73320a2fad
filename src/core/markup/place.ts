/**
 * Where the two ends of a coding may stand, proven not to change the note's structure. The rules stand in
 * docs/markup.md, chapter "Where markers stand".
 */
import { frontMatterEnd, scanBlocks } from '../text/blocks';
import { cellAt, closings, firstVisible, lastVisible, openings, type Places } from './place-ends';
import type { Land } from './place-land';
import { isNeutral } from './place-proof';
import { look, reach } from './place-window';
import type { Boundary, Placement } from './placement';
import { Refusal } from './types';

/**
 * The places of the ends of a coding of `stripped` (LF, no BOM) from `from` to `to`. Pure; markers that already stand
 * in the note play no part. Placing the placed ends again gives the same. Costs one cheap pass over the text and the
 * parsing of the blocks at the two ends.
 *
 * @throws {Refusal} whose reason is
 * - `empty`: the selection holds nothing visible;
 * - `front-matter`: it lies in the note's properties;
 * - `no-place`: no place was found that leaves the note's structure as it is;
 * - `too-long`: the block is too long to be parsed.
 */
export function place(stripped: string, from: number, to: number): Placement {
  const body = frontMatterEnd(stripped);
  if (to <= body && to > from) throw new Refusal('front-matter', 'The selection lies in the properties of the note. Select text of its body.');
  const first = skipSpace(stripped, Math.max(from, body, 0));
  const last = skipSpaceBack(stripped, Math.min(to, stripped.length));
  if (first >= last) throw nothing();
  const blocks = scanBlocks(stripped);
  const range = reach(stripped, blocks, first, last - 1);
  const land = look(stripped, blocks, range);
  const start = firstVisible(land, first - land.base);
  const end = lastVisible(land, last - land.base);
  if (start < 0 || end < 0 || start >= end) throw nothing();
  return placeIn(stripped, land, start, end);
}

function placeIn(text: string, land: Land, start: number, end: number): Placement {
  const cell = cellAt(land, start);
  const other = cellAt(land, end - 1);
  const apart = cell !== other;
  const open = openings(text, land, start, apart ? (cell?.table ?? null) : null);
  const close = closings(text, land, end, apart ? (other?.table ?? null) : null);
  for (const [opener, closer] of pairs(open, close)) {
    if (opener.at >= closer.at) continue;
    if (isNeutral(land, [{ ...opener, kind: 'open' }, { ...closer, kind: 'close' }])) return { opener, closer };
  }
  throw new Refusal('no-place', 'No place was found here for a marker that would leave the note as it is.');
}

/** Pairs of places in the order in which they are tried: outwards by their distance, then inwards. */
function* pairs(open: Places, close: Places): Generator<[Boundary, Boundary]> {
  const most = open.outwards.length + close.outwards.length - 2;
  for (let sum = 0; sum <= most; sum++) {
    for (let i = 0; i <= sum; i++) {
      const opener = open.outwards[i];
      const closer = close.outwards[sum - i];
      if (opener && closer) yield [opener, closer];
    }
  }
  for (const opener of [...open.outwards.slice(0, 1), ...open.inwards]) {
    for (const closer of [...close.outwards.slice(0, 1), ...close.inwards]) yield [opener, closer];
  }
}

function nothing(): Refusal {
  return new Refusal('empty', 'Nothing to code: the selection holds no text.');
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function skipSpaceBack(text: string, at: number): number {
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
