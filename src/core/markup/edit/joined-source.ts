import { readAttributes, recordOf, type Attribute } from '../attributes';
import { sameRecord } from './revised-source';
import { Refusal, type CodingRecord, type Memo } from '../types';
import { formatMemo, type WriteOptions } from '../write';

/** A coding's record and its closer's attributes as they stand. */
export interface Said {
  readonly coding: CodingRecord;
  readonly source: string;
}

/**
 * The attributes of several closers as one: the first to the byte, behind it what the others say besides. A memo
 * without an author, of a coding with another coder or date than the first, is given those. Throws a `Refusal`
 * (`unreadable`) where a part that nobody can read would swallow what comes behind it.
 */
export function joinedSource(said: readonly Said[], options?: WriteOptions): string {
  const [first, ...others] = said;
  if (!first) return '';
  const parts = first.source === '' ? [] : [first.source];
  const have = new Set(readAttributes(first.source).map((attribute) => attribute.source));
  const memos = [...first.coding.memos];
  for (const { coding, source } of others) {
    for (const attribute of readAttributes(source)) {
      const part = attribute.kind === 'memo' ? memoPart(attribute, coding, first.coding, options) : attribute.source;
      if (part === '' || have.has(part)) continue;
      have.add(part);
      parts.push(part);
      const [read] = readAttributes(part);
      if (read?.kind === 'memo') memos.push(read.memo);
    }
  }
  const whole = parts.join(' ');
  if (!sameRecord(recordOf(readAttributes(whole), options), expected(said, memos))) {
    throw new Refusal('unreadable-parts');
  }
  return whole;
}

function memoPart(attribute: Extract<Attribute, { kind: 'memo' }>, coding: CodingRecord, first: CodingRecord, options?: WriteOptions): string {
  const { memo } = attribute;
  const isKnown = coding.coder === first.coder && coding.date === first.date;
  if (memo.coder !== null || isKnown || coding.coder === null) return attribute.source;
  return formatMemo({ text: memo.text, coder: coding.coder, date: coding.date }, options);
}

function expected(said: readonly Said[], memos: readonly Memo[]): CodingRecord {
  const records = said.map(({ coding }) => coding);
  const attributes: Record<string, string> = {};
  for (const record of records) {
    for (const [key, value] of Object.entries(record.attributes)) if (!Object.hasOwn(attributes, key)) attributes[key] = value;
  }
  return {
    themes: records[0]?.themes ?? [],
    coder: records.find(({ coder }) => coder !== null)?.coder ?? null,
    date: records.find(({ date }) => date !== null)?.date ?? null,
    memos,
    attributes,
  };
}
