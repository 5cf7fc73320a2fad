/** Posts set as callouts: `> [!quote] mothwing, 02:14`. */
import { dateStampAt } from './date-stamp';
import { nameAt } from './label-name';
import { type Label, Shape } from './label-shape';
import { skipBlank } from './line';
import { timeStampAt } from './time-stamp';

/** The callouts that hold somebody's words, and their title who said them. */
const said = /^\[!(?:quote|cite|post|comment|reply|message|chat|tweet|toot|speech|speaker|turn)\][-+]?[ \t]+/i;

/**
 * The label that a callout's title is; `at` is where `[!` stands, behind the quote marks. A time of day or a date behind
 * the name is not part of it, and no time of the recording either.
 */
export function calloutLabelAt(text: string, from: number, at: number, to: number): Label | null {
  const head = said.exec(text.slice(at, Math.min(to, at + 40)));
  if (!head) return null;
  const name = nameAt(text, at + head[0].length, to);
  if (!name) return null;
  let end = skipBlank(text, name.end, to);
  end = dateStampAt(text, end);
  const time = end < to ? timeStampAt(text, end) : null;
  end = skipBlank(text, time ? time.end : end, to);
  if (end < to && !(text.charCodeAt(end) === 58 && skipBlank(text, end + 1, to) === to)) return null;
  return { from, speaker: name.speaker, name: name.from, nameEnd: name.to, words: to, time: null, shape: Shape.quote | Shape.callout | Shape.below };
}

/** Where the callout ends whose title ends at a place: with the last line that begins with a quote mark. */
export function calloutEnd(text: string, title: number): number {
  let end = title;
  while (end < text.length) {
    const at = skipBlank(text, end + 1, text.length);
    if (text.charCodeAt(at) !== 62) return end;
    const newline = text.indexOf('\n', at);
    end = newline < 0 ? text.length : newline;
  }
  return end;
}
