/** What a transcript notes beside the words: laughter, pauses, what could not be heard. */
import type { Range } from '../markup/types';

/**
 * `[laughs]`, `((coughs))`, `(2.0)`, `(.)`, `[inaudible 00:12:03]`, `\[crosstalk\]`, `（笑）`: brackets and all, in
 * order. Not the words that a transcriber added (`[the] data`), not links, tasks, footnotes, callout labels, time stamps.
 */
export function nonverbalsOf(stripped: string): Range[] {
  const found: Range[] = [];
  let square = stripped.indexOf('[');
  let round = stripped.indexOf('(');
  let wide = stripped.indexOf('（');
  while (square >= 0 || round >= 0 || wide >= 0) {
    const at = Math.min(square < 0 ? Infinity : square, round < 0 ? Infinity : round, wide < 0 ? Infinity : wide);
    const range = nonverbalAt(stripped, at);
    if (range) found.push(range);
    const next = range ? range.to : at + 1;
    if (square >= 0 && square < next) square = stripped.indexOf('[', next);
    if (round >= 0 && round < next) round = stripped.indexOf('(', next);
    if (wide >= 0 && wide < next) wide = stripped.indexOf('（', next);
  }
  return found;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）' };

/** The longest note of a transcriber that is looked at. */
const longest = 60;

function nonverbalAt(text: string, at: number): Range | null {
  const open = text.charAt(at);
  const close = closers[open] ?? '';
  let from = at + 1;
  const double = text.charAt(from) === open;
  if (double) {
    if (open === '[') return null;
    from++;
  }
  let to = from;
  const limit = Math.min(text.length, from + longest);
  while (to < limit && text[to] !== close && text[to] !== '\n' && text[to] !== open) to++;
  if (to >= limit || text[to] !== close || to === from) return null;
  let end = to + 1;
  if (double) {
    if (text.charAt(end) !== close) return null;
    end++;
  }
  if (open === '[' && isMarkdown(text, at, end)) return null;
  const escaped = text.charAt(at - 1) === '\\' && text.charAt(to - 1) === '\\';
  const words = text.slice(from, escaped ? to - 1 : to).trim().toLowerCase();
  if (!isNonverbal(words, open === '[' || double)) return null;
  return { from: escaped ? at - 1 : at, to: end };
}

/** Links, images, tasks, footnotes, callout labels and inline code wear square brackets too. */
function isMarkdown(text: string, at: number, end: number): boolean {
  const first = text.charAt(at + 1);
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  return first === '[' || first === '!' || first === '^' || before === '[' || before === '!' || before === ']' || before === '`' || after === '(' || after === '[' || after === ']';
}

const pause = /^(?:\.{1,6}|…|[-–—]{1,3}|\d{1,3}(?:[.,]\d{1,3})?\s?(?:s|sec|secs|seconds?|sek|min|′|″|")?\.?)$/;

/** Square and double brackets are a transcriber's, so a telling word in a few suffices; in round ones the words must be few. */
function isNonverbal(words: string, telling: boolean): boolean {
  if (pause.test(words)) return !telling || !/^\d+$/.test(words);
  const parts = words.split(/[\s,;:/\\\-–—]+/, 9).filter((part) => part !== '');
  if (parts.length > (telling ? 8 : 4)) return false;
  if (!parts.some((part) => sound.test(part))) return false;
  return telling || !parts.some((part) => sentence.has(part));
}

/** Beginnings of the words that transcribers use, by language. */
const sound = new RegExp(
  `^(?:${[
    'laugh|chuckl|giggl|snicker|sigh|cough|sneez|sniff|sob|cries$|crying|weep|tearful|paus|silen|inaudible|indistinct|unintelligible|unclear|crosstalk|overlap',
    'clears?$|clearing|throat|breath|inhal|exhal|gasp|groan|whisper|whistl|yawn|applau|clap|cheer|music|noise|nods?$|nodding|shrug|smil|gestur|mumbl|hesitat',
    'lacht|lachen|lachend|gelächter|schmunzel|seufz|hust|weint|räusper|unverständlich|beifall|heiterkeit|schweig|stille$|nickt|flüster|musik',
    'risas?$|ríe|rien$|risos?$|suspir|silenci|inaudible|ininteligible|inaudível|pausa|tose$|llora|llanto|aplaus|asiente|música|rit$|rires?$|soupir|inaudible|tousse|pleure|applaudiss|rid[eo]$|risate',
    'śmiech|пауза|смех|смеётся|смеется|неразборчиво|צוחק|צחוק|ضحك|笑|沉默|停頓|停顿|拍手|鼓掌|掌聲|沈黙|聞き取れ|웃음',
  ].join('|')})`,
  'u',
);

/** Words that make of round brackets an ordinary remark: *(I laughed at that)*. */
const sentence: ReadonlySet<string> = new Set(['i', 'we', 'you', 'they', 'that', 'this', 'because', 'ich', 'wir', 'yo', 'je', 'nous', 'not', 'no', 'or', 'the', 'was', 'is', 'my']);
