import { detach } from '../text/detach';
import { isDigit, isLowerLetter, isPunctuation } from './characters';
import { isCoder, isDate, isKey, isTag, normalTag } from './tag';
import type { CodingRecord, MarkupOptions, Memo } from './types';

/** One attribute of a closing marker, read. `source` is the attribute as it stands. */
export type Attribute =
  | { readonly kind: 'tag'; readonly source: string; readonly tag: string }
  | { readonly kind: 'coder'; readonly source: string; readonly coder: string }
  | { readonly kind: 'date'; readonly source: string; readonly date: string }
  | { readonly kind: 'value'; readonly source: string; readonly key: string; readonly value: string }
  | { readonly kind: 'memo'; readonly source: string; readonly memo: Memo }
  /** What does not fit the grammar: kept as it stands. */
  | { readonly kind: 'other'; readonly source: string };

/** Reads the attributes of a closing marker, in order. Total: what does not fit is an attribute of kind `other`. */
export function readAttributes(source: string): Attribute[] {
  const attributes: Attribute[] = [];
  for (let at = 0; at < source.length; ) {
    const end = tokenEnd(source, at);
    attributes.push(knownAttribute(source.slice(at, end)));
    at = end + 1;
    if (at === source.length) attributes.push({ kind: 'other', source: '' });
  }
  return attributes;
}

/** Where the attribute that begins at `at` ends: at the next space that is not quoted, or at the end. */
export function tokenEnd(source: string, at: number): number {
  const first = source.charCodeAt(at);
  let quote = -1;
  if (first === 34) quote = at;
  else if (isLowerLetter(first)) {
    let i = at;
    while (isLowerLetter(source.charCodeAt(i)) || isDigit(source.charCodeAt(i)) || source.charCodeAt(i) === 45) i++;
    if (source.charCodeAt(i) === 61 && source.charCodeAt(i + 1) === 34) quote = i + 1;
  }
  let from = at;
  if (quote >= 0) {
    const close = quoteEnd(source, quote);
    if (close >= 0) from = close;
  }
  const space = source.indexOf(' ', from);
  return space < 0 ? source.length : space;
}

/** The record that attributes make, given how themes are written as tags. */
export function recordOf(attributes: readonly Attribute[], options?: MarkupOptions): CodingRecord {
  const themes: string[] = [];
  let coder: string | null = null;
  let date: string | null = null;
  const memos: Memo[] = [];
  const values: Record<string, string> = {};
  for (const attribute of attributes) {
    if (attribute.kind === 'tag') {
      const theme = themeOfTag(attribute.tag, options);
      if (theme && !themes.includes(theme)) themes.push(theme);
    } else if (attribute.kind === 'coder') coder ??= attribute.coder;
    else if (attribute.kind === 'date') date ??= attribute.date;
    else if (attribute.kind === 'memo') memos.push(attribute.memo);
    else if (attribute.kind === 'value' && !Object.hasOwn(values, attribute.key)) values[attribute.key] = attribute.value;
  }
  return { themes, coder, date, memos, attributes: values };
}

/**
 * The path of the theme that a tag (without `#`) names: the tag less the prefix, NFC and lower case.
 * Null for a tag of another prefix; empty for a bare prefix, which names no theme.
 */
export function themeOfTag(tag: string, options?: MarkupOptions): string | null {
  const prefix = options?.prefix ?? 'theme/';
  const earlier = options?.earlierPrefixes ?? none;
  if (prefix !== themes.prefix || earlier !== themes.earlier) themes = { prefix, earlier, byTag: new Map() };
  let theme = themes.byTag.get(tag);
  if (theme === undefined) {
    theme = themeUnder([prefix, ...earlier], normalTag(tag));
    remember(themes.byTag, tag, theme);
  }
  return theme;
}

/** Themes by tag, for the prefixes asked with last: what a text means follows from it alone, so that all notes and studies may share it. A study has a few hundred, and says them thousands of times. */
let themes = { prefix: '', earlier: [] as readonly string[], byTag: new Map<string, string | null>() };
const none: readonly string[] = [];

function themeUnder(prefixes: readonly string[], tag: string): string | null {
  for (const prefix of prefixes) {
    const path = underPrefix(tag, prefix);
    if (path !== null) return path;
  }
  return null;
}

function underPrefix(tag: string, prefix: string): string | null {
  const normal = normalTag(prefix);
  if (tag.startsWith(normal)) return tag.slice(normal.length);
  return normal.endsWith('/') && tag === normal.slice(0, -1) ? '' : null;
}

/** Attributes by how they stand: the same few themes, coders and days come again and again. */
const attributesSeen = new Map<string, Attribute>();

function knownAttribute(source: string): Attribute {
  const known = attributesSeen.get(source);
  if (known) return known;
  // A copy, for a slice would keep the whole note in memory.
  const attribute = readAttribute(source.length <= longestSeen ? detach(source) : source);
  if (attribute.kind !== 'memo') remember(attributesSeen, attribute.source, attribute);
  return attribute;
}

/** Longer texts seldom come twice. */
const longestSeen = 64;

/** More than a study has; where a text has more, what was seen is forgotten. */
const mostSeen = 5_000;

function remember<T>(seen: Map<string, T>, text: string, meaning: T): void {
  if (text.length > longestSeen) return;
  if (seen.size >= mostSeen) seen.clear();
  seen.set(text, meaning);
}

function readAttribute(source: string): Attribute {
  const first = source.charCodeAt(0);
  if (first === 35) {
    const tag = source.slice(1);
    if (isTag(tag)) return { kind: 'tag', source, tag };
  } else if (first === 64) {
    const coder = source.slice(1);
    if (isCoder(coder)) return { kind: 'coder', source, coder };
  } else if (first === 34) {
    const memo = readMemo(source);
    if (memo) return { kind: 'memo', source, memo };
  } else if (isDigit(first)) {
    if (isDate(source)) return { kind: 'date', source, date: source };
  } else {
    const equals = source.indexOf('=');
    if (equals > 0 && isKey(source.slice(0, equals))) {
      const value = readValue(source.slice(equals + 1));
      if (value !== null) return { kind: 'value', source, key: source.slice(0, equals), value };
    }
  }
  return { kind: 'other', source };
}

function readMemo(source: string): Memo | null {
  const close = quoteEnd(source, 0);
  if (close < 0) return null;
  const text = unescaped(source.slice(1, close));
  if (close === source.length - 1) return { text, coder: null, date: null };
  if (source.charCodeAt(close + 1) !== 47) return null;
  const author = source.slice(close + 2);
  const slash = author.indexOf('/');
  const coder = slash < 0 ? author : author.slice(0, slash);
  const date = slash < 0 ? null : author.slice(slash + 1);
  return isCoder(coder) && (date === null || isDate(date)) ? { text, coder, date } : null;
}

function readValue(source: string): string | null {
  if (source.charCodeAt(0) === 34) return quoteEnd(source, 0) === source.length - 1 ? unescaped(source.slice(1, -1)) : null;
  return source !== '' && !/[ "%|]/.test(source) ? source : null;
}

/** The closing quote of the quoted text that opens at `at`, or -1. */
function quoteEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 34) return i;
  }
  return -1;
}

function unescaped(source: string): string {
  if (!source.includes('\\')) return source;
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const next = source.charCodeAt(i + 1);
    if (source.charCodeAt(i) !== 92) text += source.charAt(i);
    else if (next === 110) {
      text += '\n';
      i++;
    } else if (isPunctuation(next)) text += source.charAt(++i);
    else text += '\\';
  }
  return text;
}
