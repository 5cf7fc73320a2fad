import { readAttributes, recordOf } from '../core/markup/attributes';
import type { CodingRecord, MarkupOptions } from '../core/markup/types';
import type { Pair } from './pairing';

/** Records are read once for each pairing of the note's markers and each way of writing tags. */
const records = new WeakMap<Pair, { readonly prefixes: string; readonly record: CodingRecord }>();

/** What the closing marker of a coding carries. */
export function recordOfPair(pair: Pair, options: MarkupOptions | undefined): CodingRecord {
  const prefixes = `${options?.prefix ?? ''} ${(options?.earlierPrefixes ?? []).join(' ')}`;
  const known = records.get(pair);
  if (known?.prefixes === prefixes) return known.record;
  const record = recordOf(readAttributes(pair.source), options);
  records.set(pair, { prefixes, record });
  return record;
}
