/** What two versions made of their common base, stretch by stretch. */
import type { Piece } from './pieces';

/** A stretch of the base and what stands for it on both sides; offsets into each body. */
export interface Stretch {
  readonly base: Part;
  readonly ours: Part;
  readonly theirs: Part;
  readonly changed: { readonly ours: boolean; readonly theirs: boolean };
  /** Whether it is words and their correction, nothing else. */
  readonly became: boolean;
}

export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Both rows of pieces over one base, cut so that what one side changed stands apart from what the other did wherever
 * they do not touch the same words. Words put in at one and the same place are one stretch.
 */
export function stretchesOf(ours: readonly Piece[], theirs: readonly Piece[], length: number): Stretch[] {
  const found: Stretch[] = [];
  const [o, t] = [walk(ours), walk(theirs)];
  let at = 0;
  const add = (to: number, oursTo: number, theirsTo: number, changed: Stretch['changed'], became: boolean): void => {
    found.push({ base: { from: at, to }, ours: { from: o.at, to: oursTo }, theirs: { from: t.at, to: theirsTo }, changed, became });
    [at, o.at, t.at] = [to, oursTo, theirsTo];
  };
  for (;;) {
    const next = Math.min(o.next()?.from ?? length, t.next()?.from ?? length);
    if (next > at) add(next, o.at + next - at, t.at + next - at, { ours: false, theirs: false }, false);
    if (!o.next() && !t.next()) return found;
    const adds = [o.next(), t.next()].some((piece) => piece?.from === at && piece.to === at);
    let to = at;
    let became = true;
    const changed = { ours: false, theirs: false };
    const ends = { ours: { base: at, own: o.at }, theirs: { base: at, own: t.at } };
    for (let grew = true; grew; ) {
      grew = false;
      for (const [side, row] of [['ours', o], ['theirs', t]] as const) {
        for (let piece = row.next(); piece && joins(piece, at, to, adds); piece = row.next()) {
          to = Math.max(to, piece.to);
          ends[side] = { base: piece.to, own: piece.newTo };
          changed[side] = grew = true;
          became &&= piece.kind === 'became';
          row.take();
        }
      }
    }
    add(to, ends.ours.own + to - ends.ours.base, ends.theirs.own + to - ends.theirs.base, changed, became);
  }
}

/** Words put in where others are changed from do not disturb these. */
function joins(piece: Piece, from: number, to: number, adds: boolean): boolean {
  if (adds) return piece.from === from && piece.to === from;
  return piece.from < to || (piece.from === from && to === from);
}

/** The changed pieces of a side, in order; `at` is how far its own text is taken. */
function walk(pieces: readonly Piece[]): { at: number; next(): Piece | undefined; take(): void } {
  const changed = pieces.filter(({ kind }) => kind !== 'same');
  let index = 0;
  return { at: 0, next: () => changed[index], take: () => void index++ };
}
