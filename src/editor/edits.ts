import { visibleGroup, visibleStep } from './caret';
import { hiddenTouching, type Sheet } from './hidden';

/** An edit as an editor asks for it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What an edit takes, hidden markers left standing, and where the caret is then; in the document before the edit. */
export interface VisibleEdit {
  readonly cuts: readonly Stretch[];
  readonly at: number;
  /** Whether hidden text touches it. */
  readonly isNear: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Leaves hidden markers out of an edit. A deletion of nothing but hidden text takes the next visible grapheme, or word,
 * in its direction.
 */
export function aroundMarkers(sheet: Sheet, { from, to, insert }: Edit, toward: -1 | 1 | null): VisibleEdit {
  const hidden = hiddenTouching(sheet, from, to);
  if (hidden.length === 0) return { cuts: from < to ? [{ from, to }] : [], at: from, isNear: false };
  const cuts = visibleIn(from, to, hidden);
  const first = cuts[0];
  if (first || from === to || insert !== '' || toward === null) return { cuts, at: first?.from ?? from, isNear: true };
  const pos = toward < 0 ? to : from;
  const next = to - from > 1 ? visibleGroup(sheet, pos, toward) : visibleStep(sheet, pos, toward);
  if (!next) return { cuts: [], at: pos, isNear: true };
  return { cuts: visibleIn(next.from, next.to, hiddenTouching(sheet, next.from, next.to)), at: next.from, isNear: true };
}

/** What of a stretch is outside others, which are in order. */
export function visibleIn(from: number, to: number, hidden: readonly Stretch[]): Stretch[] {
  const pieces: Stretch[] = [];
  let at = from;
  for (const one of hidden) {
    if (at >= to) break;
    if (one.from > at) pieces.push({ from: at, to: Math.min(one.from, to) });
    at = Math.max(at, one.to);
  }
  if (at < to) pieces.push({ from: at, to });
  return pieces;
}
