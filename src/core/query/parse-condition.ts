/** Reads what stands behind WHERE. */
import { say } from '../said/sayings';
import type { QueryReader } from './reader';
import type { Comparison, Condition } from './types';

/** Conditions joined by AND and OR, AND first; NOT and brackets as usual. Stops where they end. */
export function readCondition(reader: QueryReader): Condition {
  return joined(reader, 'or', () => joined(reader, 'and', () => single(reader)));
}

/** How values may be compared, for messages and completion. */
export const comparisons: readonly Comparison[] = ['=', '!=', '<', '>', '<=', '>=', '~'];

function joined(reader: QueryReader, kind: 'and' | 'or', read: () => Condition): Condition {
  const first = read();
  const parts = [first];
  while (reader.isWord(kind.toUpperCase())) {
    reader.take();
    parts.push(read());
  }
  const last = parts[parts.length - 1] ?? first;
  return parts.length === 1 ? first : { kind, parts, from: first.from, to: last.to };
}

function single(reader: QueryReader): Condition {
  const { from } = reader.next;
  if (reader.isWord('NOT')) {
    reader.take();
    const part = reader.deeper(() => single(reader));
    return { kind: 'not', part, from, to: part.to };
  }
  if (reader.next.kind !== '(') return comparison(reader);
  const open = reader.take();
  const inner = reader.deeper(() => readCondition(reader));
  reader.close(open, ['AND', 'OR']);
  return inner;
}

function comparison(reader: QueryReader): Condition {
  const { from } = reader.next;
  const field = fieldName(reader);
  const { next } = reader;
  if (next.kind !== 'comparison') reader.fail(say('query-no-comparison', field), comparisons);
  const sign = reader.take().text;
  const { value, to } = readValue(reader, field);
  return { kind: 'field', field: field.toLowerCase(), comparison: comparisons.find((known) => known === sign) ?? '=', value, from, to };
}

function fieldName(reader: QueryReader): string {
  if (reader.next.kind === 'quoted' && reader.next.closed && reader.next.text.trim() !== '') return reader.take().text.trim();
  const words: string[] = [];
  while (reader.next.kind === 'word' && !joins(reader)) words.push(reader.take().text);
  if (words.length === 0) reader.fail(say('query-no-field'), ['coder', 'speaker', 'case', 'document', 'type', 'layer', 'date', 'a property', 'NOT', '(']);
  return words.join(' ');
}

function readValue(reader: QueryReader, field: string): { value: string; to: number } {
  const { next } = reader;
  if (next.kind === 'quoted') {
    if (!next.closed) reader.fail(say('query-value-open'), ['"']);
    reader.take();
    afterValue(reader);
    return { value: next.text.trim(), to: next.to };
  }
  const words: string[] = [];
  let to = next.from;
  while (reader.next.kind === 'word' && !joins(reader)) {
    const word = reader.take();
    words.push(word.text);
    to = word.to;
  }
  if (words.length === 0) reader.fail(say('query-no-value', field), ['a value', '"a value"']);
  afterValue(reader);
  return { value: words.join(' '), to };
}

function afterValue(reader: QueryReader): void {
  const { next } = reader;
  if (next.kind === 'end' || next.kind === ')' || joins(reader)) return;
  reader.fail(next.kind === 'comparison' ? say('query-value-quotes') : say('query-value-end'), ['AND', 'OR']);
}

function joins(reader: QueryReader): boolean {
  return reader.isWord('AND') || reader.isWord('OR') || reader.isWord('WHERE');
}
