import diff from 'fast-diff';
import { linesOf } from '../../text/lines';

/** A stretch of one text and what stands for it in another. Pieces follow each other without gaps in both. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** Whether it is the same in both. */
  readonly kept: boolean;
  /** Whether it is made of whole lines that are the same in both. */
  readonly wholeLines: boolean;
}

export type Pieces = readonly Piece[];

/** How `b` came of `a`: line by line, and within changed lines character by character. */
export function lineDiff(a: string, b: string): Pieces {
  if (a === b) return identity(a.length);
  const codes = new Map<string, string>();
  const [left, right] = [linesOf(a), linesOf(b)];
  const pieces: Piece[] = [];
  let [i, k, from, newFrom] = [0, 0, 0, 0];
  let removed = '';
  let added = '';
  const flush = (): void => {
    within(pieces, removed, added, from - removed.length, newFrom - added.length);
    removed = added = '';
  };
  for (const [kind, run] of diff(encoded(left, codes), encoded(right, codes))) {
    const old = kind === diff.INSERT ? [] : left.slice(i, i + run.length);
    const fresh = kind === diff.DELETE ? [] : right.slice(k, k + run.length);
    i += old.length;
    k += fresh.length;
    const [oldText, freshText] = [old.join(''), fresh.join('')];
    if (kind === diff.EQUAL && oldText === freshText) {
      flush();
      push(pieces, from, newFrom, oldText.length, freshText.length, true, true);
    } else {
      removed += oldText;
      added += freshText;
    }
    from += oldText.length;
    newFrom += freshText.length;
  }
  flush();
  return pieces;
}

/** A text as it is. */
export const identity = (length: number): Pieces => [{ from: 0, to: length, newFrom: 0, newTo: length, kept: true, wholeLines: true }];

/**
 * Where a place of the first text stands in the second: the leftmost and the rightmost place that it may be, and
 * whether the characters at both its sides are as they were.
 */
export function mapAcross(pieces: Pieces, at: number): { left: number; right: number; kept: boolean } {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.to ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  let left = Infinity;
  let right = 0;
  let kept = true;
  for (let i = low; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.from > at) break;
    const inside = piece.newFrom + at - piece.from;
    const first = piece.kept ? inside : at === piece.to && at !== piece.from ? piece.newTo : piece.newFrom;
    const last = piece.kept ? inside : at === piece.from && at !== piece.to ? piece.newFrom : piece.newTo;
    left = Math.min(left, first);
    right = Math.max(right, last);
    kept &&= piece.kept;
  }
  return left === Infinity ? { left: at, right: at, kept: false } : { left, right, kept };
}

/** Above this product of lengths the characters of changed lines are not compared but for their common ends. */
const dearest = 4e6;

function within(pieces: Piece[], a: string, b: string, from: number, newFrom: number): void {
  if (a === '' && b === '') return;
  if (a !== '' && b !== '' && a.length * b.length <= dearest) {
    for (const [kind, run] of diff(a, b)) {
      const old = kind === diff.INSERT ? 0 : run.length;
      const fresh = kind === diff.DELETE ? 0 : run.length;
      push(pieces, from, newFrom, old, fresh, kind === diff.EQUAL, false);
      from += old;
      newFrom += fresh;
    }
    return;
  }
  let start = 0;
  const least = Math.min(a.length, b.length);
  while (start < least && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < least - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  push(pieces, from, newFrom, start, start, true, false);
  push(pieces, from + start, newFrom + start, a.length - start - end, b.length - start - end, false, false);
  push(pieces, from + a.length - end, newFrom + b.length - end, end, end, true, false);
}

/** Adds a piece; what is taken out and what is put in at one place is one piece. */
function push(pieces: Piece[], from: number, newFrom: number, old: number, fresh: number, kept: boolean, wholeLines: boolean): void {
  if (old === 0 && fresh === 0) return;
  const last = pieces.at(-1);
  if (last && !kept && !last.kept) pieces[pieces.length - 1] = { ...last, to: from + old, newTo: newFrom + fresh };
  else pieces.push({ from, to: from + old, newFrom, newTo: newFrom + fresh, kept, wholeLines });
}

/** One code unit a line. Beyond 60,000 different lines some share one: they are compared again where it matters. */
function encoded(lines: readonly string[], codes: Map<string, string>): string {
  let text = '';
  for (const line of lines) {
    let code = codes.get(line);
    if (code === undefined) {
      const n = codes.size % 60_000;
      codes.set(line, (code = String.fromCharCode(n < 0xd7ff ? n + 1 : n + 0x802)));
    }
    text += code;
  }
  return text;
}
