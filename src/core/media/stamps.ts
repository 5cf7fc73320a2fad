/** The time stamps of a transcript: where in the recording its words are. */
import type { Range } from '../markup/types';
import { bodyStart } from '../text/front-matter-place';
import { labelAt } from '../text/label';
import { isDigit } from '../text/line';
import { timeStampAt } from '../text/time-stamp';

/** A time stamp as it stands, brackets and all. */
export interface Stamp extends Range {
  /** From the beginning of the transcript; of a from–to, the from. */
  readonly seconds: number;
  /** Whether it stands where its line begins, or in the line's label: what follows is what it times. */
  readonly opens: boolean;
}

/**
 * The time stamps of a note, in order; stripped offsets. In brackets or `#…#` they count wherever they stand, bare ones
 * (`00:01:02`) only where a line begins and in the label of a turn: in running words they are the time of day. Front
 * matter has none. Linear in the text.
 */
export function stampsOf(stripped: string): Stamp[] {
  return stampsIn(stripped, bodyStart(stripped), stripped.length);
}

/** The time stamps of whole lines of a text without markers, as `stampsOf` finds them; offsets into the text. */
export function stampsIn(text: string, start: number, end: number): Stamp[] {
  const stamps: Stamp[] = [];
  for (let at = text.indexOf(':', start); at >= 0 && at < end; ) {
    const from = Math.max(start, text.lastIndexOf('\n', at) + 1);
    const newline = text.indexOf('\n', at);
    const to = newline < 0 ? text.length : newline;
    addStamps(stamps, text, from, to);
    at = text.indexOf(':', to);
  }
  return stamps;
}

function addStamps(stamps: Stamp[], text: string, from: number, to: number): void {
  const start = from + (/^[\s>]*(?:[-*+•][ \t]+|\d{1,5}[.)][ \t]+)?/.exec(text.slice(from, Math.min(to, from + longestStart)))?.[0].length ?? 0);
  const label = labelAt(text, from, to);
  const opening = label !== null && label.time !== null ? label.words : start;
  for (let at = from; at < to; at++) {
    if (isDigit(text.charCodeAt(at)) ? (at !== start && at >= opening) || isWithinWord(text, from, at) : !isOpener(text, at)) continue;
    const found = timeStampAt(text, at);
    if (!found || found.end > to || isLink(text, at, found.end)) continue;
    stamps.push({ from: at, to: found.end, seconds: found.seconds, opens: at < opening || at === start });
    at = found.end - 1;
  }
}

/** Longer indentations and quotes are not looked through. */
const longestStart = 200;

/** `( [ { < # （ 【`, and a backslash before one of them. */
function isOpener(text: string, at: number): boolean {
  return '([{<#\\（【'.includes(text.charAt(at));
}

/** Whether what stands before makes a number a part of something longer. */
function isWithinWord(text: string, from: number, at: number): boolean {
  return at > from && /[\p{L}\p{N}:./,-]/u.test(text.charAt(at - 1));
}

/** The text of a link, which leads where it leads: `[0:12](…)`, `[[0:12]]`. */
function isLink(text: string, from: number, to: number): boolean {
  return text.charAt(from) === '[' && (text.charAt(from - 1) === '[' || text.charAt(to) === '(');
}
