import type { Facet } from '../../core/codebook/facets';

/** What a line typed into the picker says: `peer sup stance=resists "asks for help"`. */
export interface TypedLine {
  /** What names a theme. */
  readonly words: string;
  /** What stands in quotation marks, also while they are still open; null where none were typed. */
  readonly memo: string | null;
  /** `key=value` pairs that are said in full. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The facet whose value is just being typed, what of it is there, and where `key=…` begins in the line. */
  readonly open: { readonly facet: Facet; readonly typed: string; readonly from: number } | null;
}

/**
 * Reads a typed line. Quotation marks of any kind begin a memo, which ends with the last of them, so that it may hold
 * quoted words. A key is one of the facets', or any lawful one; a value is one of the facet's, which may be of several
 * words, or a word, or stands in quotation marks.
 */
export function readLine(line: string, facets: readonly Facet[]): TypedLine {
  const attributes: Record<string, string> = {};
  let open: TypedLine['open'] = null;
  let memo: string | null = null;
  let words = '';
  for (let at = 0; at < line.length; ) {
    const begins = at === 0 || /\s/.test(line.charAt(at - 1));
    if (begins && quotes.includes(line.charAt(at))) {
      const end = lastQuote(line, at);
      memo = line.slice(at + 1, end < 0 ? line.length : end).trim();
      at = end < 0 ? line.length : end + 1;
      continue;
    }
    const pair = begins ? pairAt(line, at, facets) : null;
    if (pair) {
      if (pair.open) open = pair.open;
      else if (pair.value !== '') attributes[pair.key] = pair.value;
      at = pair.to;
      continue;
    }
    words += line.charAt(at++);
  }
  return { words: words.replace(/\s+/g, ' ').trim(), memo: memo === '' ? null : memo, attributes, open };
}

/** The facets whose key begins with the last word of a line, and where that word begins. */
export function keysFor(line: string, facets: readonly Facet[]): { readonly facets: readonly Facet[]; readonly from: number } {
  const word = /(?:^|\s)([a-z][a-z0-9-]*)$/i.exec(line)?.[1]?.toLowerCase() ?? '';
  return { facets: word === '' ? [] : facets.filter(({ key }) => key.startsWith(word)), from: line.length - word.length };
}

/** The values that what was typed begins, else those that hold it. */
export function valuesFor(facet: Facet, typed: string): readonly string[] {
  const wanted = typed.toLowerCase();
  const starting = facet.values.filter((value) => value.toLowerCase().startsWith(wanted));
  return starting.length > 0 ? starting : facet.values.filter((value) => value.toLowerCase().includes(wanted));
}

/** Straight, and the pairs that phones and other languages write. */
const quotes = '"“”„«»「」';

function lastQuote(line: string, open: number): number {
  for (let at = line.length - 1; at > open; at--) {
    if (quotes.includes(line.charAt(at)) && !/=$/.test(line.slice(0, at)) && !isOfValue(line, open, at)) return at;
  }
  return -1;
}

/** Whether the quotation mark at a place closes a value (`key="two words"`) that begins behind `open`. */
function isOfValue(line: string, open: number, at: number): boolean {
  for (const { 0: pair, index } of line.matchAll(/\s[a-z][a-z0-9-]*=["“”„«»][^"“”„«»]*["“”«»]/gi)) {
    if (index > open && index + pair.length - 1 === at) return true;
  }
  return false;
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly to: number;
  readonly open: TypedLine['open'];
}

function pairAt(line: string, at: number, facets: readonly Facet[]): Pair | null {
  const key = /^[a-z][a-z0-9-]*(?==)/i.exec(line.slice(at))?.[0].toLowerCase();
  if (key === undefined) return null;
  const from = at + key.length + 1;
  const rest = line.slice(from);
  const facet = facets.find((one) => one.key === key);
  const quoted = /^["“”„«»]([^"“”„«»]*)["“”«»]/.exec(rest);
  if (quoted) return { key, value: quoted[1] ?? '', to: from + quoted[0].length, open: null };
  const said = facet && longestSaid(facet, rest);
  if (said !== undefined) return { key, value: said, to: from + said.length, open: null };
  const partial = facet && stillTyped(facet, rest);
  if (facet && partial !== undefined) return { key, value: '', to: line.length, open: { facet, typed: partial, from: at } };
  const value = /^[^\s"“”„«»]+/.exec(rest)?.[0];
  return value === undefined ? { key, value: '', to: from, open: null } : { key, value, to: from + value.length, open: null };
}

/** The longest value of a facet that stands at the beginning of a text as a whole, as the facet writes it. */
function longestSaid(facet: Facet, text: string): string | undefined {
  const lower = text.toLowerCase();
  return [...facet.values]
    .sort((a, b) => b.length - a.length)
    .find((value) => lower.startsWith(value.toLowerCase()) && !/\S/.test(text.charAt(value.length)));
}

/** What is typed of a value at the line's end, while one of the facet's still answers to it. */
function stillTyped(facet: Facet, text: string): string | undefined {
  if (/["“”„]/.test(text) || facet.values.length === 0) return undefined;
  return valuesFor(facet, text).length > 0 ? text : undefined;
}
