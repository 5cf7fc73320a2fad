/** The codings of a note, and where each goes. */
import { isOwnLine, opOf, standing, type Op } from '../../markup/edit/splice';
import { opsOf } from '../../markup/edit/remove';
import type { Boundary } from '../../markup/place/placement';
import { unpaired } from '../../markup/damage/check';
import type { Marker, MarkerOp, MarkupOptions, Scan } from '../../markup/types';
import { revisedSource } from '../../markup/edit/revised-source';
import { isInTable } from '../../markup/edit/add';
import { type Block, blockIndex, scanBlocks } from '../../text/blocks';
import type { Fate, FateKind } from './fates';
import type { Went } from './merge-words';
import type { Part } from './stretches';
import { nearTo } from './near';
import type { Steps } from './steps';
import type { Words } from './tokens';

/** What is done with a coding whose words are gone. */
export type LostChoice = 'turn' | 'words' | 'remove';

/** A coding after an update. */
export interface UpdatedCoding {
  readonly id: string;
  /** 0 for the first of an id, 1 for a copy. */
  readonly ordinal: number;
  readonly themes: readonly string[];
  readonly coder: string | null;
  readonly kind: FateKind;
  /** The words it stood on. */
  readonly before: string;
  /** The words it stands on now; of one that is lost what was chosen for it; empty where it was removed. */
  readonly after: string;
  /** Of one whose words are lost: what was chosen, and the words that each choice puts it on. */
  readonly lost: { readonly chosen: LostChoice; readonly turn: string; readonly words: string } | null;
}

/** A coding, or an op that stands alone, which is to be put into the merged note. */
export interface Moving {
  readonly id: string;
  readonly ops: readonly MarkerOp[];
  /** Where its passage goes, stripped offsets of the merged note; of an op that stands alone its place. */
  readonly range: Part | null;
  readonly lone: Boundary | null;
  readonly open: Op | null;
  readonly close: Op | null;
}

/** How markers are moved. */
export interface Moves {
  readonly moving: readonly Moving[];
  readonly codings: readonly UpdatedCoding[];
}

interface MoveOptions {
  readonly date: string;
  readonly coder: string | null;
  readonly lost: ReadonlyMap<string, LostChoice>;
  readonly markup: MarkupOptions | undefined;
  /** Whether markers that no change touches are moved, too. */
  readonly all: boolean;
}

/** Says of each coding what becomes of it, and which markers must be placed anew. */
export function* movesOf(note: Scan, body: number, mergedBody: number, merged: Words, went: readonly Went[], fateOf: (from: number, to: number) => Fate, options: MoveOptions): Steps<Moves> {
  const touched = options.all ? () => true : touchedIn(note, body, went);
  const byPlace = new Map(note.markers.map((marker) => [marker.from, marker]));
  const moving: Moving[] = [];
  const codings: UpdatedCoding[] = [];
  const plain = note.plain();
  const text = merged.text;
  for (const [index, coding] of note.codings.entries()) {
    if (index % 16 === 0) yield;
    const [opener, closer] = [byPlace.get(coding.opener.from), byPlace.get(coding.closer.from)];
    const [from, to] = [coding.from - body, coding.to - body];
    const fate = fateOf(from, to);
    const near = fate.kind === 'lost' ? nearTo(merged, fate.from) : null;
    const chosen = near ? (options.lost.get(`${coding.id} ${coding.ordinal}`) ?? 'turn') : 'remove';
    const range = fate.kind !== 'lost' ? fate : chosen === 'remove' ? null : (near?.[chosen] ?? null);
    const { id, ordinal, themes, coder } = coding;
    const lost = fate.kind === 'lost' ? { chosen, turn: near ? text.slice(near.turn.from, near.turn.to) : '', words: near ? text.slice(near.words.from, near.words.to) : '' } : null;
    codings.push({ id, ordinal, themes, coder, kind: fate.kind, before: plain.slice(coding.from, coding.to), after: range ? text.slice(range.from, range.to) : '', lost });
    if (!opener || !closer || !(fate.kind === 'moved' || memos[fate.kind] !== undefined || touched(opener) || touched(closer))) continue;
    const ops = [...opsOf(note, coding)];
    const [open, close] = [ops.find(({ kind }) => kind === 'open'), ops.find(({ kind }) => kind === 'close')];
    if (!open || !close) continue;
    const memo = range ? memos[fate.kind] : undefined;
    const closing = memo === undefined ? opOf(close) : withMemo(opOf(close), close.source, plain, coding.to, `${memo} the update of ${options.date}.`, options);
    const target = range && { from: range.from + mergedBody, to: range.to + mergedBody };
    moving.push({ id, ops, range: target, lone: null, open: opOf(open), close: closing });
  }
  for (const { marker, op } of unpaired(note)) if (touched(marker)) moving.push(loneOp(note, marker, op, body, mergedBody, went));
  return { moving, codings };
}

/** An op without a partner stays at its place, for a person to decide. */
function loneOp(note: Scan, marker: Marker, op: MarkerOp, body: number, mergedBody: number, went: readonly Went[]): Moving {
  const { before, after } = standing(note.text, marker);
  const part = went.find(({ to }) => to >= marker.at - body);
  const at = mergedBody + (!part ? 0 : part.kind === 'same' ? part.newFrom + marker.at - body - part.from : part.newFrom);
  const lone = { at, ownLine: isOwnLine(marker), before, after };
  return { id: op.id, ops: [op], range: null, lone, open: op.kind === 'open' ? opOf(op) : null, close: op.kind === 'close' ? opOf(op) : null };
}

/** What the record of a coding says that is to be looked at, so that it is found later on. */
const memos: Readonly<Partial<Record<FateKind, string>>> = {
  lost: 'Its words were taken out of the text by',
  thinned: 'Few of its words are left since',
  rewritten: 'Other words stand here since',
};

/** The record says that its words are gone, and not what they were: what is taken out of the data is not kept beside it. */
function withMemo(close: Op, source: string, plain: string, at: number, memo: string, { coder, date, markup }: MoveOptions): Op {
  const revised = revisedSource(source, (record) => ({ ...record, memos: [...record.memos, { text: memo, coder, date: coder === null ? null : date }] }), { ...markup, inTable: isInTable(plain, at) });
  return { ...close, text: `}${close.id} ${revised}` };
}

/** Whether a marker stands in a block that a change touches. */
function touchedIn(note: Scan, body: number, went: readonly Went[]): (marker: Marker) => boolean {
  const blocks = scanBlocks(note.plain());
  const hit = new Set<number>();
  for (const part of went) {
    if (part.kind === 'same') continue;
    const [from, to] = [part.from + body, part.to + body];
    for (let at = Math.max(0, blockIndex(blocks, from)); (blocks[at]?.from ?? Infinity) <= to; at++) {
      if ((blocks[at]?.to ?? -1) >= from) hit.add(at);
    }
  }
  return (marker) => {
    const at = Math.max(0, blockIndex(blocks, marker.at));
    if (hit.has(at) && marker.at <= edge(blocks, at)) return true;
    return isOwnLine(marker) && (hit.has(at - 1) || hit.has(at) || hit.has(at + 1));
  };
}

const edge = (blocks: readonly Block[], at: number): number => blocks[at + 1]?.from ?? Infinity;

