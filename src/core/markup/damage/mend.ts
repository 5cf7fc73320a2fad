import { blockAt, scanBlocks, type Block } from '../../text/blocks';
import { changesBetween } from '../edit/between';
import { applyChanges } from '../changes';
import type { Placed } from './check';
import { derivedId } from '../ids';
import { place } from '../place/place';
import type { Placement } from '../place/placement';
import { opsOf, withoutOps } from '../edit/remove';
import { renamed } from '../rename';
import { scan } from '../scan';
import { insertOp, lineBreakOf, opOf, replaceMarker, standing, type Op } from '../edit/splice';
import { Refusal, type Coding, type Fix, type Marker, type Scan, type TextChange } from '../types';

/** For an opener whose closer is lost: end at the block's end, or drop the opener. */
export function mendOpener(note: Scan, { marker, op }: Placed): Fix[] {
  const block = blockAround(note, marker.at);
  const placement = block && placedIn(note, block, marker.at, block.to);
  const end: Op = { kind: 'close', id: op.id, text: `}${op.id}` };
  return [
    ...(placement ? [{ name: 'close-at-block-end', changes: insertOp(note, placement.closer, end) }] : []),
    { name: 'drop', changes: withoutOps(note, new Set([op])) },
  ];
}

/** For a closer whose opener is lost: start at the block's start, or drop the closer. */
export function mendCloser(note: Scan, { marker, op }: Placed): Fix[] {
  const block = blockAround(note, marker.at);
  const placement = block && placedIn(note, block, block.from, marker.at);
  const start: Op = { kind: 'open', id: op.id, text: `{${op.id}` };
  return [
    ...(placement ? [{ name: 'open-at-block-start', changes: insertOp(note, placement.opener, start) }] : []),
    { name: 'drop', changes: withoutOps(note, new Set([op])) },
  ];
}

/** For a pair in the wrong order: swap the ends, or drop both. */
export function mendOrder(note: Scan, closer: Placed, opener: Placed): Fix[] {
  const ops = new Set([closer.op, opener.op]);
  const drop = { name: 'drop', changes: withoutOps(note, ops) };
  const placement = placed(note, closer.marker.at, opener.marker.at);
  if (!placement) return [drop];
  return [{ name: 'swap', changes: moved(note, drop.changes, placement, opOf(opener.op), opOf(closer.op)) }, drop];
}

/** For a coding whose markers stand where they show: the same ends, placed anew. */
export function mendPlace(note: Scan, coding: Coding, placement: Placement): Fix {
  const ops = opsOf(note, coding);
  const [opener, closer] = [...ops].map(opOf);
  if (!opener || !closer) throw new Error('a coding has two ops');
  return { name: 'move-outwards', changes: moved(note, withoutOps(note, ops), placement, opener, closer) };
}

/** For a coding of no words: only to take it out. */
export function mendEmpty(note: Scan, coding: Coding): Fix[] {
  return [{ name: 'drop', changes: withoutOps(note, opsOf(note, coding)) }];
}

/** For a later copy of an id: one derived from the id and the copy's ordinal, so that devices agree. */
export function mendCopy(note: Scan, coding: Coding): Fix[] {
  const taken = new Set(note.markers.flatMap((marker) => marker.ops.map((op) => op.id)));
  return [{ name: 'new-id', changes: renamed(note, new Map([[coding, derivedId(coding.id, coding.ordinal, taken)]])) }];
}

/** For a marker with too many spaces: the same without them. */
export function mendSpaces(note: Scan, marker: Marker): Fix[] {
  const { before, after } = standing(note.text, marker);
  const ops = marker.ops.map((op) => {
    const parts = op.attributes.map((part) => part.source);
    return { ...opOf(op), text: [op.text.slice(0, 9), ...parts].filter((part) => part !== '').join(' ') };
  });
  return [{ name: 'tidy', changes: [replaceMarker(marker, ops, before, after, lineBreakOf(note.text))] }];
}

/** A coding's two ops taken out and put back where a placement says. */
function moved(note: Scan, out: readonly TextChange[], placement: Placement, opener: Op, closer: Op): TextChange[] {
  const without = scan(applyChanges(note.text, out));
  const back = [...insertOp(without, placement.opener, opener), ...insertOp(without, placement.closer, closer)];
  return changesBetween(note, scan(applyChanges(without.text, back)));
}

/** Where a coding of this stretch would stand; null where it would be refused. */
export const placed = (note: Scan, from: number, to: number): Placement | null => placedText(note.plain(), from, to);

/**
 * The same for a stretch of one block. In a long note a block that parses the same without what stands before it is
 * looked at alone, so that many lost halves cost no more than one.
 */
function placedIn(note: Scan, block: Block, from: number, to: number): Placement | null {
  const plain = note.plain();
  if (plain.length < longNote || !block.cut || plain.startsWith('---', block.from)) return placed(note, from, to);
  const alone = placedText(plain.slice(block.from, block.to), from - block.from, to - block.from);
  if (!alone) return null;
  const { opener, closer } = alone;
  return { opener: { ...opener, at: opener.at + block.from }, closer: { ...closer, at: closer.at + block.from } };
}

const longNote = 50_000;

function placedText(plain: string, from: number, to: number): Placement | null {
  if (from >= to) return null;
  try {
    return place(plain, from, to);
  } catch (refusal) {
    if (refusal instanceof Refusal) return null;
    throw refusal;
  }
}

function blockAround(note: Scan, at: number): Block | undefined {
  let blocks = blocksOf.get(note);
  if (!blocks) blocksOf.set(note, (blocks = scanBlocks(note.plain())));
  return blockAt(blocks, at);
}

/** Blocks are read once for each reading of a note. */
const blocksOf = new WeakMap<Scan, readonly Block[]>();
