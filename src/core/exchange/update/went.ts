/** Where places and words of a note's body went in the merged one. */
import { countBelow } from '../../markup/offsets';
import type { Went } from './merge-words';

/**
 * Where an end of a passage goes: words put in at it stay outside, words that were corrected stay inside. `side` is
 * where the passage lies: `right` for its beginning, `left` for its end. Offsets into the bodies; `text` is the merged.
 */
export function wentTo(went: readonly Went[], text: string, at: number, side: 'left' | 'right'): number {
  const first = countBelow(went.length, (index) => (went[index]?.to ?? 0) < at);
  let place = side === 'right' ? 0 : Infinity;
  for (let part = went[first], index = first; part && part.from <= at; part = went[++index]) {
    const here = placeIn(part, text, at, side);
    place = side === 'right' ? Math.max(place, here) : Math.min(place, here);
  }
  return Math.min(place, text.length);
}

function placeIn(part: Went, text: string, at: number, side: 'left' | 'right'): number {
  if (part.kind === 'same') return part.newFrom + at - part.from;
  if (part.from === part.to) return side === 'right' ? part.newTo : part.newFrom;
  if (at === part.from) return part.newFrom;
  if (at === part.to) return part.newTo;
  // Within words that were rewritten: as far in as before, at a word's edge.
  const guess = part.newFrom + Math.round(((part.newTo - part.newFrom) * (at - part.from)) / (part.to - part.from));
  for (let off = 0; off <= 40; off++) {
    for (const place of [guess - off, guess + off]) {
      if (place <= part.newFrom) return part.newFrom;
      if (place >= part.newTo) return part.newTo;
      if (/\s/.test(text.charAt(side === 'right' ? place - 1 : place))) return place;
    }
  }
  return guess;
}

/** The part that holds a place, or begins at it. */
export function partAt(went: readonly Went[], at: number): Went | undefined {
  const index = countBelow(went.length, (k) => (went[k]?.to ?? 0) <= at);
  return went[index];
}
