/** Pseudonyms, put for the names and aliases of cases. */
import { isGeneric } from '../cases/generic-label';
import type { Case } from '../cases/types';
import { commonWords } from './common-words';
import { fold } from './fold-name';
import { wording } from './wording';

/** The names of a study's cases, as they may be shown. */
export interface Pseudonyms {
  /**
   * The text with a pseudonym for every name and alias of a case that has one. To be applied once to a text: a
   * pseudonym may itself be another case's name.
   */
  apply(text: string): string;
  /** Whether a name that must not be shown stands in the text. */
  reveals(text: string): boolean;
  /** How a case is shown: by its pseudonym, else by its name. */
  shown(of: Case): string;
  /** Words of longer names (`Lopez` of *Maria Lopez*) that stand in the text by themselves. */
  partsIn(text: string): string[];
}

/**
 * Pseudonyms of these cases. Names are found as whole words, whatever their case, accents, and the white space or
 * emphasis between their parts; the longest first. Endings `'s`, `’s`, `s'` and a genitive `s` stay on. A name of one
 * letter is replaced only as a speaker, and a name that is an everyday word not where it is written small. A name that
 * two cases share becomes *[name]*. The names of cases without a pseudonym are left whole.
 */
export function pseudonyms(cases: readonly Case[]): Pseudonyms {
  const entries = new Map<string, Entry>();
  const parts = new Map<string, string>();
  for (const of of cases) {
    const shown = of.pseudonym === null ? null : oneLine(of.pseudonym);
    const names = [of.name, ...of.aliases, ...of.speaksIn.map(({ speaker }) => speaker).filter((label) => !isGeneric(label))];
    for (const name of names) addName(entries, name, shown);
    if (shown !== null) for (const name of names) addParts(parts, name, shown);
  }
  for (const key of entries.keys()) parts.delete(key);
  const hidden = [...entries.values()].some(({ shown }) => shown !== null);

  return {
    apply: (text) => (hidden ? replaceNames(text.normalize('NFC'), entries) : text),
    reveals: (text) => hidden && findNames(text.normalize('NFC'), entries).some(({ entry }) => entry.shown !== null),
    shown: (of) => (of.pseudonym === null ? of.name : oneLine(of.pseudonym)),
    partsIn(text) {
      if (parts.size === 0) return [];
      const words = new Set(fold(text).text.split(/[^\p{L}\p{N}']+/u));
      return [...parts].filter(([key]) => words.has(key)).map(([, part]) => part);
    },
  };
}

/** A name as it is searched for. */
interface Entry {
  readonly name: string;
  /** Folded words. */
  readonly words: readonly string[];
  /** What is put for it; null where it may stay. */
  readonly shown: string | null;
  readonly small: boolean;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

const between = /[\s*_~.-]+/u;

function addName(entries: Map<string, Entry>, name: string, shown: string | null): void {
  const words = wordsOf(name);
  const letters = [...words.join('')].length;
  if (letters < 2) return;
  const first = words[0] ?? '';
  // Small letters count only where the name itself is written so, or cannot be mistaken for a word.
  const small = !/^\p{Lu}/u.test(bare(name)) || (letters > 2 && !(words.length === 1 && commonWords.has(first)));
  const put = (key: string, entry: Entry): void => {
    const other = entries.get(key);
    const clash = other !== undefined && other.shown !== shown;
    entries.set(key, clash ? { ...entry, shown: wording.anyName, small: entry.small || other.small } : entry);
  };
  put(words.join(' '), { name, words, shown, small });
  if (words.length > 1 && letters >= 8) put(words.join(''), { name, words: [words.join('')], shown, small });
}

function addParts(parts: Map<string, string>, name: string, shown: string): void {
  const words = bare(name).split(between);
  if (words.length < 2) return;
  const own = new Set(wordsOf(shown));
  for (const word of words) {
    const key = fold(word).text;
    if (/^\p{Lu}/u.test(word) && key.length >= 3 && !own.has(key)) parts.set(key, word);
  }
}

function wordsOf(name: string): string[] {
  return fold(bare(name)).text.split(between).filter((word) => word !== '');
}

function bare(name: string): string {
  return name.normalize('NFC').trim().replace(/^[@#]+/, '');
}

function replaceNames(text: string, entries: ReadonlyMap<string, Entry>): string {
  let out = '';
  let done = 0;
  for (const { from, to, entry } of findNames(text, entries)) {
    if (entry.shown === null) continue;
    out += text.slice(done, from);
    out += beginsSentence(out) && /^\p{Lu}/u.test(text.slice(from, from + 2)) ? capital(entry.shown) : entry.shown;
    done = to;
    // James' house, with a pseudonym that does not end in s: Ana's house.
    const apostrophe = text[to];
    const isGenitive = /s$/iu.test(text.slice(from, to)) && (apostrophe === "'" || apostrophe === '’') && !/^[\p{L}\p{N}]/u.test(text.slice(to + 1));
    const isQuoted = from > 0 && (text[from - 1] === apostrophe || text[from - 1] === '‘');
    if (isGenitive && !isQuoted && !/s$/iu.test(entry.shown)) {
      out += `${apostrophe ?? ''}s`;
      done = to + 1;
    }
  }
  return out + text.slice(done);
}

/** Whether what comes next begins a sentence, as far as one can tell. */
function beginsSentence(before: string): boolean {
  return /(?:^|[.!?…]["'”’)]?\s+|\n\s*)$/.test(before.slice(-8));
}

function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toUpperCase() + text.slice(first.length);
}

/** Names in a text, leftmost first, of those at one place the longest; never overlapping. */
function findNames(text: string, entries: ReadonlyMap<string, Entry>): Found[] {
  const near = namesNear(text, entries);
  if (near.length === 0) return [];
  const folded = fold(text);
  near.sort((a, b) => b.words.join(' ').length - a.words.join(' ').length);
  const pattern = new RegExp(near.map((entry) => `(${source(entry.words)})`).join('|'), 'uy');
  const starts = new Set(near.map(({ words }) => words[0]?.[0]));
  const found: Found[] = [];
  for (let at = 0; at < folded.text.length; at++) {
    if (!starts.has(folded.text[at]) || !canBegin(folded.text, at)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(folded.text);
    if (!match) continue;
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const entry = near[index];
    const end = at + match[0].length;
    const from = folded.origin[at] ?? 0;
    const to = folded.origin[end] ?? text.length;
    if (!entry || (folded.origin[end - 1] ?? 0) === to) continue;
    if (!entry.small && !/^\p{Lu}/u.test(text.slice(from))) continue;
    found.push({ from, to: text.slice(from, to).trimEnd().length + from, entry });
    at = end - 1;
  }
  return found;
}

/** Names whose words all stand in the text, somehow; most texts hold none, and most are plain ASCII. */
function namesNear(text: string, entries: ReadonlyMap<string, Entry>): Entry[] {
  const plain = isAscii(text) ? text.toLowerCase() : fold(text).text;
  return [...entries.values()].filter(({ words }) => words.every((word) => plain.includes(word)));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function source(words: readonly string[]): string {
  const body = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('[\\s*_~.\\-]{1,6}');
  const last = [...(words.at(-1) ?? '')].at(-1) ?? '';
  if (unspaced.test(last) || attached.test(last)) return body;
  const end = '(?![\\p{L}\\p{N}])';
  return last === 's' || words.join('').length < 3 ? `${body}${end}` : `${body}(?:${end}|(?=s${end}))`;
}

/** Scripts written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Scripts whose particles are written onto the word. */
const attached = /\p{Script=Hangul}/u;

function canBegin(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = codePointBefore(text, at);
  return !/[\p{L}\p{N}]/u.test(before) || unspaced.test(String.fromCodePoint(text.codePointAt(at) ?? 32)) || unspaced.test(before);
}

function codePointBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const wide = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(wide ? at - 2 : at - 1, at);
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
