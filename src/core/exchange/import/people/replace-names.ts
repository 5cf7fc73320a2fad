/** Names of a key, found in words and in the names of files, and pseudonyms put for them. */
import { isGeneric } from '../../../cases/generic-label';
import { commonWords } from '../../../names/common-words';
import { nameSearch, type FoundName, type SoughtName } from '../../../names/name-search';
import { bareName, partsOfName, putName, wordsOfName } from '../../../names/name-words';
import { isWordHere } from '../../../names/word-or-name';

/** Pseudonyms by the name they stand for. */
export type NameKey = ReadonlyMap<string, string>;

interface KeyName extends SoughtName {
  readonly shown: string;
  /** A part of a name that is written small only where all is. */
  readonly isPart: boolean;
  /** Whether it is one in small letters, wherever it stands. */
  readonly inSmall: boolean;
  /** The name of an account without its server: a name behind `@`, `u/` or `/` alone. */
  readonly isAccount: boolean;
}

/** The names of a key, ready to be replaced. */
export interface NameReplacer {
  /** In what is said: the full name in whatever letters; each part of it (first name, family name) where it begins with a capital. */
  readonly words: (text: string) => string;
  /** As a name of its own: who speaks, who wrote a comment. */
  readonly name: (name: string) => string;
  /** In the name of a file, where `_` parts words, figures stand on names, and small letters are usual. */
  readonly fileName: (name: string) => string;
  /** The names in what is said that would be replaced, as they are written. */
  readonly standing: (text: string) => string[];
}

/** By the key: a file, its name, and each of its documents ask for the same. */
const replacers = new WeakMap<NameKey, NameReplacer>();

/**
 * What replaces the names of this key. Applied once: a pseudonym may itself be somebody's name. Kept for the next who asks
 * with the same key; a key does not change.
 */
export function nameReplacer(key: NameKey): NameReplacer {
  const known = replacers.get(key) ?? made(key);
  replacers.set(key, known);
  return known;
}

function made(key: NameKey): NameReplacer {
  const said = once(() => searchOf(key, 'said'));
  const inFiles = once(() => searchOf(key, 'in files'));
  const whole = once(() => {
    const forms = new Map<string, string>();
    for (const [name, pseudonym] of key) for (const form of [inOrder(name), inOrder(withoutAside(name))]) if (!forms.has(form)) forms.set(form, pseudonym);
    return forms;
  });
  const words = (text: string): string => (key.size === 0 ? text : replaced(text.normalize('NFC'), said()));
  return {
    words,
    name: (name) => key.get(name) ?? whole().get(inOrder(name)) ?? whole().get(inOrder(withoutAside(name))) ?? words(name),
    fileName: (name) => (key.size === 0 ? name : joined(replaced(apart(name.normalize('NFC')), inFiles()))),
    standing: (text) => standing(text.normalize('NFC'), said()).map(({ from, to }) => text.normalize('NFC').slice(from, to)),
  };
}

/** What is made when it is first asked for: a large key takes a while, and often one of its searches is enough. */
function once<Made>(make: () => Made): () => Made {
  let kept: { readonly made: Made } | null = null;
  return () => (kept ??= { made: make() }).made;
}

/** Words of a name whatever their order: *Doe, Jane* is *Jane Doe*. */
function inOrder(name: string): string {
  const words = wordsOfName(name.replace(/[,;]/g, ' '));
  return words.length === 0 ? name : words.sort().join(' ');
}

/** A name without what is put behind it: *(she/her)*, *[Uni]*, *| Host*, and after two words *, Minister for Health*. */
function withoutAside(name: string): string {
  return name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\s[|/·–—-]\s.*$/, '').trim().replace(/^([^\s,]+\s[^,]+),.*$/, '$1');
}

/** What of a label may be somebody's name by itself: an office is none (*President of the Senate*). */
function namedIn(name: string): string[] {
  return partsOfName(withoutAside(name).replace(/\s(?:des|of|für|for|im|in|at|bei|beim|vom)\s.*$/, '').replace(/[,;]/g, ' '));
}

type Search = (text: string) => readonly FoundName<KeyName>[];

const searchOf = (key: NameKey, where: 'said' | 'in files'): Search => nameSearch(namesOf(key, where));

function namesOf(key: NameKey, where: 'said' | 'in files'): KeyName[] {
  const names = new Map<string, KeyName>();
  const put = (words: readonly string[], entry: Omit<KeyName, 'words'>): void => {
    const form = words.join(' ');
    const known = names.get(form);
    if (form !== '' && !known) names.set(form, { words, ...entry });
    // A name that two share: nobody can tell which of them is meant.
    else if (known?.isPart && entry.isPart) names.set(form, { ...known, shown: withAnother(known.shown, entry.shown) });
  };
  const isFile = where === 'in files';
  // Umlauts are often written out.
  const putAll = (name: string, entry: Omit<KeyName, 'words'>): void => {
    for (const written of new Set([name, spelledOut(name), ...(isFile ? [apart(name)] : [])])) put(wordsOfName(written), entry);
  };
  // *Speaker 1* and *Interviewer* are labels, and words in what is said.
  const people = [...key].filter(([name]) => !isGeneric(name) || /^(?:\p{Lu}\p{Ll}|\p{Lo}{2})$/u.test(name));
  const form = (shown: string, inSmall = true) => ({ shown, isPart: false, isAccount: false, inSmall, small: true });
  for (const [name, shown] of people) {
    for (const full of [name, withoutAside(name)]) {
      const words = wordsOfName(full);
      if (words.join('').length < 2) continue;
      const [only = ''] = words;
      const small = isFile || words.length > 1 || !/^\p{Lu}/u.test(bareName(full)) || (only.length > 2 && !commonWords.has(only));
      putAll(full, form(shown, small));
      const reversed = words.length === 2 ? [...words].reverse() : null;
      if (reversed) put(reversed, form(shown, small));
      if (words.length > 1 && words.join('').length >= (isFile ? 4 : 6)) put([words.join('')], form(shown));
    }
  }
  for (const [name, shown] of people) {
    const account = /^@?([\p{L}\p{N}_.-]+)@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+$/u.exec(name)?.[1];
    if (account !== undefined) put(wordsOfName(account), { ...form(shown), isAccount: true });
    for (const part of account === undefined ? namedIn(name) : []) {
      const [bare = ''] = /^[\p{L}\p{M}'’]{2,}$/u.exec(part) ?? [];
      // A name written small may be two words; with a capital they are a name.
      if (bare !== '' && !titles.has(wordsOfName(bare).join(''))) putAll(bare, { ...form(shown, isFile || !/\p{Lu}|\p{Ll}/u.test(bare)), isPart: true });
    }
  }
  return [...names.values()];
}

/** Pseudonyms of people who share a name; of many the first few. */
function withAnother(shown: string, other: string): string {
  const all = shown.split('/');
  if (all.includes(other) || all.at(-1) === '…') return shown;
  return `${shown}/${all.length < mostShared ? other : '…'}`;
}

const mostShared = 6;

const spelledOut = (name: string): string => name.normalize('NFC').replace(/[äöüßÄÖÜ]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter] ?? letter);

/** Where the names stand as names. */
function standing(text: string, find: Search): FoundName<KeyName>[] {
  // Captions made by a program may have no capitals at all.
  const noCapitals = !/\p{Lu}/u.test(text);
  return find(text).filter(({ from, to, entry: { words, isAccount, isPart, inSmall } }) => {
    if (isAccount && !/[@/]/.test(text.charAt(from - 1))) return false;
    const isPlainWord = !inSmall && !/^\p{Lu}/u.test(text.slice(from, from + 2));
    if (isPlainWord && !(noCapitals && isPart && words.join('').length > 2 && !commonWords.has(words.join(' '))) && !isInAddress(text, from, to)) return false;
    return !isWordHere(words.join(' '), text.slice(Math.max(0, from - 32), from), text.slice(to, to + 32));
  });
}

/** Whether a stretch is a piece of an address or a handle, where all is written small. */
function isInAddress(text: string, from: number, to: number): boolean {
  const before = /\S{0,80}$/u.exec(text.slice(Math.max(0, from - 80), from))?.[0] ?? '';
  const after = /^\S{0,80}/u.exec(text.slice(to, to + 80))?.[0] ?? '';
  return /@|:\/\/|www\.|u\/$/i.test(before) || after.includes('@');
}

function replaced(text: string, find: Search): string {
  let out = '';
  let [done, last] = [0, null as { readonly shown: string; readonly words: string; readonly isPart: boolean } | null];
  for (const found of standing(text, find)) {
    const { from, entry } = found;
    const word = entry.words.join(' ');
    const gap = text.slice(done, from);
    // *Jane M. Doe*: two parts of one name become one pseudonym.
    const goesOn = last !== null && entry.isPart && last.isPart && last.shown === entry.shown && last.words !== word && /^[\s_-](?:\p{Lu}\.?[\s_-])?$/u.test(gap);
    const put = putName(text, found, entry.shown);
    out += goesOn ? put.words.slice(entry.shown.length) : gap + put.words;
    done = put.to;
    last = { shown: entry.shown, words: word, isPart: entry.isPart };
  }
  return out + text.slice(done);
}

/** Sets figures off from letters and words from each other (*Ana2024*, *AnaLima*), by a space that no name of a file has. */
const apart = (name: string): string => name.replace(/\p{L}\p{M}*(?=\p{N})|\p{N}(?=\p{L})|\p{Ll}\p{M}*(?=\p{Lu})/gu, '$&\u2005');
const joined = (name: string): string => name.replace(/\u2005/g, '');

/** Parts of names that are nobody's by themselves. */
const titles: ReadonlySet<string> = new Set(
  (
    'speaker interviewer interviewee participant researcher moderator facilitator doctor professor prof dr mr mrs ms mx miss sir madam herr frau fr hr dipl ing phd md ba ma msc jr sr st san santa saint ' +
    'the and und et of von van der den dem de del della di da do dos das du des la le les el al bin ibn abu mc mac ten ter zu zum zur af av y e ' +
    'guest host member audience president presidente presidenta minister ministerin bundesminister bundesministerin bundesprasident senator senador senadora prasident prasidentin abgeordneter abgeordnete chair chairman chairwoman deputy user account owner iphone ipad android zoom phone teil'
  ).split(' '),
);
