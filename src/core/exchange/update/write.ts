/** The merged note with its markers: what no change touches keeps its bytes, the rest is placed anew and proven. */
import { applyChanges } from '../../markup/changes';
import { withoutOps } from '../../markup/edit/remove';
import { insertOps, lineBreakOf, type Placing } from '../../markup/edit/splice';
import { place } from '../../markup/place/place';
import type { Placement } from '../../markup/place/placement';
import { scan } from '../../markup/scan';
import { Refusal, type MarkerOp, type MarkupOptions, type Scan, type TextChange } from '../../markup/types';
import { type Block, blockIndex, scanBlocks } from '../../text/blocks';
import type { Moving } from './codings';
import type { Went } from './merge-words';
import type { Steps } from './steps';
import type { Part } from './stretches';

/** A note with its markers where they belong, or null where they could not be read back. */
export interface Written {
  readonly text: string;
  /** Ids of codings for which no place was found. */
  readonly unplaced: readonly string[];
}

/**
 * Puts the merged words into a note and the moving markers where they belong. Gives null where what stays could not be
 * read back as it was; then all markers must move.
 */
export function* writtenNote(note: Scan, body: number, went: readonly Went[], merged: string, moving: readonly Moving[], options?: MarkupOptions): Steps<Written | null> {
  const ops = new Set<MarkerOp>(moving.flatMap((unit) => unit.ops));
  const bare = scan(applyChanges(note.text, withoutOps(note, ops)), options);
  yield;
  const lineBreak = lineBreakOf(note.text);
  const changes: TextChange[] = went
    .filter(({ kind }) => kind !== 'same')
    .map(({ from, to, newFrom, newTo }) => ({
      from: bare.toRaw(body + from, 'after'),
      to: bare.toRaw(body + to, from === to ? 'after' : 'before'),
      insert: merged.slice(newFrom, newTo).replaceAll('\n', lineBreak),
    }));
  if (changes.some(({ from, to }) => from > to)) return null;
  const data = scan(applyChanges(bare.text, changes), options);
  const plain = note.plain().slice(0, body) + merged;
  if (data.plain() !== plain || data.codings.length !== bare.codings.length) return null;
  return yield* placed(data, plain, moving, options);
}

/** The same into the bare words, whatever markers stand in the note. */
export function* writtenAnew(note: Scan, body: number, merged: string, moving: readonly Moving[], options?: MarkupOptions): Steps<Written | null> {
  const plain = note.plain().slice(0, body) + merged;
  const bom = note.text.charCodeAt(0) === 0xfeff ? '\uFEFF' : '';
  const data = scan(bom + plain.replaceAll('\n', lineBreakOf(note.text)), options);
  return data.plain() === plain ? yield* placed(data, plain, moving, options) : null;
}

function* placed(data: Scan, plain: string, moving: readonly Moving[], options?: MarkupOptions): Steps<Written | null> {
  const blocks = scanBlocks(plain);
  const unplaced: string[] = [];
  const units: { id: string; placings: Placing[] }[] = [];
  for (const [index, { id, range, lone, open, close }] of moving.entries()) {
    if (index % 4 === 0) yield { what: 'codings', done: index, of: moving.length };
    const op = open ?? close;
    if (lone && op) units.push({ id, placings: [{ boundary: lone, op }] });
    if (!range || !open || !close) continue;
    const where = placeIn(plain, blocks, range) ?? placeIn(plain, blocks, wider(plain, range));
    if (where) units.push({ id, placings: [{ boundary: where.opener, op: open }, { boundary: where.closer, op: close }] });
    else unplaced.push(id);
  }
  for (let left = units; ; ) {
    yield;
    const text = applyChanges(data.text, insertOps(data, left.flatMap(({ placings }) => placings)));
    const after = scan(text, options);
    const read = new Set(after.markers.flatMap((marker) => marker.ops.map((op) => op.kind + op.id)));
    const unread = left.filter(({ placings }) => placings.some(({ op }) => !read.has(op.kind + op.id)));
    if (unread.length === 0 && after.plain() === plain && after.stripped() === data.stripped()) return { text, unplaced };
    if (left.length === 0) return null;
    const out = new Set(unread.length > 0 ? unread : left);
    unplaced.push(...[...out].map(({ id }) => id));
    left = left.filter((unit) => !out.has(unit));
  }
}

/**
 * Where a coding of this stretch would stand. Blocks that parse the same without what stands before them are looked at
 * alone, so that many codings in a long note cost no more than the blocks they stand in.
 */
function placeIn(plain: string, blocks: readonly Block[], { from, to }: Part): Placement | null {
  let first = Math.max(0, blockIndex(blocks, from));
  while (first > 0 && !(blocks[first]?.cut === true)) first--;
  const last = Math.max(first, blockIndex(blocks, to));
  const [start, end] = [blocks[first]?.from ?? 0, blocks[last]?.to ?? plain.length];
  const isAlone = from >= start && to <= end && end - start < plain.length / 2 && !plain.startsWith('---', start);
  const base = isAlone ? start : 0;
  try {
    const { opener, closer } = place(isAlone ? plain.slice(start, end) : plain, from - base, to - base);
    return { opener: { ...opener, at: opener.at + base }, closer: { ...closer, at: closer.at + base } };
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}

/** The whole lines of a stretch. */
function wider(plain: string, { from, to }: Part): Part {
  const end = plain.indexOf('\n', to);
  return { from: plain.lastIndexOf('\n', from - 1) + 1, to: end < 0 ? plain.length : end };
}
