/** The turns of a transcript: who speaks where. */
import type { Turn } from './types';
import { bodyStart } from './front-matter-place';
import { listedSpeakers } from './listed-speakers';
import { calloutEnd } from './callout-label';
import { labelAt, timeLineAt } from './label';
import { Shape } from './label-shape';
import { type Candidate, settleSpeakers } from './speakers';

/**
 * The turns of a note, in order and without overlap; stripped offsets. A turn begins with its label's line (a subtitle's
 * number and times above it belong to it) and ends with its last word: what is between turns is white space, headings,
 * rules, and remarks under a label of their own. Words before anybody is named are a turn without a speaker. A note in
 * which nobody is found to speak has no turns. Total, and linear in the text.
 */
export function turnsOf(stripped: string): Turn[] {
  const body = bodyStart(stripped);
  return turnsBelow(stripped, body, () => listedSpeakers(stripped, body));
}

/** The same, of a text whose body begins at a place, and of which it is known otherwise who is listed as a speaker. */
export function turnsBelow(stripped: string, body: number, listed: () => ReadonlySet<string>): Turn[] {
  const labels = labelsOf(stripped, body);
  if (labels.length === 0) return [];
  const settled = settleSpeakers(stripped, body, labels, listed());
  const first = settled.find((label) => label.speaker !== null);
  if (!first) return [];
  const turns: Turn[] = [];
  const headingBetween = headingsOf(stripped);
  const opening = preamble(stripped, body, first.from);
  if (opening) turns.push(opening);
  for (let at = settled.indexOf(first); at < settled.length; at++) {
    const label = settled[at];
    if (!label || label.speaker === null) continue;
    const below = settled[at + 1]?.from ?? stripped.length;
    const next = (label.shape & Shape.callout) === 0 ? below : Math.min(below, calloutEnd(stripped, label.words));
    const end = wordsEnd(stripped, label.words, headingBetween(label.words, next));
    const to = end > label.words ? end : labelEnd(stripped, label);
    turns.push({ from: label.from, to, speaker: label.speaker, words: Math.min(wordsStart(stripped, label.words, to), to), time: label.time });
  }
  return turns;
}

/** The turns that a passage touches, in order; one without characters touches the turn it stands in. */
export function turnsIn(turns: readonly Turn[], from: number, to: number): Turn[] {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const touched: Turn[] = [];
  const end = Math.max(to, from + 1);
  for (let turn = turns[low]; turn && turn.from < end; turn = turns[++low]) touched.push(turn);
  return touched;
}

/** No label is longer, prefix and times included. */
const longestLabel = 140;

/** Every line that could be a label: each has a colon near its beginning, or a voice tag; the colons are sought, not the lines. */
function labelsOf(text: string, body: number): Candidate[] {
  const labels: Candidate[] = [];
  const signs = [':', '：', '<v', '[!'];
  const marks = signs.map((sign) => text.indexOf(sign, body));
  let timeLine: { from: number; end: number; time: number } | null = null;
  for (;;) {
    let at = Infinity;
    for (const mark of marks) if (mark >= 0 && mark < at) at = mark;
    if (at === Infinity) return labels;
    const from = Math.max(body, text.lastIndexOf('\n', at - 1) + 1);
    const newline = text.indexOf('\n', at);
    const to = newline < 0 ? text.length : newline;
    if (at - from <= longestLabel) {
      const time = timeLineAt(text, from, to);
      if (time !== null) {
        timeLine = { from: cueStart(text, from, body), end: to, time };
      } else {
        const label = labelAt(text, from, to);
        const above = timeLine !== null && timeLine.end === from - 1 ? timeLine : null;
        if (label) {
          labels.push({
            from: above ? above.from : from,
            speaker: label.speaker,
            words: label.words,
            time: label.time ?? (above ? above.time : null),
            shape: label.shape,
            apart: standsApart(text, above ? above.from : from),
          });
        }
      }
    }
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index] ?? -1;
      if (mark >= 0 && mark < to) marks[index] = text.indexOf(signs[index] ?? '', to);
    }
  }
}

/** Whether a blank line, or nothing, stands above a line. */
function standsApart(text: string, from: number): boolean {
  let at = from - 2;
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  return at < 0 || text.charCodeAt(at) === 10;
}

/** The line above a subtitle's times, when it is its number. */
function cueStart(text: string, from: number, body: number): number {
  if (from - 1 <= body) return from;
  const above = Math.max(body, text.lastIndexOf('\n', from - 2) + 1);
  return from - above < 9 && /^\d+\s*$/.test(text.slice(above, from)) ? above : from;
}

/** Words before the first turn; null when there are none but headings, rules and the name of the format. */
function preamble(text: string, body: number, end: number): Turn | null {
  for (let from = body; from < end; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    let at = from;
    while (at < to && isSpace(text.charCodeAt(at))) at++;
    if (at < to && !/^(?:#{1,6}(?:\s|$)|[-*_ \t]{3,80}$|WEBVTT)/.test(text.slice(at, Math.min(to, at + 81)))) {
      return { from: at, to: wordsEnd(text, at, end), speaker: null, words: at, time: null };
    }
    from = to + 1;
  }
  return null;
}

/** Gives the first heading between two places; asked in order, it reads the text once. */
function headingsOf(text: string): (from: number, next: number) => number {
  let heading = -1;
  return (from, next) => {
    while (heading < from) heading = headingFrom(text, heading < 0 ? from - 1 : heading);
    return Math.min(heading, next);
  };
}

/** The next heading's line after a place; beyond the text's end when there is none. */
function headingFrom(text: string, from: number): number {
  for (let at = text.indexOf('\n#', from); at >= 0; at = text.indexOf('\n#', at + 1)) {
    let end = at + 1;
    while (text.charCodeAt(end) === 35) end++;
    const code = text.charCodeAt(end);
    if (end - at <= 7 && (code === 32 || code === 10 || code === 9)) return at + 1;
  }
  return Infinity;
}

/** The end of the last word before `end`; trailing rules are no words. */
function wordsEnd(text: string, from: number, end: number): number {
  let to = end;
  for (;;) {
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    const last = text.charCodeAt(to - 1);
    if (last !== 45 && last !== 42 && last !== 95) return to;
    const line = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
    if (to - line < 3 || to - line > 80 || line === from || !/^ {0,3}([-*_])(?:[ \t]*\1){2,}$/.test(text.slice(line, to))) return to;
    to = line;
  }
}

function labelEnd(text: string, label: { from: number; words: number }): number {
  let to = label.words;
  while (to > label.from && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

/** The first word after a label, which may stand on a line below, behind quote marks. */
function wordsStart(text: string, from: number, to: number): number {
  let at = from;
  let broke = false;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) broke = true;
    else if (!isSpace(code) && !(broke && code === 62)) break;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0 || code === 0x3000;
}
