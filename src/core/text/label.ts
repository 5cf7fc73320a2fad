/** A line's label: who speaks, and when. What it means is for the whole transcript to say (see turns). */
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
  /** How it is written: labels of one transcript are alike. */
  readonly shape: string;
}

/** The longest name that is looked at. */
const longest = 60;

/** The label that a line (`from` to `to`, without its break) begins with, or null. */
export function labelAt(text: string, from: number, to: number): Label | null {
  let at = skipBlank(text, from, to);
  let shape = '';
  while (at < to && text[at] === '>') {
    shape = '>';
    at = skipBlank(text, at + 1, to);
  }
  const prefix = linePrefix(text, at, to);
  if (prefix > at) {
    shape += text[at] === '#' ? '#' : '-';
    at = prefix;
  }
  let time: number | null = null;
  const lead = timeStampAt(text, at);
  if (lead && lead.end < to) {
    time = lead.seconds;
    at = skipSeparator(text, lead.end, to);
    shape += 't';
  }
  if (text[at] === '<') return voiceAt(text, from, at, to, time);
  if ((text[at] === '@' || text[at] === '#') && text[at + 1] !== ' ') {
    shape += text.charAt(at);
    at++;
  }
  const marks = emphasisEnd(text, at);
  if (marks > at) shape += text.charAt(at);
  const opened = marks > at;
  const name = nameAt(text, marks, to);
  if (!name) return null;
  if (opened && text[at] === '*' && text[marks] === ' ') return null;
  at = skipEmphasis(text, name.end, to);
  at = skipBlank(text, at, to);
  if (text[at] === ',' || ((text[at] === '-' || text[at] === '–' || text[at] === '|' || text[at] === '·') && isBlank(text, at + 1))) {
    const after = skipBlank(text, at + 1, to);
    if (timeStampAt(text, after)) at = after;
  }
  const middle = timeStampAt(text, at);
  if (middle && middle.end <= to) {
    time = middle.seconds;
    at = skipEmphasis(text, skipBlank(text, middle.end, to), to);
    shape += 'm';
  }
  const colon = at < to && (text[at] === ':' || text[at] === '：');
  if (colon) {
    const wide = text[at] === '：';
    at = skipEmphasis(text, at + 1, to);
    if (!wide && at < to && !isBlank(text, at)) {
      if (!followsTightly(text, at)) return null;
      shape += '!';
    }
    shape += ':';
    at = skipBlank(text, at, to);
    const late = timeStampAt(text, at);
    if (late && late.end <= to && time === null) {
      time = late.seconds;
      at = skipBlank(text, late.end, to);
    }
  } else {
    if (time === null || at < to) return null;
    shape += '|';
    if (!middle && !hasWordsBelow(text, to)) return null;
  }
  return { from, speaker: name.speaker, words: at, time, shape };
}

/** The time of a line that holds nothing else, such as a subtitle's from–to; null for any other line. */
export function timeLineAt(text: string, from: number, to: number): number | null {
  const at = skipBlank(text, from, to);
  const stamp = timeStampAt(text, at);
  if (!stamp || stamp.end > to) return null;
  const rest = skipBlank(text, stamp.end, to);
  return rest === to || text.slice(at, stamp.end).includes('-->') ? stamp.seconds : null;
}

/** `<v Ana>` of WebVTT. */
function voiceAt(text: string, from: number, at: number, to: number, time: number | null): Label | null {
  if (text[at + 1] !== 'v' || (text[at + 2] !== ' ' && text[at + 2] !== '.')) return null;
  const close = text.indexOf('>', at);
  if (close < 0 || close >= to || close - at > longest + 20) return null;
  const space = text.indexOf(' ', at);
  if (space < 0 || space > close) return null;
  const speaker = text.slice(space, close).trim();
  return speaker === '' ? null : { from, speaker, words: skipBlank(text, close + 1, to), time, shape: '<v>' };
}

function nameAt(text: string, from: number, to: number): { speaker: string; end: number } | null {
  if (text.startsWith('[[', from)) {
    const close = text.indexOf(']]', from);
    if (close < 0 || close >= to || close - from > 200) return null;
    return { speaker: linkedName(text.slice(from, close + 2)), end: close + 2 };
  }
  if (text[from] === '[' || text[from] === '(' || text[from] === ' ') return null;
  const limit = Math.min(to, from + longest);
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 0xff1a || code === 42 || code === 9) break;
    if (code === 95 && (text[at + 1] === '_' || text[at + 1] === ':')) break;
    if (isForbidden(code)) return null;
    if (code === 40 || code === 91 || code === 92 || code === 0xff08) {
      if (timeStampAt(text, at)) break;
      const close = code === 40 ? text.indexOf(')', at) : code === 0xff08 ? text.indexOf('）', at) : -1;
      if (close < 0 || close >= limit) return null;
      at = close;
    } else if (code >= 48 && code <= 57 && isBlank(text, at - 1) && text.charCodeAt(at + 1) < 59 && timeStampAt(text, at)) {
      break;
    }
  }
  if (at === limit && limit < to) return null;
  let end = at;
  while (end > from && isBlank(text, end - 1)) end--;
  if (text[end - 1] === ',' || text[end - 1] === '-' || text[end - 1] === '–' || text[end - 1] === '|') end--;
  const speaker = text.slice(from, end).trim();
  return speaker === '' ? null : { speaker, end: at };
}

/** What no name holds: `!"$%;<=>?[]^`{|}~…“”。、，；！？` */
function isForbidden(code: number): boolean {
  if (code < 127) return forbidden.has(code);
  return code === 0x2026 || code === 0x201c || code === 0x201d || code === 0x3002 || code === 0x3001 || code === 0xff0c || code === 0xff1b || code === 0xff01 || code === 0xff1f;
}

const forbidden: ReadonlySet<number> = new Set([...'!"$%;<=>?]^`{|}~'].map((char) => char.charCodeAt(0)));

/** After `# `, `- `, `* `, `12. `; where it stood when there is none. */
function linePrefix(text: string, at: number, to: number): number {
  const char = text[at];
  if (char === '#') {
    let end = at;
    while (text[end] === '#') end++;
    return end - at <= 6 && isBlank(text, end) ? skipBlank(text, end, to) : at;
  }
  if (char === '-' || char === '*' || char === '+' || char === '•' || char === '—' || char === '–') {
    return isBlank(text, at + 1) ? skipBlank(text, at + 1, to) : at;
  }
  let end = at;
  while (end < at + 5 && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  if (end === at || (text[end] !== '.' && text[end] !== ')' && text[end] !== '\t')) return at;
  return isBlank(text, end + 1) || text[end] === '\t' ? skipBlank(text, end + 1, to) : at;
}

/** A letter or a bracket may follow a colon at once, as in `Ana:Hello`; `10:30`, `C:\`, `std::x`, `http://` do not. */
function followsTightly(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 92) return text[at + 1] === '[' || text[at + 1] === '(';
  return (code >= 65 && code <= 90) || code === 91 || code === 40 || code === 34 || code > 0xc0;
}

/** Whether the very next line holds words, and no time stamp. */
function hasWordsBelow(text: string, lineTo: number): boolean {
  const at = skipBlank(text, lineTo + 1, text.length);
  return at < text.length && text[at] !== '\n' && timeStampAt(text, at) === null;
}

function skipSeparator(text: string, from: number, to: number): number {
  const at = skipBlank(text, from, to);
  const char = text[at];
  if ((char === '-' || char === '–' || char === '—' || char === '|') && isBlank(text, at + 1)) return skipBlank(text, at + 1, to);
  return at;
}

function emphasisEnd(text: string, at: number): number {
  const mark = text[at];
  if (mark !== '*' && mark !== '_') return at;
  let end = at;
  while (end - at < 3 && text[end] === mark) end++;
  return end;
}

function skipEmphasis(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === '*' || text[at] === '_')) at++;
  return at;
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000;
}
