/** How a query is answered: every part of it becomes a plan, asked document by document. */
import type { CodingEntry, Document } from '../corpus/types';
import type { Saying } from '../said/sayings';
import type { Expression, Hit, QueryContext } from './types';

/** A hit on its way through the operators: a coding alone, as it lies in the index, or what things have in common. */
export type Found = CodingEntry | Meeting;

/** A stretch that rests on several codings, on a phrase, on a document coded as a whole. */
export interface Meeting extends Hit {
  /** Its codings, phrases and whole documents. Each is the same object wherever it is found. */
  readonly rests: readonly object[];
}

/** The documents of a study in tables by slot (see `Corpus.slotOf`). */
export interface Table {
  /** By slot. */
  readonly documents: readonly (Document | undefined)[];
  /** The slots in order of path. */
  readonly inOrder: readonly number[];
  /** A 1 for each document. */
  readonly all: Uint8Array;
  /** A 1 for each document that is data. */
  readonly data: Uint8Array;
  /** A 1 for each document with asides. */
  readonly asides: Uint8Array;
}

/** What a query runs on, and what counts in this part of it. Documents are spoken of by their slots. */
export interface Run {
  readonly context: QueryContext;
  readonly table: Table;
  /** Whether asides count here: a condition on `layer` asks for them. */
  readonly asides: boolean;
  /** Whether notes count that are not data: a condition on `scope` asks for them. */
  readonly beyondData: boolean;
  /** Stretches found in this run, so that the same one is the same object. */
  readonly stretches: Map<string, readonly Found[]>;
}

/** A part of a query, ready to answer. */
export interface Plan {
  /** A 1 for each document that may hold a hit, by slot; found from the postings alone. */
  readonly candidates: Uint8Array;
  /** The hits in a document, in order of place, each once. Asked for candidates only. */
  hits(slot: number): readonly Found[];
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
  /** What the hits are, to stand behind “passages”; `inner` says an operand. */
  explain(operands: readonly Expression[], inner: (operand: Expression) => Saying): Saying;
  plan(operands: readonly Expression[], run: Run, planOf: (operand: Expression) => Plan): Plan;
}

/** Those of a document's codings that count in this part of the query. */
export function counting(codings: readonly CodingEntry[], slot: number, run: Run): readonly CodingEntry[] {
  if (run.asides || !run.table.asides[slot]) return codings;
  for (const { layer } of codings) if (layer === 'aside') return codings.filter((coding) => coding.layer !== 'aside');
  return codings;
}

/** Whether codings that meet were found, not a single one. */
export function isMeeting(found: Found): found is Meeting {
  return 'rests' in found;
}

/** A hit as it is given out. */
export function hitOf(found: Found): Hit {
  return isMeeting(found) ? found : new CodingHit(found);
}

/** A coding alone; a class, so that the many hits of a broad theme cost a word each. */
class CodingHit implements Hit {
  constructor(private readonly coding: CodingEntry) {}
  get document(): Document {
    return this.coding.document;
  }
  get from(): number {
    return this.coding.from;
  }
  get to(): number {
    return this.coding.to;
  }
  get codings(): readonly CodingEntry[] {
    return [this.coding];
  }
}

/** A stretch without a coding as a hit. */
export function stretchHit(document: Document, from: number, to: number): Meeting {
  return { document, from, to, codings: [], rests: [{ from, to }] };
}

/** Documents that count at all in this part of the query. */
export function inScope(run: Run): Uint8Array {
  return run.beyondData ? run.table.all : run.table.data;
}

/** By place; at the same place in an order that is always the same. */
export function byPlace(a: Found, b: Found): number {
  return a.from - b.from || a.to - b.to || (a === b ? 0 : compareIds(codingsOf(a), codingsOf(b)));
}

/** The codings that make up what was found. */
export function codingsOf(found: Found): readonly CodingEntry[] {
  return isMeeting(found) ? found.codings : [found];
}

function compareIds(a: readonly CodingEntry[], b: readonly CodingEntry[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [one, other] = [a[at], b[at]];
    if (one && other && one !== other) return one.id < other.id ? -1 : one.id > other.id ? 1 : one.ordinal - other.ordinal;
  }
  return a.length - b.length;
}
