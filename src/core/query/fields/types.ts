/** What a field of a condition is. A new one is a file beside this one and a place in the registry. */
import type { CodingEntry, Document } from '../../corpus/types';
import type { Run } from '../plan';
import type { Comparison, Hit, QueryContext } from '../types';

/** The stretch that a condition is asked of. */
export type Passage = Pick<Hit, 'document' | 'from' | 'to'>;

/** A condition, ready to be asked. */
export interface Check {
  /** Whether it holds for all passages of the document, or for none; null where the passage decides. */
  document(document: Document): boolean | null;
  /** Whether it holds for a hit, as far as one of its codings goes; null for a hit without codings. */
  passage(hit: Passage, coding: CodingEntry | null): boolean;
}

export interface Field {
  /** As it is written, in lower case. */
  readonly name: string;
  check(comparison: Comparison, value: string, run: Run): Check;
  /** Values in use, for completion: the most telling first. */
  values(context: QueryContext): Iterable<string>;
}
