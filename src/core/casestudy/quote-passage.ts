/** One passage as a quotation, to be put into a memo or any other note. */
import { say, type Saying } from '../said/sayings';
import type { CodingEntry, Corpus } from '../corpus/types';
import { openContext } from './context';
import { gather } from './evidence';
import { quotationOf } from './quotation';
import type { CaseStudyOptions, ReadNote, SourceEdit } from './types';

/** What came of the wish to quote. */
export interface Quoted {
  /** The lines of a block quote with link and comment, LF; null where the passage is not to be shown. */
  readonly text: string | null;
  /** Why not, in plain English; null where there is a quotation. */
  readonly why: Saying | null;
  /** The block ids that its link needs. */
  readonly sources: readonly SourceEdit[];
}

/**
 * The quotation of a coding's passage as case studies have it: turns with their speakers, pseudonyms for names, a wish
 * for a paraphrase where it may not stand verbatim, nothing where it is withheld.
 */
export function quotePassage(corpus: Corpus, coding: CodingEntry, readNote: ReadNote, options: CaseStudyOptions = {}): Quoted {
  const context = openContext(corpus, readNote, options);
  const { passages, missing } = gather([coding.document], ({ id, ordinal }) => id === coding.id && ordinal === coding.ordinal, context);
  const [passage] = passages;
  const refused = (why: Saying): Quoted => ({ text: null, why, sources: [] });
  if (missing.length > 0) return refused(say('unread-note', coding.document.path));
  if (!passage) return refused(say('data-alone'));
  const text = quotationOf(passage, context).block();
  return text === null ? refused(say('withheld')) : { text, why: null, sources: context.sourceEdits() };
}
