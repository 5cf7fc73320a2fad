/** Finds people's names in texts, as people write them. */
import { fold, type Folded } from './fold-name';

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

/**
 * Finds names in a text (NFC), leftmost first, of those at one place the longest; never overlapping. Whole words, whatever
 * their case, accents, and the white space, dots or emphasis between them; a genitive `s` is not part of what is found.
 * Costs a few steps for each word of a text, however many the names are.
 */
export function nameSearch<Name extends SoughtName>(names: readonly Name[]): (text: string) => FoundName<Name>[] {
  const root = treeOf(names);
  return (text) => {
    const folded = fold(text);
    const found: FoundName<Name>[] = [];
    for (let at = 0; at < folded.text.length; at++) {
      if (!root.lengths.has(beginning(folded.text, at)) || !canBegin(folded.text, at)) continue;
      const match = longest(folded.text, at, root);
      if (!match) continue;
      const { from, to } = inOriginal(folded, at, match.end);
      if (from === to || (!match.entry.small && !/^\p{Lu}/u.test(text.slice(from, from + 2)))) continue;
      found.push({ from, to: text.slice(from, to).trimEnd().length + from, entry: match.entry });
      at = match.end - 1;
    }
    return found;
  };
}

/** Names that begin with the same words. */
interface Branch<Name extends SoughtName> {
  /** The name that ends here. */
  entry: Name | null;
  readonly next: Map<string, Branch<Name>>;
  /** How long the words are that come next, by what they begin with. */
  readonly lengths: Map<string, number[]>;
}

const branch = <Name extends SoughtName>(): Branch<Name> => ({ entry: null, next: new Map(), lengths: new Map() });

/** Names by their words; of names of the same words the first. */
function treeOf<Name extends SoughtName>(names: readonly Name[]): Branch<Name> {
  const root = branch<Name>();
  for (const name of names) {
    let at = root;
    for (const word of name.words) {
      let next = at.next.get(word);
      if (!next) {
        at.next.set(word, (next = branch()));
        const known = at.lengths.get(beginning(word, 0)) ?? [];
        if (!known.includes(word.length)) at.lengths.set(beginning(word, 0), [...known, word.length]);
      }
      at = next;
    }
    at.entry ??= name;
  }
  return root;
}

/** The first letter. One, for a name may be that short; a pair of surrogates would be told by its half. */
const beginning = (text: string, at: number): string => text.charAt(at);

/** The longest name of the branch that begins at a place of a folded text, and where it ends. */
function longest<Name extends SoughtName>(text: string, at: number, from: Branch<Name>): { readonly entry: Name; readonly end: number } | null {
  let best: { readonly entry: Name; readonly end: number } | null = null;
  for (const length of from.lengths.get(beginning(text, at)) ?? []) {
    const end = at + length;
    const next = end > text.length ? undefined : from.next.get(text.slice(at, end));
    if (!next) continue;
    const goesOn = next.next.size > 0 ? afterGap(text, end) : null;
    const longer = goesOn === null ? null : longest(text, goesOn, next);
    const match = longer ?? (next.entry && canEnd(text, end, next.entry.words) ? { entry: next.entry, end } : null);
    if (match && (best === null || signsOf(match.entry) > signsOf(best.entry))) best = match;
  }
  return best;
}

const signsOf = ({ words }: SoughtName): number => words.reduce((sum, word) => sum + word.length + 1, 0);

/** Behind what may stand between two words of a name, or null. */
function afterGap(text: string, at: number): number | null {
  let end = at;
  while (end - at < 7 && /[\s*_~.-]/u.test(text.charAt(end))) end++;
  return end === at || end - at > 6 ? null : end;
}

function canEnd(text: string, end: number, words: readonly string[]): boolean {
  const word = words.at(-1) ?? '';
  const last = [...word.slice(-2)].at(-1) ?? '';
  if (unspaced.test(last) || attached.test(last) || isBreak(text, end)) return true;
  const takesGenitive = last !== 's' && words.join('').length >= 3;
  return takesGenitive && text[end] === 's' && isBreak(text, end + 1);
}

function isBreak(text: string, at: number): boolean {
  return at >= text.length || !/[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

/** What a stretch of a folded text was; empty where it ends within a character. */
function inOriginal({ origin }: Folded, at: number, end: number): { readonly from: number; readonly to: number } {
  const [from, to, last] = [origin[at] ?? 0, origin[end] ?? 0, origin[end - 1] ?? 0];
  return last === to ? { from, to: from } : { from, to };
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
