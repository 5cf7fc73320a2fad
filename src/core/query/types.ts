/** The query language's values. */
import type { Codebook } from '../codebook/types';
import type { CodingEntry, Corpus, Document } from '../corpus/types';

/** A stretch of a document that answers a query, with the codings it rests on. */
export interface Hit {
  readonly document: Document;
  readonly from: number;
  readonly to: number;
  readonly codings: readonly CodingEntry[];
}

/** What a query runs on. */
export interface QueryContext {
  readonly corpus: Corpus;
  readonly codebook: Codebook;
  /** Stripped, LF text of a note, needed for quoted phrases only. */
  readonly readNote?: (path: string) => string | undefined;
}

/** A query that cannot be read: where, and what was expected. Offsets are into the query. */
export interface QueryError {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly expected: readonly string[];
}

/** The answer, in order of document and place. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly documents: number;
  /** For an empty answer, what came near, e.g. `0 overlap; 6 turns, 9 documents, 4 cases have both`. */
  readonly near: string | null;
}
