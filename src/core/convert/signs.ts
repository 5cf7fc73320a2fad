/** Stretches that are taken out of a text. */
import { countBelow } from '../markup/offsets';
import type { Marker, Range, Scan } from '../markup/types';

/** Ranges in order, those that touch or overlap made one. */
export function unionOf(ranges: readonly Range[]): Range[] {
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (to > from) union.push({ from, to });
  }
  return union;
}

/** Gives how many characters before a place are in the ranges, which are in order and apart. */
export function removedBefore(ranges: readonly Range[]): (at: number) => number {
  const before: number[] = [];
  let total = 0;
  for (const { from, to } of ranges) {
    before.push(total);
    total += to - from;
  }
  return (at) => {
    const index = countBelow(ranges.length, (i) => (ranges[i]?.from ?? 0) < at) - 1;
    const range = ranges[index];
    return range ? (before[index] ?? 0) + Math.min(at, range.to) - range.from : 0;
  };
}

/** A text without the ranges, which are in order and apart. */
export function withoutRanges(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    parts.push(text.slice(at, from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** What of a stripped stretch stands in the raw text between markers: raw ranges, in order. */
export function rawPieces(note: Scan, { from, to }: Range): Range[] {
  const pieces: Range[] = [];
  let at = from;
  for (const { at: place } of markersWithin(note, from, to)) {
    if (place > at) pieces.push({ from: note.toRaw(at, 'after'), to: note.toRaw(place, 'before') });
    at = Math.max(at, place);
  }
  if (to > at) pieces.push({ from: note.toRaw(at, 'after'), to: note.toRaw(to, 'before') });
  return pieces;
}

/** Markers that stand within a stripped stretch, not at its ends. */
export function markersWithin({ markers }: Scan, from: number, to: number): readonly Marker[] {
  const first = countBelow(markers.length, (i) => (markers[i]?.at ?? 0) <= from);
  return markers.slice(first, Math.max(first, countBelow(markers.length, (i) => (markers[i]?.at ?? 0) < to)));
}
