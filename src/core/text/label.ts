/** A line's label: who speaks, and when. What it means is for the whole transcript to say (see `speakers`). */
import { seenName } from '../names/seen-name';
import { calloutLabelAt } from './callout-label';
import { dateStampAt } from './date-stamp';
import { escapedNameAt, longestName, nameAt } from './label-name';
import { type Label, Shape } from './label-shape';
import { isBlank, isDigit, skipBlank } from './line';
import { timeStampAt } from './time-stamp';

/** The label that a line (`from` to `to`, without its break) begins with, or null. Looks at the first few hundred characters only. */
export function labelAt(text: string, from: number, to: number): Label | null {
  const label = writtenLabelAt(text, from, to);
  if (!label) return null;
  const speaker = seenName(label.speaker);
  if (speaker === label.speaker) return label;
  return speaker === '' ? null : { ...label, speaker };
}

/** The label with its name as it is written. */
function writtenLabelAt(text: string, from: number, to: number): Label | null {
  const line: Line = { text, from, to, at: skipBlank(text, from, to), shape: 0, time: null, name: 0, nameEnd: 0 };
  skipPrefixes(line);
  const first = text.charCodeAt(line.at);
  if (line.shape === Shape.quote && first === 91 && text.charCodeAt(line.at + 1) === 33) return calloutLabelAt(text, from, line.at, to);
  if (readStamp(line, Shape.timeBefore)) line.at = skipSeparator(text, line.at, to);
  if (text.charCodeAt(line.at) === 60) return voiceAt(line);
  skipSign(line);
  const marks = emphasisEnd(text, line.at);
  if (marks > line.at) {
    line.shape |= Shape.emphasis;
    line.at = marks;
    skipSign(line);
  }
  const name = ((line.shape & Shape.emphasis) !== 0 ? escapedNameAt(text, line.at, to) : null) ?? nameAt(text, line.at, to);
  if (!name) return null;
  line.name = name.from;
  line.nameEnd = name.to;
  line.at = skipMarks(text, name.end, to);
  const role = (line.shape & Shape.emphasis) !== 0 && text.charCodeAt(line.at) === 40 ? roleAt(line) : '';
  const speaker = role === '' ? name.speaker : `${name.speaker} ${role}`;
  line.at = skipStampSeparator(text, line.at, to);
  const stamped = line.at;
  if (readStamp(line, Shape.timeAfter)) line.at = skipMarks(text, line.at, to);
  const mark = line.at < to ? text.charCodeAt(line.at) : 0;
  if (mark !== 58 && mark !== 0xff1a) return ownLine(line, speaker, name.apart && line.at > stamped);
  return afterColon(line, speaker, mark === 58);
}

/** A line as it is read from left to right. */
interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  at: number;
  shape: number;
  time: number | null;
  name: number;
  nameEnd: number;
}

/** What comes after the name of a label with a colon. */
function afterColon(line: Line, speaker: string, narrow: boolean): Label | null {
  const { text, from, to, name, nameEnd } = line;
  line.at = skipEmphasis(text, line.at + 1, to);
  if (narrow && line.at < to && !isBlank(text, line.at)) {
    if (!followsTightly(text, line.at)) return null;
    line.shape |= Shape.tight;
  }
  line.at = skipBlank(text, line.at, to);
  if (line.time === null && readStamp(line, Shape.timeLast)) line.at = skipBlank(text, line.at, to);
  return { from, speaker, name, nameEnd, words: line.at, time: line.time, shape: line.at >= to ? line.shape | Shape.below : line.shape };
}

/**
 * A label without a colon is a line of name and time or date and nothing else; where only one space or the order parts
 * them, the words must follow at once.
 */
function ownLine(line: Line, speaker: string, apart: boolean): Label | null {
  const { text, from, to, time, name, nameEnd } = line;
  if (line.at < to || (line.shape & (timed | Shape.date)) === 0) return null;
  const bracketed = (line.shape & Shape.timeAfter) !== 0 && !isDigit(text.charCodeAt(to - 1));
  if (!apart && !bracketed && !hasWordsBelow(text, to)) return null;
  return { from, speaker, name, nameEnd, words: line.at, time, shape: line.shape | Shape.below };
}

const timed = Shape.timeBefore | Shape.timeAfter | Shape.timeLast;

/** Reads a time stamp, or a date, when one stands there and the line goes on or ends behind it. */
function readStamp(line: Line, kind: number): boolean {
  if (line.at >= line.to) return false;
  const stamp = timeStampAt(line.text, line.at);
  const end = stamp ? stamp.end : dateStampAt(line.text, line.at);
  if (end === line.at || end > line.to || (end === line.to && kind === Shape.timeBefore)) return false;
  if (stamp) line.time = stamp.seconds;
  line.shape |= stamp ? kind : Shape.date;
  line.at = end;
  return true;
}

/** Quote marks, heading marks, bullets and numbers before a label. */
function skipPrefixes(line: Line): void {
  const { text, to } = line;
  while (line.at < to && text.charCodeAt(line.at) === 62) {
    line.shape = Shape.quote;
    line.at = skipBlank(text, line.at + 1, to);
  }
  const prefix = linePrefix(text, line.at, to);
  if (prefix === line.at) return;
  line.shape |= text.charCodeAt(line.at) === 35 ? Shape.heading : Shape.bullet;
  line.at = prefix;
}

/** Over the `@` or `#` of a handle. */
function skipSign(line: Line): void {
  const sign = line.text.charCodeAt(line.at);
  if (sign !== 64 && sign !== 35) return;
  line.shape |= Shape.sign;
  line.at++;
}

/** What stands in round brackets behind an emphasised name and is no time: `**Ana** (moderator):`. */
function roleAt(line: Line): string {
  const { text, at, to } = line;
  if (timeStampAt(text, at) || dateStampAt(text, at) > at) return '';
  const role = /^\([^()\n]{1,40}\)/.exec(text.slice(at, Math.min(to, at + 44)))?.[0] ?? '';
  if (role !== '') line.nameEnd = at + role.length;
  line.at = skipMarks(text, at + role.length, to);
  return role;
}

/** Over a comma, dash or bar, when a time or date follows it. */
function skipStampSeparator(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  const dash = code === 45 || code === 0x2013 || code === 0x2014 || code === 124 || code === 183;
  if (code !== 44 && !(dash && isBlank(text, at + 1))) return at;
  const after = skipBlank(text, at + 1, to);
  return timeStampAt(text, after) || dateStampAt(text, after) > after ? after : at;
}

/** The time of a line that holds nothing else, such as a subtitle's from–to; null for any other line. */
export function timeLineAt(text: string, from: number, to: number): number | null {
  const at = skipBlank(text, from, to);
  const stamp = timeStampAt(text, at);
  if (!stamp || stamp.end > to) return null;
  return skipBlank(text, stamp.end, to) === to || text.slice(at, stamp.end).includes('-->') ? stamp.seconds : null;
}

/** `<v Ana>` of WebVTT. */
function voiceAt({ text, from, at, to, time }: Line): Label | null {
  const tag = text.slice(at, Math.min(to, at + longestName + 20));
  const found = /^<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/.exec(tag);
  const speaker = found?.[1]?.replace(/^\/+/, '').trim() ?? '';
  if (!found || speaker === '') return null;
  const name = at + found[0].lastIndexOf(speaker);
  return { from, speaker, name, nameEnd: name + speaker.length, words: skipBlank(text, at + found[0].length, to), time, shape: Shape.voice };
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

/** Over blanks, and emphasis among them. */
function skipMarks(text: string, from: number, to: number): number {
  return skipBlank(text, skipEmphasis(text, skipBlank(text, from, to), to), to);
}

function skipEmphasis(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95)) at++;
  return at;
}
