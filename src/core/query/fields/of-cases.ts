/** The cases a hit belongs to. */
import type { CodingEntry, Corpus } from '../../corpus/types';
import { isWhole } from './compare';
import type { Passage } from './types';

/** Its coding's own `case`, else those of who speaks in it, else its document's. */
export function casesOfHit(hit: Passage, coding: CodingEntry | null, corpus: Corpus): readonly string[] {
  if (coding && (coding.attributes['case'] !== undefined || isWhole(hit, coding))) return corpus.casesOf(coding);
  return corpus.casesIn(hit.document, hit.from, hit.to);
}
