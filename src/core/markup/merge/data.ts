import { identity, lineDiff, mapAcross, type Pieces } from './diff';
import { scan } from '../scan';
import { lineBreakOf } from '../edit/splice';
import type { MergeConflict, Scan } from '../types';

/** Where places of one note's stripped text stand in the merged data. */
export interface PlaceMap {
  /** Whether the two texts are the same. */
  readonly isSame: boolean;
  readonly target: Scan;
  /** `side` says where a place at which words came in goes: before them (`left`) or behind (`right`). */
  place(at: number, side: 'left' | 'right'): number;
  /** Whether the words at both sides of a place are as they were. */
  isKept(at: number): boolean;
}

/** The data of a merge. */
export interface MergedData {
  /** The note whose data it is to the byte; null where it is a mixture. */
  readonly host: 'ours' | 'theirs' | null;
  /** The merged data, without markers. */
  readonly text: string;
  readonly maps: { readonly base: PlaceMap; readonly ours: PlaceMap; readonly theirs: PlaceMap };
  /** Whether a place of the base and one of a side are the same place. */
  readonly between: { ours(base: number, at: number): boolean; theirs(base: number, at: number): boolean };
  readonly conflicts: readonly MergeConflict[];
}

/** Merges the stripped texts line by line; of lines that both changed, ours stand and a conflict tells of theirs. */
export function mergeData(base: Scan, ours: Scan, theirs: Scan): MergedData {
  const [b, o, t] = [base.plain(), ours.plain(), theirs.plain()];
  const toOurs = lineDiff(b, o);
  const toTheirs = lineDiff(b, t);
  const between = { ours: samePlace(toOurs), theirs: samePlace(toTheirs) };
  const host = hostOf(base, ours, theirs);
  if (host) {
    const merged = host === 'ours' ? ours : theirs;
    const maps = {
      base: placeMap(host === 'ours' ? toOurs : toTheirs, merged),
      ours: placeMap(host === 'ours' || o === t ? identity(o.length) : lineDiff(o, t), merged),
      theirs: placeMap(host === 'theirs' || o === t ? identity(t.length) : lineDiff(t, o), merged),
    };
    return { host, text: merged.stripped(), maps, between, conflicts: [] };
  }
  const { lines, conflicts } = threeWays(b, o, t, toOurs, toTheirs);
  const bom = ours.text.charCodeAt(0) === 0xfeff ? '\uFEFF' : '';
  const text = bom + lines.replaceAll('\n', lineBreakOf(ours.text));
  const target = scan(text);
  const plain = target.plain();
  const maps = {
    base: placeMap(lineDiff(b, plain), target),
    ours: placeMap(lineDiff(o, plain), target),
    theirs: placeMap(lineDiff(t, plain), target),
  };
  return { host: null, text, maps, between, conflicts };
}

/** The side whose data is the merged one: the one that changed it, where the other did not. */
function hostOf(base: Scan, ours: Scan, theirs: Scan): 'ours' | 'theirs' | null {
  for (const text of [(note: Scan) => note.stripped(), (note: Scan) => note.plain()]) {
    if (text(ours) === text(theirs) || text(theirs) === text(base)) return 'ours';
    if (text(ours) === text(base)) return 'theirs';
  }
  return null;
}

function placeMap(pieces: Pieces, target: Scan): PlaceMap {
  return {
    isSame: pieces.every((piece) => piece.kept),
    target,
    place: (at, side) => mapAcross(pieces, at)[side],
    isKept: (at) => mapAcross(pieces, at).kept,
  };
}

function samePlace(pieces: Pieces): (base: number, at: number) => boolean {
  return (base, at) => {
    const { left, right } = mapAcross(pieces, base);
    return left <= at && at <= right;
  };
}

/** Goes along the base and takes, stretch by stretch, what either side made of it. */
function threeWays(b: string, o: string, t: string, toOurs: Pieces, toTheirs: Pieces): { lines: string; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  let lines = '';
  for (const { from, to, ours, theirs } of stretches(b, hunks(o, toOurs), hunks(t, toTheirs))) {
    if (ours === null || theirs === null || ours === theirs) {
      lines += ours ?? theirs ?? b.slice(from, to);
      continue;
    }
    const adds = from === to;
    const problem = adds ? 'Both put in lines at the same place: both stand, ours first.' : 'The same lines were changed in two ways.';
    conflicts.push({ kind: 'data', id: null, problem, ours, theirs });
    lines += adds ? closed(ours) + theirs : ours;
  }
  return { lines, conflicts };
}

const closed = (lines: string): string => (lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`);

/** Whole lines of the base that a side changed, and what it made of them. */
interface Hunk {
  readonly from: number;
  to: number;
  text: string;
}

/** A stretch of the base and what each side made of it; null where it left it alone. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly ours: string | null;
  readonly theirs: string | null;
}

function hunks(to: string, pieces: Pieces): Hunk[] {
  const found: Hunk[] = [];
  let last: Hunk | null = null;
  for (const piece of pieces) {
    const text = to.slice(piece.newFrom, piece.newTo);
    if (piece.wholeLines) last = null;
    else if (last) {
      last.to = piece.to;
      last.text += text;
    } else found.push((last = { from: piece.from, to: piece.to, text }));
  }
  return found;
}

function stretches(base: string, ours: readonly Hunk[], theirs: readonly Hunk[]): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  let i = 0;
  let k = 0;
  while (i < ours.length || k < theirs.length) {
    const from = Math.min(ours[i]?.from ?? Infinity, theirs[k]?.from ?? Infinity);
    if (from > at) found.push({ from: at, to: from, ours: null, theirs: null });
    const adds = [ours[i], theirs[k]].some((hunk) => hunk?.from === from && hunk.to === from);
    const first = { i, k };
    let to = from;
    for (let grew = true; grew; ) {
      grew = false;
      for (; joins(ours[i], from, to, adds); i++, grew = true) to = Math.max(to, ours[i]?.to ?? to);
      for (; joins(theirs[k], from, to, adds); k++, grew = true) to = Math.max(to, theirs[k]?.to ?? to);
    }
    found.push({ from, to, ours: made(base, ours.slice(first.i, i), from, to), theirs: made(base, theirs.slice(first.k, k), from, to) });
    at = to;
  }
  if (at < base.length) found.push({ from: at, to: base.length, ours: null, theirs: null });
  return found;
}

/** Lines that are put in somewhere do not disturb what is changed behind that place. */
function joins(hunk: Hunk | undefined, from: number, to: number, adds: boolean): boolean {
  if (!hunk) return false;
  if (adds) return hunk.from === from && hunk.to === from;
  return hunk.from === from || hunk.from < to;
}

function made(base: string, list: readonly Hunk[], from: number, to: number): string | null {
  if (list.length === 0) return null;
  let text = '';
  let at = from;
  for (const hunk of list) {
    text += base.slice(at, hunk.from) + hunk.text;
    at = hunk.to;
  }
  return text + base.slice(at, to);
}
