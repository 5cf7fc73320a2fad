/** A line's label: who speaks, and when. What it means is for the whole transcript to say (see `speakers`). */
import { linkedName } from '../cases/names';
import { timeStampAt } from './time-stamp';

/** What may be the label of a turn. */
export interface Label {
  /** Where its line begins. */
  readonly from: number;
  /** The speaker as written, less emphasis, `@` or `#`, and time; a link gives the name it points to. */
  readonly speaker: string;
  /** After label and time, on the same line still. */
  readonly words: number;
  readonly time: number | null;
  /** How it is written, as flags of `Shape`: labels of one transcript are alike. */
  readonly shape: number;
}

/** What a label is made of. */
export const Shape = {
  /** `>`, `##` or `-` before it on its line. */
  quote: 1,
  heading: 2,
  bullet: 4,
  /** `@` or `#` before the name, emphasis around it, a `<v>` tag. */
  sign: 8,
  emphasis: 16,
  voice: 32,
  /** A time stamp before the name, after it, after the colon. */
  timeBefore: 64,
  timeAfter: 128,
  timeLast: 256,
  /** Nothing parts the colon from the words. */
  tight: 512,
  /** The words stand on a line below. */
  below: 1024,
} as const;

/** The longest name that is looked at. */
const longest = 100;

/** The label that a line (`from` to `to`, without its break) begins with, or null. Looks at the first few hundred characters only. */
export function labelAt(text: string, from: number, to: number): Label | null {
  let shape = 0;
  let at = skipBlank(text, from, to);
  while (text.charCodeAt(at) === 62 && at < to) {
    shape = Shape.quote;
    at = skipBlank(text, at + 1, to);
  }
  const prefix = linePrefix(text, at, to);
  if (prefix > at) {
    shape |= text.charCodeAt(at) === 35 ? Shape.heading : Shape.bullet;
    at = prefix;
  }
  let time: number | null = null;
  const lead = timeStampAt(text, at);
  if (lead && lead.end < to) {
    time = lead.seconds;
    at = skipSeparator(text, lead.end, to);
    shape |= Shape.timeBefore;
  }
  const sign = text.charCodeAt(at);
  if (sign === 60) return voiceAt(text, from, at, to, time);
  if (sign === 64 || sign === 35) {
    shape |= Shape.sign;
    at++;
  }
  const marks = emphasisEnd(text, at);
  if (marks > at) shape |= Shape.emphasis;
  const name = nameAt(text, marks, to);
  if (!name) return null;
  at = skipBlank(text, skipEmphasis(text, name.end, to), to);
  const stop = text.charCodeAt(at);
  if (stop === 44 || ((stop === 45 || stop === 0x2013 || stop === 124 || stop === 183) && isBlank(text, at + 1))) {
    const after = skipBlank(text, at + 1, to);
    if (timeStampAt(text, after)) at = after;
  }
  const middle = at < to ? timeStampAt(text, at) : null;
  if (middle && middle.end <= to) {
    time = middle.seconds;
    at = skipBlank(text, skipEmphasis(text, skipBlank(text, middle.end, to), to), to);
    shape |= Shape.timeAfter;
  }
  const mark = at < to ? text.charCodeAt(at) : 0;
  if (mark !== 58 && mark !== 0xff1a) {
    if (time === null || at < to) return null;
    const apart = middle !== null && (name.apart || !isDigit(text.charCodeAt(middle.end - 1)));
    if (!apart && !hasWordsBelow(text, to)) return null;
    return { from, speaker: name.speaker, words: at, time, shape: shape | Shape.below };
  }
  at = skipEmphasis(text, at + 1, to);
  if (mark === 58 && at < to && !isBlank(text, at)) {
    if (!followsTightly(text, at)) return null;
    shape |= Shape.tight;
  }
  at = skipBlank(text, at, to);
  const late = time === null && at < to ? timeStampAt(text, at) : null;
  if (late && late.end <= to) {
    time = late.seconds;
    at = skipBlank(text, late.end, to);
    shape |= Shape.timeLast;
  }
  return { from, speaker: name.speaker, words: at, time, shape: at >= to ? shape | Shape.below : shape };
}

/** The time of a line that holds nothing else, such as a subtitle's from–to; null for any other line. */
export function timeLineAt(text: string, from: number, to: number): number | null {
  const at = skipBlank(text, from, to);
  const stamp = timeStampAt(text, at);
  if (!stamp || stamp.end > to) return null;
  return skipBlank(text, stamp.end, to) === to || text.slice(at, stamp.end).includes('-->') ? stamp.seconds : null;
}

/** `<v Ana>` of WebVTT. */
function voiceAt(text: string, from: number, at: number, to: number, time: number | null): Label | null {
  const tag = text.slice(at, Math.min(to, at + longest + 20));
  const found = /^<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(tag);
  const speaker = found?.[1]?.replace(/^\/+/, '').trim() ?? '';
  if (!found || speaker === '') return null;
  return { from, speaker, words: skipBlank(text, at + found[0].length, to), time, shape: Shape.voice };
}

interface Name {
  readonly speaker: string;
  /** Where what follows the name begins. */
  readonly end: number;
  /** Whether a tab or more than one space parts it from that. */
  readonly apart: boolean;
}

function nameAt(text: string, from: number, to: number): Name | null {
  const first = text.charCodeAt(from);
  if (first === 91) return linkAt(text, from, to);
  if (first === 40 || first === 32 || first === 9 || first === 124) return null;
  const limit = Math.min(to, from + longest);
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x2000 ? code === 0xff1a : code === 58 || code === 42 || code === 9) break;
    if (code === 95 && (text.charCodeAt(at + 1) === 95 || text.charCodeAt(at + 1) === 58)) break;
    if (code < 128 ? forbidden[code] === 1 : code > 0x2000 && isWideForbidden(code)) return null;
    if (code === 40 || code === 91 || code === 92 || code === 0xff08) {
      if (timeStampAt(text, at)) break;
      at = code === 40 || code === 0xff08 ? bracketEnd(text, at, limit) : -1;
      if (at < 0) return null;
    } else if (isDigit(code) && isBlank(text, at - 1) && timeStampAt(text, at)) {
      break;
    }
  }
  if (at >= limit && limit < to) return null;
  let end = Math.min(at, to);
  while (end > from && isBlank(text, end - 1)) end--;
  const apart = at - end > 1 || text.charCodeAt(at - 1) === 9;
  const last = text.charCodeAt(end - 1);
  if (last === 44 || last === 45 || last === 124 || last === 0x2013) end--;
  const speaker = text.slice(from, end).trim();
  return speaker === '' ? null : { speaker, end: at, apart };
}

/** A speaker written as a link to its case, or a remark's label in brackets, which nobody speaks. */
function linkAt(text: string, from: number, to: number): Name | null {
  const link = /^\[(?:\[[^\]\n]+\]|[^[\]\n]+)\]/.exec(text.slice(from, Math.min(to, from + 200)));
  return link && { speaker: linkedName(link[0]), end: from + link[0].length, apart: false };
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

/** After `# `, `- `, `* `, `12. `; where it stood when there is none. */
function linePrefix(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  let end = at;
  if (code === 35) {
    while (text.charCodeAt(end) === 35 && end - at < 7) end++;
    return isBlank(text, end) ? skipBlank(text, end, to) : at;
  }
  if (code === 45 || code === 42 || code === 43 || code === 0x2022 || code === 0x2014 || code === 0x2013) {
    return isBlank(text, at + 1) ? skipBlank(text, at + 1, to) : at;
  }
  while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
  if (end === at) return at;
  const mark = text.charCodeAt(end);
  if (mark === 9) return skipBlank(text, end, to);
  return (mark === 46 || mark === 41) && isBlank(text, end + 1) ? skipBlank(text, end + 1, to) : at;
}

/** A letter or a bracket may follow a colon at once, as in `Ana:Hello`; `10:30`, `C:\`, `std::x`, `http://` do not. */
function followsTightly(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 92) return text.charCodeAt(at + 1) === 91 || text.charCodeAt(at + 1) === 40;
  return (code >= 65 && code <= 90) || code === 91 || code === 40 || code === 34 || code > 0xc0;
}

/** Whether the very next line holds words, and no time stamp. */
function hasWordsBelow(text: string, lineTo: number): boolean {
  const at = skipBlank(text, lineTo + 1, text.length);
  return at < text.length && text.charCodeAt(at) !== 10 && timeStampAt(text, at) === null;
}

function skipSeparator(text: string, from: number, to: number): number {
  const at = skipBlank(text, from, to);
  const code = text.charCodeAt(at);
  const separates = code === 45 || code === 0x2013 || code === 0x2014 || code === 124;
  return separates && isBlank(text, at + 1) ? skipBlank(text, at + 1, to) : at;
}

function emphasisEnd(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 42 && mark !== 95) return at;
  let end = at;
  while (end - at < 3 && text.charCodeAt(end) === mark) end++;
  return end;
}

function skipEmphasis(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95)) at++;
  return at;
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text, at)) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000;
}
