/** Finds people's names in texts, as people write them. */
import { fold } from './fold-name';

/** A name as it is searched for. */
export interface SoughtName {
  /** Folded words. */
  readonly words: readonly string[];
  /** Whether it is meant where it is written in small letters, too. */
  readonly small: boolean;
}

/** Where a name stands. */
export interface FoundName<Name extends SoughtName> {
  readonly from: number;
  readonly to: number;
  readonly entry: Name;
}

const between = /[\s*_~.-]+/u;

/** The words of a name, folded. */
export function wordsOfName(name: string): string[] {
  return fold(bareName(name)).text.split(between).filter((word) => word !== '');
}

/** The words of a name as they are written. */
export function partsOfName(name: string): string[] {
  return bareName(name).split(between).filter((word) => word !== '');
}

/** A name without the sign of a handle. */
export function bareName(name: string): string {
  return name.normalize('NFC').trim().replace(/^[@#]+/, '');
}

/**
 * Names in a text (NFC), leftmost first, of those at one place the longest; never overlapping. Whole words, whatever their
 * case, accents, and the white space, dots or emphasis between them; a genitive `s` is not part of what is found.
 */
export function findNames<Name extends SoughtName>(text: string, names: readonly Name[]): FoundName<Name>[] {
  const near = namesNear(text, names);
  if (near.length === 0) return [];
  const folded = fold(text);
  near.sort((a, b) => b.words.join(' ').length - a.words.join(' ').length);
  const pattern = new RegExp(near.map((entry) => `(${source(entry.words)})`).join('|'), 'uy');
  const starts = new Set(near.map(({ words }) => words[0]?.[0]));
  const found: FoundName<Name>[] = [];
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
    if (!entry.small && !/^\p{Lu}/u.test(text.slice(from, from + 2))) continue;
    found.push({ from, to: text.slice(from, to).trimEnd().length + from, entry });
    at = end - 1;
  }
  return found;
}

/** Names whose words all stand in the text, somehow; most texts hold none, and most are plain ASCII. */
function namesNear<Name extends SoughtName>(text: string, names: readonly Name[]): Name[] {
  const plain = isAscii(text) ? text.toLowerCase() : fold(text).text;
  return names.filter(({ words }) => words.every((word) => plain.includes(word)));
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
  if (!/[\p{L}\p{N}]/u.test(before) || unspaced.test(before)) return true;
  const first = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return unspaced.test(first) || (prefixed.test(first) && prefixes.test(text.slice(Math.max(0, at - 4), at)));
}

/** Scripts that write *and*, *to*, *from* and *in* onto the word that follows, and how. */
const prefixed = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const prefixes = /(?:^|[^\p{L}\p{N}])(?:[והבכלמש]{1,2}|[وف]?[بكل]?)$/u;

function codePointBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const wide = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(wide ? at - 2 : at - 1, at);
}

/**
 * What is put for a name that stands in a text, and where it ends: *James' house* becomes *Ana's house*, as the pseudonym
 * does not end in s.
 */
export function putName(text: string, { from, to }: { readonly from: number; readonly to: number }, shown: string): { readonly words: string; readonly to: number } {
  const apostrophe = text[to];
  const isGenitive = /s$/iu.test(text.slice(from, to)) && (apostrophe === "'" || apostrophe === '’') && !/^[\p{L}\p{N}]/u.test(text.slice(to + 1, to + 3));
  const isQuoted = from > 0 && (text[from - 1] === apostrophe || text[from - 1] === '‘');
  return isGenitive && !isQuoted && !/s$/iu.test(shown) ? { words: `${shown}${apostrophe ?? ''}s`, to: to + 1 } : { words: shown, to };
}
