import { isBlank } from './characters';
import type { Candidate, Range } from './types';

/**
 * A marker with what it owns and what still stands of it: never more than it says, never beyond `floor`, where the
 * marker before it ends. A line break is owned with the container prefix that came with it.
 */
export function ownedRange(text: string, start: number, end: number, { before, after }: Candidate['owns'], floor: number): Range {
  let from = start;
  let to = end;
  if (before === 0 && after === 0) return { from, to };
  if (before === 's') {
    if (from > floor && text.charCodeAt(from - 1) === 32) from--;
  } else from = breaksBefore(text, from, before, floor);
  if (after === 's') {
    if (text.charCodeAt(to) === 32) to++;
  } else if (after > 0) to = breaksAfter(text, to, after, linePrefix(text, start));
  return { from, to };
}

function breaksBefore(text: string, at: number, count: number, floor: number): number {
  let from = at;
  for (let left = count; left > 0; left--) {
    let i = from;
    while (i > floor && isPrefixUnit(text.charCodeAt(i - 1))) i--;
    if (i <= floor || text.charCodeAt(i - 1) !== 10) return from;
    i--;
    if (i > floor && text.charCodeAt(i - 1) === 13) i--;
    from = i;
  }
  return from;
}

function breaksAfter(text: string, at: number, count: number, prefix: string): number {
  let to = at;
  const bare = prefix.trimEnd();
  for (let left = count; left > 0; left--) {
    const next = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? to + 2 : text.charCodeAt(to) === 10 ? to + 1 : -1;
    if (next < 0) return to;
    if (text.startsWith(prefix, next)) to = next + prefix.length;
    else if (text.startsWith(bare, next) && isLineEnd(text, next + bare.length)) to = next + bare.length;
    else return to;
  }
  return to;
}

/** The container prefix of the line in which a marker stands alone; empty where words stand before it. */
function linePrefix(text: string, at: number): string {
  let from = at;
  while (from > 0 && isPrefixUnit(text.charCodeAt(from - 1))) from--;
  return from === 0 || text.charCodeAt(from - 1) === 10 ? text.slice(from, at) : '';
}

const isPrefixUnit = (c: number): boolean => isBlank(c) || c === 62;

const isLineEnd = (text: string, at: number): boolean =>
  at >= text.length || text.charCodeAt(at) === 10 || (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10);
