/**
 * Where the two ends of a coding may stand, proven not to change the note's structure. The rules stand in
 * docs/markup.md, chapter "Where markers stand".
 */
import { frontMatterEnd, scanBlocks, type Block } from '../../text/blocks';
import { cellAt, closings, firstVisible, lastVisible, openings, type Places } from './ends';
import type { Land } from './land';
import { proofFor, type Proof } from './proof';
import { costOf, lookout, reach, type Look } from './window';
import type { Boundary, Placement } from './placement';
import { Refusal, type Range } from '../types';

/**
 * The places of the ends of a coding of `stripped` (LF, no BOM) from `from` to `to`. Pure; markers that already stand
 * in the note play no part. Placing the placed ends again gives the same. Costs one cheap pass over the text and the
 * parsing of the blocks at the two ends.
 *
 * @throws {Refusal} whose reason is
 * - `empty`: the selection holds nothing visible;
 * - `front-matter`: it lies in the note's properties;
 * - `unclosed`: it lies in code, HTML or a comment that nothing ends before the note does;
 * - `no-place`: no place was found that leaves the note's structure as it is;
 * - `too-long`: the block is too long, or nested too deeply, to be parsed while a person waits.
 */
export function place(stripped: string, from: number, to: number): Placement {
  return placing(stripped)(from, to);
}

/** Places codings of one text as `place` does; the text is looked through once for all of them. */
export function placing(stripped: string): (from: number, to: number) => Placement {
  let known: Ground | null = null;
  return (from, to) => placed(stripped, (known ??= groundOf(stripped)), from, to);
}

/** What is known of a text. */
interface Ground {
  readonly blocks: readonly Block[];
  readonly look: Look;
  readonly proof: (land: Land) => Proof;
}

function groundOf(stripped: string): Ground {
  const blocks = scanBlocks(stripped);
  const proofs = new WeakMap<Land, Proof>();
  const proof = (land: Land): Proof => {
    const found = proofs.get(land) ?? proofFor(land);
    proofs.set(land, found);
    return found;
  };
  return { blocks, look: lookout(stripped, blocks), proof };
}

function placed(stripped: string, ground: Ground, from: number, to: number): Placement {
  const body = frontMatterEnd(stripped);
  if (to <= body && to > from) throw new Refusal('front-matter');
  const first = skipSpace(stripped, Math.max(from, body, 0));
  const last = skipSpaceBack(stripped, Math.min(to, stripped.length));
  if (first >= last) throw nothing();
  const near = last - first < NEAR;
  const opening = seek(stripped, ground, { from: first, to: near ? last : first }, (land) => firstVisible(land, first - land.base), 1);
  const closing = seek(stripped, ground, { from: near ? first : last - 1, to: last }, (land) => lastVisible(land, last - land.base), -1);
  if (!opening || !closing || opening.at >= closing.at) throw nothing();
  const { land: here } = opening;
  const there = here.base === closing.land.base && here.text.length === closing.land.text.length ? here : closing.land;
  const start = opening.at - here.base;
  const end = closing.at - there.base;
  const cell = cellAt(here, start);
  const other = cellAt(there, end - 1);
  const open = openings(stripped, here, start, cell === other ? null : (cell?.table ?? null));
  const close = closings(stripped, there, end, cell === other ? null : (other?.table ?? null));
  return here === there ? together(here, open, close, ground) : apart(here, open, there, close, ground);
}

/** What stands at one end of a selection; the offset is the note's. */
interface Sight {
  readonly land: Land;
  readonly at: number;
}

/** Ends no further apart are looked at together, if they stand in the same block. */
const NEAR = 4000;

/**
 * The first stretch of blocks, going this way, in which something is to be seen. `points` are the end's place and, if
 * it is near, the other end's.
 */
function seek(text: string, { blocks, look }: Ground, points: Range, find: (land: Land) => number, step: 1 | -1): Sight | null {
  let at = step > 0 ? points.from : points.to - (points.from === points.to ? 0 : 1);
  for (;;) {
    const range = reach(text, blocks, at);
    const from = Math.max(blocks[range.from]?.from ?? 0, points.from);
    const to = Math.min(blocks[range.to - 1]?.to ?? text.length, points.to);
    const land = look(range, from <= to ? { from, to } : { from: at, to: at });
    const found = find(land);
    if (found >= 0) return { land, at: found + land.base };
    const next = blocks[step > 0 ? range.to : range.from - 1];
    if (!next || next.kind === 'frontmatter') return null;
    at = step > 0 ? next.from : next.to;
  }
}

/** Both ends in the same blocks: proven together. */
function together(land: Land, open: Places, close: Places, { proof }: Ground): Placement {
  const isNeutral = proof(land);
  let left = patience(land);
  for (const [opener, closer] of pairs(open, close)) {
    if (opener.at >= closer.at || left-- <= 0) continue;
    if (isNeutral([{ ...opener, kind: 'open' }, { ...closer, kind: 'close' }])) return { opener, closer };
  }
  throw noPlace(land);
}

/** Ends in blocks that know nothing of each other: proven each on its own. */
function apart(here: Land, open: Places, there: Land, close: Places, { proof }: Ground): Placement {
  const opens = proof(here);
  const closes = proof(there);
  const opener = [...open.outwards, ...open.inwards].slice(0, patience(here)).find((place) => opens([{ ...place, kind: 'open' }]));
  const closer = [...close.outwards, ...close.inwards].slice(0, patience(there)).find((place) => closes([{ ...place, kind: 'close' }]));
  if (!opener || !closer) throw noPlace(there);
  return { opener, closer };
}

/** How many proofs are tried in a stretch before giving up: fewer where each takes long. */
function patience(land: Land): number {
  return Math.min(20, Math.max(2, Math.floor(2000 / costOf(land.text))));
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

function noPlace(land: Land): Refusal {
  const last = land.solids[land.solids.length - 1];
  // A block at the note's end behind which nothing can stand is one that goes on.
  if (last && last.to >= land.text.trimEnd().length) {
    return new Refusal('unclosed');
  }
  return new Refusal('no-place');
}

function nothing(): Refusal {
  return new Refusal('empty');
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function skipSpaceBack(text: string, at: number): number {
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
