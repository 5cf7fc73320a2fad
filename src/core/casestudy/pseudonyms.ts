/** Pseudonyms, put for the names and aliases of cases. */
import { isGeneric } from '../cases/generic-label';
import type { Case } from '../cases/types';
import { commonWords } from '../names/common-words';
import { fold } from '../names/fold-name';
import { nameSearch, type FoundName, type SoughtName } from '../names/name-search';
import { bareName, partsOfName, putName, wordsOfName } from '../names/name-words';
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
  const find = nameSearch([...entries.values()]);

  return {
    apply: (text) => (hidden ? replaceNames(text.normalize('NFC'), find) : text),
    reveals: (text) => hidden && find(text.normalize('NFC')).some(({ entry }) => entry.shown !== null),
    shown: (of) => (of.pseudonym === null ? of.name : oneLine(of.pseudonym)),
    partsIn(text) {
      if (parts.size === 0) return [];
      const words = new Set(fold(text).text.split(/[^\p{L}\p{N}']+/u));
      return [...parts].filter(([key]) => words.has(key)).map(([, part]) => part);
    },
  };
}

/** A name, and what is put for it. */
interface Entry extends SoughtName {
  readonly name: string;
  /** Null where it may stay. */
  readonly shown: string | null;
}

function addName(entries: Map<string, Entry>, name: string, shown: string | null): void {
  const words = wordsOfName(name);
  const letters = [...words.join('')].length;
  if (letters < 2) return;
  const first = words[0] ?? '';
  // Small letters count only where the name itself is written so, or cannot be mistaken for a word.
  const small = !/^\p{Lu}/u.test(bareName(name)) || (letters > 2 && !(words.length === 1 && commonWords.has(first)));
  const put = (key: string, entry: Entry): void => {
    const other = entries.get(key);
    const clash = other !== undefined && other.shown !== shown;
    entries.set(key, clash ? { ...entry, shown: wording.anyName, small: entry.small || other.small } : entry);
  };
  put(words.join(' '), { name, words, shown, small });
  if (words.length > 1 && letters >= 8) put(words.join(''), { name, words: [words.join('')], shown, small });
}

function addParts(parts: Map<string, string>, name: string, shown: string): void {
  const words = partsOfName(name);
  if (words.length < 2) return;
  const own = new Set(wordsOfName(shown));
  for (const word of words) {
    const key = fold(word).text;
    if (/^\p{Lu}/u.test(word) && key.length >= 3 && !own.has(key)) parts.set(key, word);
  }
}

function replaceNames(text: string, find: (text: string) => readonly FoundName<Entry>[]): string {
  let out = '';
  let done = 0;
  for (const found of find(text)) {
    const { from, entry } = found;
    if (entry.shown === null) continue;
    out += text.slice(done, from);
    const put = putName(text, found, entry.shown);
    out += beginsSentence(out) && /^\p{Lu}/u.test(text.slice(from, from + 2)) ? capital(put.words) : put.words;
    done = put.to;
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

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
