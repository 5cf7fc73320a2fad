import { readAttributes, recordOf, themeOfTag, type Attribute } from '../attributes';
import { normalTag } from '../tag';
import { Refusal, type CodingRecord, type Memo } from '../types';
import { formatCoder, formatDate, formatMemo, formatTheme, formatValue, type WriteOptions } from '../write';

/**
 * A closer's attributes after a revision of its record. What stays keeps its bytes and its place, what is new goes
 * behind its kind, what the grammar or Emic does not know is kept. Throws a `Refusal` where a part cannot be written,
 * and (`unreadable`) where what is kept would swallow what is new.
 */
export function revisedSource(source: string, revise: (record: CodingRecord) => CodingRecord, options?: WriteOptions): string {
  const attributes = readAttributes(source);
  const next = normal(revise(recordOf(attributes, options)));
  const cells: Cell[] = attributes.map((attribute) => ({ kind: attribute.kind, attribute, texts: [attribute.source] }));
  const tagKey = (attribute: Attribute): string | null =>
    attribute.kind === 'tag' ? themeOfTag(attribute.tag, options) || null : null;
  const memoKey = (memo: Memo): string => JSON.stringify([memo.text, memo.coder, memo.date]);

  fill(cells, 'tag', tagKey, next.themes.map((theme) => ({ key: theme, write: () => formatTheme(theme, options) })));
  fillOne(cells, 'coder', next.coder, (a) => (a.kind === 'coder' ? a.coder : null), formatCoder);
  fillOne(cells, 'date', next.date, (a) => (a.kind === 'date' ? a.date : null), formatDate);
  fillValues(cells, next.attributes, options);
  fill(
    cells,
    'memo',
    (attribute) => (attribute.kind === 'memo' ? memoKey(attribute.memo) : null),
    next.memos.map((memo) => ({ key: memoKey(memo), write: () => formatMemo(memo, options) })),
    true,
  );

  const revised = cells.flatMap((cell) => cell.texts).join(' ');
  if (!sameRecord(normal(recordOf(readAttributes(revised), options)), next)) {
    throw new Refusal('unreadable-part');
  }
  return revised;
}

/** Whether two records say the same. */
export function sameRecord(a: CodingRecord, b: CodingRecord): boolean {
  return key(a) === key(b);
}

/** One attribute of the old source (null for new ones), and what stands in its place now. */
interface Cell {
  readonly kind: Attribute['kind'];
  readonly attribute: Attribute | null;
  texts: string[];
}

interface Wanted {
  readonly key: string;
  readonly write: () => string;
}

const order: readonly Attribute['kind'][] = ['tag', 'coder', 'date', 'value', 'memo'];

/**
 * Puts a list into the places of its kind, in order. A repeated part, where repeats mean nothing, stays with what it
 * repeats.
 */
function fill(cells: Cell[], kind: Attribute['kind'], keyOf: (a: Attribute) => string | null, wanted: readonly Wanted[], repeats = false): void {
  const slots: Cell[] = [];
  const sources = new Map<string, string[]>();
  for (const cell of cells) {
    const key = cell.attribute && keyOf(cell.attribute);
    if (!cell.attribute || !key) continue;
    const known = sources.get(key);
    if (!known) sources.set(key, [cell.attribute.source]);
    else if (repeats) known.push(cell.attribute.source);
    else {
      if (!wanted.some((item) => item.key === key)) cell.texts = [];
      continue;
    }
    slots.push(cell);
  }
  const texts = wanted.map((item) => sources.get(item.key)?.shift() ?? item.write());
  slots.forEach((cell, i) => {
    const text = texts[i];
    cell.texts = text === undefined ? [] : [text];
  });
  append(cells, kind, texts.slice(slots.length));
}

function fillOne(
  cells: Cell[],
  kind: 'coder' | 'date',
  wanted: string | null,
  valueOf: (a: Attribute) => string | null,
  write: (value: string) => string,
): void {
  const slots = cells.filter((cell) => cell.kind === kind);
  const first = slots[0];
  if (wanted === null) for (const cell of slots) cell.texts = [];
  else if (!first?.attribute) append(cells, kind, [write(wanted)]);
  else if (valueOf(first.attribute) !== wanted) first.texts = [write(wanted)];
}

function fillValues(cells: Cell[], wanted: Readonly<Record<string, string>>, options?: WriteOptions): void {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (cell.attribute?.kind !== 'value') continue;
    const { key, value } = cell.attribute;
    const next = Object.hasOwn(wanted, key) ? wanted[key] : undefined;
    if (next === undefined) cell.texts = [];
    else if (!seen.has(key) && next !== value) cell.texts = [formatValue(key, next, options)];
    seen.add(key);
  }
  const added = Object.entries(wanted).filter(([key]) => !seen.has(key));
  append(cells, 'value', added.map(([key, value]) => formatValue(key, value, options)));
}

/** Puts new parts behind the last of their kind or of a kind before it, but never behind a quote that does not end. */
function append(cells: Cell[], kind: Attribute['kind'], texts: readonly string[]): void {
  if (texts.length === 0) return;
  const rank = order.indexOf(kind);
  const openQuote = cells.findIndex(({ kind, attribute }) => kind === 'other' && attribute?.source.includes('"'));
  let after = -1;
  cells.forEach((cell, i) => {
    const known = order.indexOf(cell.kind);
    if (known >= 0 && known <= rank && (openQuote < 0 || i < openQuote)) after = i;
  });
  cells.splice(after + 1, 0, { kind, attribute: null, texts: [...texts] });
}

/** A record as it reads back once written. */
function normal(record: CodingRecord): CodingRecord {
  return {
    themes: [...new Set(record.themes.map(normalTag))],
    coder: record.coder,
    date: record.date,
    memos: record.memos.map(({ text, coder, date }) => ({ text: text.replace(/\r\n?/g, '\n'), coder, date: coder === null ? null : date })),
    attributes: record.attributes,
  };
}

function key(record: CodingRecord): string {
  const values = Object.entries(record.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([record.themes, record.coder, record.date, record.memos.map((m) => [m.text, m.coder, m.date]), values]);
}
