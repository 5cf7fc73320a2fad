/** What a transcript notes beside the words: laughter, pauses, what could not be heard. */
import type { Range } from '../markup/types';
import { detach } from './detach';

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

/** The stamps of f4 and MAXQDA, `#00:01:02-3#`, which stand among words and are none; in order. */
export function hashStampsOf(stripped: string): Range[] {
  if (!/#\d/.test(stripped)) return [];
  return [...stripped.matchAll(/#\d{1,3}:\d\d:\d\d(?:[-.,]\d{1,3})?#/g)].map(({ index, 0: stamp }) => ({ from: index, to: index + stamp.length }));
}

/** The longest note of a transcriber that is looked at. */
const longest = 60;

function nonverbalAt(text: string, at: number): Range | null {
  const open = text.charCodeAt(at);
  const close = open === 91 ? 93 : open === 40 ? 41 : 0xff09;
  let from = at + 1;
  const double = text.charCodeAt(from) === open;
  if (double) {
    if (open === 91) return null;
    from++;
  }
  if (isTime(text, from)) return null;
  let to = from;
  const limit = Math.min(text.length, from + longest);
  for (; to < limit; to++) {
    const code = text.charCodeAt(to);
    if (code === close) break;
    if (code === 10 || code === open) return null;
  }
  if (to >= limit || to === from) return null;
  let end = to + 1;
  if (double && text.charCodeAt(end++) !== close) return null;
  if (open === 91 && isMarkdown(text, at, end)) return null;
  const escaped = text.charCodeAt(at - 1) === 92 && text.charCodeAt(to - 1) === 92;
  if (!isNonverbal(text.slice(from, escaped ? to - 1 : to), open === 91 || double)) return null;
  return { from: escaped ? at - 1 : at, to: end };
}

/** A time stamp wears brackets too, and far more often. */
function isTime(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  return first >= 48 && first <= 57 && (text.charCodeAt(from + 1) === 58 || text.charCodeAt(from + 2) === 58);
}

/** Verdicts on words seen before, with square and with round brackets: transcribers say the same few things. */
const verdicts: readonly [Map<string, boolean>, Map<string, boolean>] = [new Map(), new Map()];
const mostVerdicts = 5_000;

function isNonverbal(words: string, telling: boolean): boolean {
  const known = verdicts[telling ? 1 : 0];
  const verdict = known.get(words);
  if (verdict !== undefined) return verdict;
  if (known.size >= mostVerdicts) known.clear();
  const found = judge(words.trim().toLowerCase(), telling);
  known.set(detach(words), found);
  return found;
}

/** Links and what defines them, images, tasks, footnotes, callout labels and inline code wear square brackets too. */
function isMarkdown(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at + 1);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(end);
  if (after === 58 && (at === 0 || before === 10)) return true;
  return first === 33 || first === 94 || before === 91 || before === 33 || before === 93 || before === 96 || after === 40 || after === 91 || after === 93;
}

const pause = /^(?:\.{1,6}|…|[-–—]{1,3}|\d{1,3}(?:[.,]\d{1,3})?\s?(?:s|sec|secs|seconds?|sek|min|′|″|")?\.?)$/;

/** What a post is, beside its words. */
const states: ReadonlySet<string> = new Set(['deleted', 'removed', 'edited', 'direct message', 'followers only']);

/** An arrow begins the note of who is answered. Square and double brackets are a transcriber's, so a telling word in a few suffices; in round ones the words must be few. */
function judge(words: string, telling: boolean): boolean {
  if (words.startsWith('↳') || (telling && states.has(words))) return true;
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
    'śmiech|пауза|смех|смеётся|смеется|неразборчиво|צוחק|צחוק|ضحك|.{0,4}(?:笑|沉默|停頓|停顿|拍手|鼓掌|掌聲|掌声|沈黙|聞き取れ|웃음)',
  ].join('|')})`,
  'u',
);

/** Words that make of round brackets an ordinary remark: *(I laughed at that)*. */
const sentence: ReadonlySet<string> = new Set(['i', 'we', 'you', 'they', 'that', 'this', 'because', 'ich', 'wir', 'yo', 'je', 'nous', 'not', 'no', 'or', 'the', 'was', 'is', 'my']);
