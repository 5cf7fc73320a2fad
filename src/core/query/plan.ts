/** How a query is answered: every part of it becomes a plan, asked document by document. */
import type { CodingEntry, Document } from '../corpus/types';
import type { Expression, Hit, QueryContext } from './types';

/** A hit on its way through the operators. */
export interface Found extends Hit {
  /** What it rests on: its codings, phrases and documents coded as a whole. Each is the same object wherever it is found. */
  readonly rests: readonly object[];
}

/** What a query runs on, and what counts in this part of it. Documents are spoken of by their place in `documents`. */
export interface Run {
  readonly context: QueryContext;
  readonly documents: readonly Document[];
  /** Whether asides count here: a condition on `layer` asks for them. */
  readonly asides: boolean;
  /** Whether notes count that are not data: a condition on `scope` asks for them. */
  readonly beyondData: boolean;
  /** Stretches found in this run, so that the same one is the same object. */
  readonly stretches: Map<string, readonly Found[]>;
}

/** A part of a query, ready to answer. */
export interface Plan {
  /** Which documents may hold a hit, a 1 for each; found from the postings alone. */
  readonly candidates: Uint8Array;
  /** The hits in a document, in order of place, each once. Asked for candidates only. */
  hits(document: number): readonly Found[];
}

/** How a kind of expression is told and answered. An operator of the language is a file that gives one. */
export interface Operator {
  /** As it is written, in upper case; read in any case. */
  readonly keyword: string;
  readonly form: 'prefix' | 'infix';
  /** Higher binds tighter. */
  readonly bind: number;
  /** `a OP b OP c` is one operation of three operands. */
  readonly chains: boolean;
  /** Shown beside the keyword while one types. */
  readonly detail: string;
  /** What the hits are, in plain English, to stand behind “passages”. */
  explain(operands: readonly Expression[], say: (operand: Expression) => string): string;
  plan(operands: readonly Expression[], run: Run, planOf: (operand: Expression) => Plan): Plan;
}

/** A coding alone as a hit. */
export function codingHit(coding: CodingEntry): Found {
  const codings = [coding];
  return { document: coding.document, from: coding.from, to: coding.to, codings, rests: codings };
}

/** A stretch without a coding as a hit. */
export function stretchHit(document: Document, from: number, to: number): Found {
  return { document, from, to, codings: [], rests: [{ from, to }] };
}

/** Documents of the run that count at all. */
export function inScope(run: Run): Uint8Array {
  const mask = new Uint8Array(run.documents.length);
  run.documents.forEach((document, at) => (mask[at] = run.beyondData || document.isData ? 1 : 0));
  return mask;
}

/** Whether a coding counts in this part of the query. */
export function countsIn(run: Run, coding: CodingEntry): boolean {
  return run.asides || coding.layer !== 'aside';
}

/** By place; at the same place in an order that is always the same. */
export function byPlace(a: Hit, b: Hit): number {
  return a.from - b.from || a.to - b.to || compareIds(a, b);
}

function compareIds(a: Hit, b: Hit): number {
  for (let at = 0; at < a.codings.length && at < b.codings.length; at++) {
    const [one, other] = [a.codings[at], b.codings[at]];
    if (one && other && one !== other) return one.id < other.id ? -1 : one.id > other.id ? 1 : one.ordinal - other.ordinal;
  }
  return a.codings.length - b.codings.length;
}
