/** Looks for words in the data. */
import type { Range } from '../markup/types';
import { bodyStart } from '../text/front-matter-place';
import { hashStampsOf, nonverbalsOf } from '../text/nonverbals';
import { fold, folded } from './fold';
import type { Document } from './types';

/** Where words were found; stripped offsets. */
export interface WordsFound extends Range {
  /** The words around, with the words found: some eighty characters to both sides, whole words, one paragraph. */
  readonly context: Range;
}

export interface SearchOptions {
  /** The document whose text it is: what lies in its asides is left out. */
  readonly document?: Pick<Document, 'inAside'>;
  /** No more than so many are given. */
  readonly most?: number;
}

/**
 * The places where a phrase stands in a note, in order and apart from each other. `stripped` is the text without
 * markers, LF (`Scan.plain()`), so a phrase is found whatever codings begin or end within it. Case and diacritics do
 * not matter; white space in the phrase stands for any white space, line breaks and their quote marks too; emphasis in
 * the text is passed over. Non-verbals are no words, nor are the stamps of f4: *I felt [laughs] safe* holds “felt safe”. A phrase with a bracket
 * (or a `#`) in it looks for them as they stand. The front matter is not searched. An empty phrase is nowhere.
 */
export function searchData(stripped: string, phrase: string, options: SearchOptions = {}): WordsFound[] {
  const wanted = folded(phrase);
  if (wanted === '' || isCertainlyAbsent(stripped, wanted)) return [];
  const skipped = [...(/[[(（]/.test(phrase) ? [] : nonverbalsOf(stripped)), ...(phrase.includes('#') ? [] : hashStampsOf(stripped))].sort((a, b) => a.from - b.from);
  const text = fold(stripped, bodyStart(stripped), skipped);
  const found: WordsFound[] = [];
  const { document, most = Infinity } = options;
  for (let at = text.text.indexOf(wanted); at >= 0 && found.length < most; at = text.text.indexOf(wanted, at + wanted.length)) {
    const range = text.original(at, at + wanted.length);
    if (!document?.inAside(range.from, range.to)) found.push({ ...range, context: contextOf(stripped, range) });
  }
  return found;
}

/** A cheap no, before the text is folded: the longest run of plain letters in the phrase stands nowhere in it. */
function isCertainlyAbsent(text: string, wanted: string): boolean {
  const longest = (wanted.match(/[a-z0-9]+/g) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest === '' || /[ßøØđĐłŁı]/.test(text)) return false;
  const plain = /[\u0080-\uffff]/.test(text) ? text.normalize('NFKD').replace(/[\p{M}\u00ad\u200b]+/gu, '') : text;
  const letters = plain.toLowerCase();
  return !letters.includes(longest) && !letters.replace(/[*`=~_\\]+/g, '').includes(longest);
}

/** Characters of context to each side. */
const reach = 80;

function contextOf(text: string, { from, to }: Range): Range {
  const before = text.slice(Math.max(0, from - reach), from);
  const paragraph = before.lastIndexOf('\n\n');
  const cut = from > reach ? before.search(/\s\S/) : -1;
  const after = text.slice(to, to + reach);
  const next = after.indexOf('\n\n');
  const end = next >= 0 ? next : to + reach < text.length ? lastSpace(after) : after.length;
  return { from: from - before.length + (paragraph >= 0 ? paragraph + 2 : cut + 1), to: to + end };
}

function lastSpace(text: string): number {
  for (let at = text.length; at > 0; at--) if (/\s/.test(text.charAt(at - 1))) return at - 1;
  return text.length;
}
