/** Changes single properties of a note, and not a byte beside them. */
import { lineStart } from './line';
import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { linkedName } from '../cases/names';
import { applyChanges } from '../markup/changes';
import { Refusal, type TextChange } from '../markup/types';
import { readFrontMatter } from './front-matter';
import { frontMatterRange } from './front-matter-place';
import { yamlWords } from './yaml-words';

/**
 * Sets a property; null takes it out. Changes are raw, into `text`; none where the property reads so already. Front
 * matter is made where there is none. Comments, order, quoting and line ends of everything else stay; a list keeps the
 * items that it keeps as they are written. Throws a `Refusal`: `broken-front-matter`, with line and reason, where the
 * YAML cannot be read, `odd-front-matter` where it is written so that one property cannot be changed alone.
 */
export function setProperty(text: string, key: string, value: string | readonly string[] | null): TextChange[] {
  const place = openPlace(text, key);
  if (!place) return value === null ? [] : proven(text, key, value, [newFrontMatter(text, key, value)]);
  const { pair } = place;
  if (!pair) return value === null ? [] : proven(text, key, value, [appended(place, key, value)]);
  if (value === null) return proven(text, key, value, [withoutPair(place, pair)]);
  if (sameValue(readFrontMatter(text).properties[key], value)) return [];
  return proven(text, key, value, valueChanges(place, pair, key, value));
}

/**
 * Takes names out of a property that is a list (or one name) and puts others in: where the first of those taken stood,
 * else at the end; a name already there is not put in twice. A property that is left empty stays as an empty list.
 * `nameOf` says what name an item stands for; links stand for their note unless it says otherwise. Raw offsets; throws
 * as `setProperty`.
 */
export function changeList(
  text: string,
  key: string,
  take: readonly string[],
  add: readonly string[],
  nameOf: (item: string) => string = linkedName,
): TextChange[] {
  const before = itemsOf(readFrontMatter(text).properties[key]);
  const gone = new Set(take);
  const after: string[] = [];
  let at = -1;
  for (const item of before) {
    if (!gone.has(nameOf(item))) after.push(item);
    else if (at < 0) at = after.length;
  }
  const standing = new Set(after.map(nameOf));
  const fresh = [...new Set(add)].filter((name) => !standing.has(nameOf(name)));
  after.splice(at < 0 ? after.length : at, 0, ...fresh);
  if (after.length === before.length && after.every((item, index) => item === before[index])) return [];
  return setProperty(text, key, after);
}

/**
 * The lines of a property in the text as given, from its key to the end of its value's last line; where there is none,
 * the place at which it would be put. Null where the front matter cannot be read, or there is none.
 */
export function propertyLines(text: string, key: string): { from: number; to: number } | null {
  try {
    const place = openPlace(text, key);
    if (!place) return null;
    if (!place.pair) return { from: place.from + place.source.length, to: place.from + place.source.length };
    const { from, to } = withoutPair(place, place.pair);
    return { from, to };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}

/** The front matter being changed: its YAML, where that begins in the note, and the property. */
interface Place {
  readonly source: string;
  readonly from: number;
  readonly map: YAMLMap | null;
  readonly pair: Pair | null;
  readonly newline: string;
}

type Ranged = { range?: readonly [number, number, number] | null | undefined };

function openPlace(text: string, key: string): Place | null {
  const range = frontMatterRange(text);
  if (!range) return null;
  const { error } = readFrontMatter(text);
  if (error) {
    throw new Refusal('broken-front-matter', error.line, error.message);
  }
  const source = text.slice(range.from, range.to);
  const { contents } = parseDocument(source, { logLevel: 'silent' });
  const map = isMap(contents) ? contents : null;
  if (map?.flow) throw odd(key);
  const pair = map?.items.find((item) => isScalar(item.key) && String(item.key.value) === key) ?? null;
  return { source, from: range.from, map, pair, newline: text.includes('\r\n') ? '\r\n' : '\n' };
}

const odd = (key: string): Refusal => new Refusal('odd-front-matter', key);

function newFrontMatter(text: string, key: string, value: string | readonly string[]): TextChange {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { from: at, to: at, insert: ['---', ...written('', key, value, '  '), '---', ''].join(newline) };
}

function appended({ source, from, map, newline }: Place, key: string, value: string | readonly string[]): TextChange {
  const first = map?.items[0]?.key as Ranged | undefined;
  const indent = first?.range ? indentBefore(source, first.range[0]) : '';
  const at = from + source.length;
  return { from: at, to: at, insert: written(indent, key, value, listIndent(source, map)).map((line) => line + newline).join('') };
}

/** A property as lines. */
function written(indent: string, key: string, value: string | readonly string[], below: string): string[] {
  const name = yamlWords(key, 'plain', true);
  if (typeof value === 'string') return [`${indent}${name}: ${yamlWords(value)}`];
  if (value.length === 0) return [`${indent}${name}: []`];
  return [`${indent}${name}:`, ...value.map((item) => `${indent}${below}- ${yamlWords(item)}`)];
}

/** From the key's line to the end of the value's last line, comments on these lines with it. */
function withoutPair({ source, from }: Place, pair: Pair): TextChange {
  const start = keyStart(pair);
  const to = lineEnd(source, valueRange(pair, source)[1]);
  return { from: from + lineStart(source, start), to: from + to, insert: '' };
}

function valueChanges(place: Place, pair: Pair, key: string, value: string | readonly string[]): TextChange[] {
  const { source, from } = place;
  const old = pair.value;
  if (typeof value !== 'string' && isSeq(old) && !anchored(old)) {
    const changes = itemChanges(place, old, value);
    if (changes) return changes.map((change) => ({ ...change, from: change.from + from, to: change.to + from }));
  }
  const [start, end] = valueRange(pair, source);
  if (typeof value === 'string' && isScalar(old) && !anchored(old) && onOneLine(source, old)) {
    return [{ from: from + start, to: from + end, insert: `${start === end && source[start - 1] === ':' ? ' ' : ''}${yamlWords(value, styleOf(old))}` }];
  }
  const indent = indentBefore(source, keyStart(pair));
  const [first = '', ...rest] = written(indent, key, value, listIndent(source, place.map));
  const colon = source.indexOf(':', keyEnd(pair));
  const broken = end > start && source[end - 1] === '\n';
  const insert = [first.slice(first.indexOf(':', indent.length + key.length)), ...rest].join(place.newline) + (broken ? place.newline : '');
  return [{ from: from + colon, to: from + end, insert }];
}

/** Item by item, so that what stays is not written anew; null where the list is better written whole. Offsets into the YAML. */
function itemChanges({ source, newline }: Place, list: YAMLSeq, value: readonly string[]): TextChange[] | null {
  const items = list.items.map((item) => item as Scalar & Ranged);
  if (items.length === 0 || value.length === 0 || !items.every((item) => isScalar(item) && onOneLine(source, item) && !anchored(item))) return null;
  const before = items.map((item) => itemText(item.value));
  let last = -1;
  const places = value.map((name) => {
    const at = before.indexOf(name, last + 1);
    if (at >= 0) last = at;
    return at;
  });
  const rangeOf = (at: number): readonly [number, number] => [items[at]?.range?.[0] ?? 0, items[at]?.range?.[1] ?? 0];
  if (list.flow) {
    const [from = 0, to = 0] = (list as Ranged).range ?? [];
    if (source.slice(from, to).includes('\n')) return null;
    const words = value.map((name, index) => {
      const at = places[index] ?? -1;
      return at < 0 ? yamlWords(name, 'plain', true) : source.slice(...rangeOf(at));
    });
    return [{ from: from + 1, to: to - 1, insert: words.join(', ') }];
  }
  const [column] = rangeOf(0);
  const lead = source.slice(lineStart(source, column), column);
  const kept = new Set(places);
  const changes: TextChange[] = [];
  items.forEach((_, at) => {
    if (!kept.has(at)) changes.push({ from: lineStart(source, rangeOf(at)[0]), to: lineEnd(source, rangeOf(at)[1]), insert: '' });
  });
  let at = lineStart(source, column);
  value.forEach((name, index) => {
    const place = places[index] ?? -1;
    if (place >= 0) at = lineEnd(source, rangeOf(place)[1]);
    else changes.push({ from: at, to: at, insert: `${lead}${yamlWords(name)}${newline}` });
  });
  return changes.sort((a, b) => a.from - b.from || a.to - b.to);
}

function proven(text: string, key: string, value: string | readonly string[] | null, changes: TextChange[]): TextChange[] {
  const before = readFrontMatter(text);
  const after = readFrontMatter(applyChanges(text, changes));
  const { [key]: set, ...rest } = after.properties;
  const others = Object.entries(before.properties).filter(([name]) => name !== key);
  const fits = value === null ? set === undefined && !Object.hasOwn(after.properties, key) : sameValue(set, value);
  if (after.error || !fits || JSON.stringify(Object.entries(rest)) !== JSON.stringify(others)) throw odd(key);
  return changes;
}

const sameValue = (read: unknown, value: string | readonly string[]): boolean =>
  typeof value === 'string'
    ? read === value
    : Array.isArray(read) && read.length === value.length && read.every((item, at) => itemText(item) === value[at]);

/** The items of a property: of a list each, of a text the text itself. */
function itemsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(itemText).filter((item) => item !== '');
}

/** An unquoted `[[P03]]`, which YAML reads as a list in a list, is the link it looks like. */
function itemText(item: unknown): string {
  if (typeof item === 'string') return item;
  if (typeof item === 'number' || typeof item === 'boolean') return String(item);
  const inner: unknown = Array.isArray(item) && item.length === 1 ? item[0] : null;
  if (Array.isArray(inner) && inner.length === 1) return `[[${itemText(inner[0])}]]`;
  return item === null || item === undefined ? '' : JSON.stringify(item);
}

const anchored = (node: { anchor?: string; tag?: string }): boolean => node.anchor !== undefined || node.tag !== undefined;

function onOneLine(source: string, node: Scalar): boolean {
  const { range } = node;
  return range !== null && range !== undefined && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED' && !source.slice(range[0], range[1]).includes('\n');
}

function styleOf(node: Scalar): 'plain' | 'single' | 'double' {
  return node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

const keyStart = (pair: Pair): number => (pair.key as Ranged).range?.[0] ?? 0;
const keyEnd = (pair: Pair): number => (pair.key as Ranged).range?.[1] ?? 0;

/** Where a value stands in the YAML; an empty one right after the colon of its key. */
function valueRange(pair: Pair, source: string): [number, number] {
  const range = (pair.value as Ranged | null)?.range;
  if (range && range[1] > range[0]) return [range[0], range[1]];
  const at = source.indexOf(':', keyEnd(pair)) + 1;
  return [at, at];
}


function lineEnd(source: string, at: number): number {
  if (at > 0 && source[at - 1] === '\n') return at;
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

const indentBefore = (source: string, at: number): string => /^[ ]*/.exec(source.slice(lineStart(source, at), at))?.[0] ?? '';

/** How far the note's own lists stand in; two spaces, as Obsidian writes them, where it has none. */
function listIndent(source: string, map: YAMLMap | null): string {
  for (const { value } of map?.items ?? []) {
    const first = isSeq(value) && !value.flow ? (value.items[0] as Ranged | undefined)?.range : null;
    if (first) return indentBefore(source, first[0]);
  }
  return '  ';
}
