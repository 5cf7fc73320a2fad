/** Time stamps, as transcripts write them. */
import { isDigit } from './line';

/** A time stamp and where it ends, brackets and all. */
export interface TimeStamp {
  readonly seconds: number;
  readonly end: number;
}

/**
 * Reads the time stamp that begins at `at`: `0:12`, `00:01:02`, `00:01:02.5`, `#00:01:02-5#`, in `( )`, `[ ]`, `{ }`,
 * `< >` or `\[ \]`, alone or from–to (`[0:12 - 0:15]`, `00:00:01.000 --> 00:00:02.000`), when its first part counts.
 * Null when none stands there. Looks at most some forty characters far.
 */
export function timeStampAt(text: string, at: number): TimeStamp | null {
  const first = text.charCodeAt(at);
  if (isDigit(first)) {
    const time = clockAt(text, at);
    return time && { seconds: time.seconds, end: rangeEnd(text, time.end) };
  }
  let from = first === 92 ? at + 1 : at;
  const close = closerOf(text.charCodeAt(from));
  if (close === 0) return null;
  from++;
  while (text.charCodeAt(from) === 32) from++;
  const time = isDigit(text.charCodeAt(from)) ? clockAt(text, from) : null;
  if (!time) return null;
  let end = rangeEnd(text, time.end);
  while (text.charCodeAt(end) === 32) end++;
  if (text.charCodeAt(end) === 92) end++;
  return text.charCodeAt(end) === close ? { seconds: time.seconds, end: end + 1 } : null;
}

/** The closing character of `( [ { < # （ 【`; 0 for any other. */
function closerOf(code: number): number {
  switch (code) {
    case 40:
      return 41;
    case 91:
      return 93;
    case 123:
      return 125;
    case 60:
      return 62;
    case 35:
      return 35;
    case 0xff08:
      return 0xff09;
    case 0x3010:
      return 0x3011;
    default:
      return 0;
  }
}

/** `m:ss`, `h:mm:ss` and a fraction after `.`, `,` or `-`. */
function clockAt(text: string, from: number): TimeStamp | null {
  let at = digitsEnd(text, from, 3);
  if (text.charCodeAt(at) !== 58) return null;
  let seconds = numberIn(text, from, at);
  let parts = 1;
  while (parts < 3 && text.charCodeAt(at) === 58) {
    const end = digitsEnd(text, at + 1, 3);
    if (end - at !== 3) break;
    const value = numberIn(text, at + 1, end);
    if (value > 59) return null;
    seconds = seconds * 60 + value;
    at = end;
    parts++;
  }
  if (parts < 2) return null;
  const mark = text.charCodeAt(at);
  if (mark === 46 || mark === 44 || mark === 45) {
    const end = digitsEnd(text, at + 1, 4);
    if (end > at + 1) {
      seconds += Number(`0.${text.slice(at + 1, end)}`);
      at = end;
    }
  }
  return isWord(text.charCodeAt(at)) ? null : { seconds, end: at };
}

/** Where the second time of a from–to ends; where the first ended when there is none. */
function rangeEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  const mark = text.charCodeAt(at);
  if (mark === 45 && text.startsWith('-->', at)) at += 3;
  else if (mark === 45 || mark === 0x2013 || mark === 0x2014) at++;
  else return from;
  while (text.charCodeAt(at) === 32) at++;
  return isDigit(text.charCodeAt(at)) ? (clockAt(text, at)?.end ?? from) : from;
}

function numberIn(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function digitsEnd(text: string, from: number, most: number): number {
  let at = from;
  while (at - from < most && isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);
}
