import { isDigit } from './characters';
import type { Range } from './types';

/**
 * A stretch of stripped text less the white space and line prefixes (`- `, `1. `, `- [ ] `, `> `, `[!quote]`, `# `,
 * `| `, `[^1]: `) at its ends. Where nothing is left both ends are `from`.
 */
export function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  for (;;) {
    while (start < to && isSpace(text.charCodeAt(start))) start++;
    if (start >= to) return { from, to: from };
    const length = mayBePrefix(text.charCodeAt(start)) && beginsLine(text, start) ? prefixLength(text, start) : 0;
    if (length === 0) break;
    start += length;
  }
  let end = to;
  for (;;) {
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    const line = nearLineStart(text, end, start);
    if (line <= start || !isAllPrefix(text, line, end)) return { from: start, to: end };
    end = line;
  }
}

/** Longer runs of prefix are looked at as words. */
const longestPrefix = 200;

const isSpace = (c: number): boolean =>
  c === 32 || c === 10 || c === 9 || c === 13 || (c > 127 && /\s/.test(String.fromCharCode(c)));

function mayBePrefix(c: number): boolean {
  return c === 45 || c === 42 || c === 43 || c === 62 || c === 35 || c === 124 || c === 91 || isDigit(c);
}

/** Whether nothing but line prefixes stands between the line's beginning and `at`. */
function beginsLine(text: string, at: number): boolean {
  const line = nearLineStart(text, at, 0);
  return line >= 0 && isAllPrefix(text, line, at);
}

/** Where the line of an offset begins; -1 where that is before `floor`, or farther away than any prefix is long. */
function nearLineStart(text: string, at: number, floor: number): number {
  for (let i = at, least = Math.max(floor, at - longestPrefix); i >= least; i--) if (i === 0 || text.charCodeAt(i - 1) === 10) return i;
  return -1;
}

function isAllPrefix(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) at++;
    else {
      const length = prefixLength(text, at);
      if (length === 0) return false;
      at += length;
    }
  }
  return true;
}

const shapes = /(?:[-*+](?=[ \t\n]|$)(?:[ \t]+\[[^\]\n]\](?=[ \t\n]|$))?|\d{1,9}[.)](?=[ \t\n]|$)(?:[ \t]+\[[^\]\n]\](?=[ \t\n]|$))?|>|#{1,6}(?=[ \t\n]|$)|\||\[![^\]\n]{1,60}\][-+]?|\[\^[^\]\n]{1,60}\]:)/y;

function prefixLength(text: string, at: number): number {
  shapes.lastIndex = at;
  return shapes.test(text) ? shapes.lastIndex - at : 0;
}
