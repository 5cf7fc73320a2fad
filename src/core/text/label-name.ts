/** The name in a label. */
import { linkedName } from '../cases/names';
import { dateStampAt } from './date-stamp';
import { unescaped } from './escapes';
import { isBlank, isDigit } from './line';
import { timeStampAt } from './time-stamp';

/** The longest name that is looked at. */
export const longestName = 100;

/** A name as it stands in a label. */
export interface LabelName {
  readonly speaker: string;
  /** Where it stands as written, without the white space around it. */
  readonly from: number;
  readonly to: number;
  /** Where what follows the name begins. */
  readonly end: number;
  /** Whether a tab or more than one space parts it from that. */
  readonly apart: boolean;
}

/** The name that begins at a place, up to the colon, emphasis, time or date behind it; null when none can. */
export function nameAt(text: string, from: number, to: number): LabelName | null {
  const first = text.charCodeAt(from);
  if (first === 91) return linkAt(text, from, to);
  if (first === 40 || first === 32 || first === 9 || first === 124) return null;
  const limit = Math.min(to, from + longestName);
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x2000 ? code === 0xff1a : code === 58 || code === 42 || code === 9) break;
    if (code === 95 && (text.charCodeAt(at + 1) === 95 || text.charCodeAt(at + 1) === 58)) break;
    if (code < 128 ? forbidden[code] === 1 : code > 0x2000 && isWideForbidden(code)) return null;
    if (code === 40 || code === 91 || code === 92 || code === 0xff08) {
      if (timeStampAt(text, at) || dateStampAt(text, at) > at) break;
      at = code === 40 || code === 0xff08 ? bracketEnd(text, at, limit) : -1;
      if (at < 0) return null;
    } else if (isDigit(code) && isBlank(text, at - 1) && (timeStampAt(text, at) || dateStampAt(text, at) > at)) {
      break;
    }
  }
  if (at >= limit && limit < to) return null;
  let end = Math.min(at, to);
  while (end > from && isBlank(text, end - 1)) end--;
  const apart = at - end > 1 || text.charCodeAt(at - 1) === 9;
  const last = text.charCodeAt(end - 1);
  if (last === 44 || last === 45 || last === 124 || last === 183 || last === 0x2013 || last === 0x2014) end--;
  const written = text.slice(from, end);
  const speaker = written.trim();
  const start = from + written.length - written.trimStart().length;
  return speaker === '' ? null : { speaker, from: start, to: start + speaker.length, end: at, apart };
}

/**
 * A name in `**` that has escaped signs in it, as names of any kind are written by Emic: `**Ana\: Mod**`. Null for any
 * other.
 */
export function escapedNameAt(text: string, from: number, to: number): LabelName | null {
  const source = text.slice(from, Math.min(to, from + longestName * 2));
  if (source.charCodeAt(0) !== 92 && !/^[^*\n]*\\/.test(source)) return null;
  const found = /^((?:[^*\\\n]|\\[!-/:-@[-`{-~])+)\*\*/.exec(source);
  const written = found?.[1] ?? '';
  const speaker = unescaped(written).trim();
  if (!found || speaker === '' || speaker.length > longestName) return null;
  const start = from + written.length - written.trimStart().length;
  return { speaker, from: start, to: start + written.trim().length, end: from + written.length, apart: false };
}

/** A speaker written as a link to its case, or a remark's label in brackets, which nobody speaks. */
function linkAt(text: string, from: number, to: number): LabelName | null {
  const link = /^\[(?:\[[^\]\n]+\]|[^[\]\n]+)\]/.exec(text.slice(from, Math.min(to, from + 200)));
  return link && { speaker: linkedName(link[0]), from, to: from + link[0].length, end: from + link[0].length, apart: false };
}

/** Where a bracket closes before the limit; -1 when it does not. */
function bracketEnd(text: string, from: number, limit: number): number {
  const close = text.charCodeAt(from) === 40 ? 41 : 0xff09;
  for (let at = from + 1; at < limit; at++) {
    if (text.charCodeAt(at) === close) return at;
  }
  return -1;
}

/** What no name holds. */
const forbidden = new Uint8Array(128);
for (const char of '!"$%;<=>?]^`{}~') forbidden[char.charCodeAt(0)] = 1;

/** `…“”„。、，；！？«»` */
function isWideForbidden(code: number): boolean {
  return code === 0x2026 || (code >= 0x201c && code <= 0x201e) || code === 0x3002 || code === 0x3001 || code === 0xff0c || code === 0xff1b || code === 0xff01 || code === 0xff1f;
}
