/** Text as it is compared when somebody looks for words. */
import type { Range } from '../markup/types';
import { isEscape } from '../text/escapes';

/** Folded text with the way back to the text it was folded from. */
export interface Folded {
  readonly text: string;
  /** The original stretch of a folded one that is not empty. */
  original(from: number, to: number): Range;
}

/**
 * Case and diacritics are dropped, white space is one space, however many line breaks and quote marks it runs over;
 * emphasis is left out, as are the backslashes that keep signs from acting, and the stretches `skipped` (in order), which count as white space.
 */
export function fold(text: string, from = 0, skipped: readonly Range[] = []): Folded {
  const units: string[] = [];
  /** For each folded unit where it came from. */
  const starts: number[] = [];
  const ends: number[] = [];
  let skip = 0;
  let spaced = true;
  for (let at = from; at < text.length; ) {
    while (skip < skipped.length && (skipped[skip]?.to ?? 0) <= at) skip++;
    const gap = skipped[skip];
    const end = gap && gap.from <= at ? gap.to : spaceEnd(text, at);
    if (end > at) {
      if (!spaced) put(' ', at, end);
      spaced = true;
      at = end;
      continue;
    }
    if (isEscape(text, at)) {
      // What is a mark of emphasis in a phrase that somebody looks for is left out there, too.
      at += foldsAway.includes(text.charAt(at + 1)) ? 2 : 1;
      continue;
    }
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const mark = size === 1 ? emphasisEnd(text, at) : at;
    if (mark > at) {
      at = mark;
      continue;
    }
    const plain = foldedCharacter(size === 1 ? text.charAt(at) : text.slice(at, at + 2));
    for (let unit = 0; unit < plain.length; unit++) put(plain.charAt(unit), at, at + size);
    if (plain !== '') spaced = false;
    at += size;
  }
  function put(unit: string, start: number, end: number): void {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  }
  const folded = units.join('');
  return { text: folded, original: (a, b) => ({ from: starts[a] ?? text.length, to: markEnd(text, ends[b - 1] ?? text.length) }) };
}

/** A phrase or a name as it is compared, without white space around it. */
export function folded(text: string): string {
  return isEveryday(text) ? text.toLowerCase() : fold(text).text.trim();
}

/** Whether folding does no more than make letters small: ASCII letters, digits, `.`, `-`, `/` and single spaces between them. */
function isEveryday(text: string): boolean {
  let spaced = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (spaced) return false;
      spaced = true;
    } else if ((code >= 45 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)) spaced = false;
    else return false;
  }
  return !spaced;
}

const foldsAway = '*_`=~';

/** Folded characters that were asked for; the first plane's letters, no more. */
const known = new Map<string, string>();

function foldedCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : char;
  let found = known.get(char);
  if (found === undefined) {
    found = fresh(char);
    known.set(char, found);
  }
  return found;
}

function fresh(char: string): string {
  const plain = quotes[char] ?? char;
  return plain.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replace(/ς/g, 'σ').replace(/\u00ad/g, '');
}

/** What a keyboard has one key for. */
const quotes: Readonly<Record<string, string>> = { '’': "'", '‘': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', 'ß': 'ss', 'ø': 'o', 'Ø': 'o', 'đ': 'd', 'ł': 'l', 'Ł': 'l', 'ı': 'i' };

/** The end of white space, with the quote marks that begin a line within it. */
function spaceEnd(text: string, at: number): number {
  let end = at;
  let broke = at === 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) broke = true;
    else if (!(broke && code === 62) && !isSpace(code)) break;
  }
  return end;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000;
}

/** The end of an emphasis delimiter: `*`, `` ` ``, `==`, `~~`, and `_` at a word's edge. */
function emphasisEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 42 || code === 96) return at + 1;
  if (code === 61 || code === 126) {
    if (text.charCodeAt(at + 1) === code) return at + 2;
    return at;
  }
  if (code !== 95) return at;
  return isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1)) ? at : at + 1;
}

function isWord(code: number): boolean {
  return code > 127 || (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Past the combining marks that belong to the last character. */
function markEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) >= 0x300 && /\p{M}/u.test(text.charAt(end))) end++;
  return end;
}
