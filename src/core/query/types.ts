/** The query language's values. The language itself stands in docs/query.md. */
import type { Codebook } from '../codebook/types';
import type { CodingEntry, Corpus, Document } from '../corpus/types';
import type { Range } from '../markup/types';
import type { Saying } from '../said/sayings';

/** A query, read. Offsets of its parts are into `text`. */
export interface Query {
  readonly text: string;
  readonly root: Expression;
}

/** What stands for passages in a query. */
export type Expression = ThemeExpression | TextExpression | AllExpression | Operation | WhereExpression;

/** A theme's passages; its children and the codes it gathers are included unless `exact`. */
export interface ThemeExpression extends Range {
  readonly kind: 'theme';
  /** As written, white space made single. */
  readonly name: string;
  readonly exact: boolean;
}

/** A phrase of the data's own words. */
export interface TextExpression extends Range {
  readonly kind: 'text';
  readonly phrase: string;
}

/** Every coding: what a query that begins with WHERE asks about. */
export interface AllExpression extends Range {
  readonly kind: 'all';
}

/** An operator of the registry (operators/registry.ts) upon its operands. */
export interface Operation extends Range {
  readonly kind: 'operation';
  readonly operator: string;
  readonly operands: readonly Expression[];
}

/** Passages for which conditions hold. */
export interface WhereExpression extends Range {
  readonly kind: 'where';
  readonly of: Expression;
  readonly condition: Condition;
}

export type Comparison = '=' | '!=' | '<' | '>' | '<=' | '>=' | '~';

/** What stands behind WHERE. */
export type Condition = FieldCondition | JoinedCondition | NegatedCondition;

export interface FieldCondition extends Range {
  readonly kind: 'field';
  /** Lower case, white space made single. */
  readonly field: string;
  readonly comparison: Comparison;
  readonly value: string;
}

export interface JoinedCondition extends Range {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Condition[];
}

export interface NegatedCondition extends Range {
  readonly kind: 'not';
  readonly part: Condition;
}

/** A stretch of a document that answers a query, with the codings it rests on. */
export interface Hit {
  readonly document: Document;
  readonly from: number;
  readonly to: number;
  /** In order of place. Empty for a phrase, and for a document coded as a whole. */
  readonly codings: readonly CodingEntry[];
}

/** What a query runs on. */
export interface QueryContext {
  readonly corpus: Corpus;
  readonly codebook: Codebook;
  /**
   * Stripped, LF text of a note, needed for quoted phrases only. A note for which it gives undefined has no phrases:
   * read what `documentsToRead` names before running the query.
   */
  readonly readNote?: (path: string) => string | undefined;
}

/** A query that cannot be read: where, and what was expected. Offsets are into the query. */
export interface QueryError {
  readonly from: number;
  readonly to: number;
  readonly said: Saying;
  /** The same in plain English. */
  readonly message: string;
  readonly expected: readonly string[];
}

/** The answer, in order of document and place. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly documents: number;
  /** For an empty answer, what came near, e.g. `0 overlap; 6 turns, 9 documents, 4 cases have both`. */
  readonly near: Saying | null;
  /** True when there were more hits than an answer holds (see evaluate.ts), and the rest was left out. */
  readonly cut: boolean;
}
