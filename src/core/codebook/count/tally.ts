/** The numbers beside the themes, kept up document by document. */
import type { Corpus, Document } from '../../corpus/types';
import type { Codebook } from '../types';
import { gatheringOf, openCounters } from './counters';
import { caseGauge, codingGauge, documentGauge, type EntryCount, type Gauge } from './gauge';

/** What the numbers are of. */
export type CountBy = 'codings' | 'documents' | 'cases';

/** Numbers of all documents that are data. */
export interface Tally {
  /**
   * The numbers as they are now. Costs the documents that changed since it was last asked, and a look at each of the
   * others; all of them when what themes gather changed, and for cases when a case changed. As long as no number changed,
   * what is given is the same object.
   */
  now(by: CountBy): Counts;
}

/** Numbers by entry: a theme's path, or a group's key. Of a tally they are those of now, whenever they were given. */
export interface Counts {
  /** Another number when another count may be given. */
  readonly revision: number;
  count(entry: string): EntryCount;
  /** Entries that count anything. */
  entries(): Iterable<string>;
}

/** Counts what the index holds, when it is asked. */
export function openTally(corpus: Corpus, codebook: Codebook): Tally {
  let codebookRevision = -1;
  let gathering: string | null = null;
  let countersOf = openCounters(codebook);
  let kept: { by: CountBy; gauge: Gauge; documents: readonly Document[]; cases: unknown } | null = null;
  let revision = 0;
  let given: Counts | null = null;

  return {
    now(by) {
      if (codebook.revision !== codebookRevision) {
        codebookRevision = codebook.revision;
        const now = gatheringOf(codebook);
        if (now !== gathering) {
          gathering = now;
          countersOf = openCounters(codebook);
          kept = null;
        }
      }
      const cases = by === 'cases' ? corpus.cases() : null;
      if (kept?.by !== by || kept.cases !== cases) {
        kept = { by, gauge: gaugeOf(by, corpus, countersOf), documents: [], cases };
        revision++;
      }
      const { gauge } = kept;
      const documents = corpus.documents();
      if (takeUp(gauge, kept.documents, documents)) revision++;
      kept.documents = documents;
      if (given?.revision !== revision) given = { revision, count: (entry) => gauge.count(entry), entries: () => gauge.entries() };
      return given;
    },
  };
}

/** Numbers of one note, be it data or not. */
export function countsOfNote(corpus: Corpus, codebook: Codebook, note: string | null, by: CountBy): Counts {
  const gauge = gaugeOf(by, corpus, openCounters(codebook));
  const document = note === null ? undefined : corpus.document(note);
  if (document) gauge.add(document, 1);
  return { revision: -1, count: (entry) => gauge.count(entry), entries: () => gauge.entries() };
}

function gaugeOf(by: CountBy, corpus: Corpus, countersOf: ReturnType<typeof openCounters>): Gauge {
  if (by === 'cases') return caseGauge(corpus, countersOf);
  return by === 'codings' ? codingGauge(countersOf) : documentGauge(countersOf);
}

/** Walks two lists in order of path side by side, and tells the gauge what left and what came. Whether anything did. */
function takeUp(gauge: Gauge, before: readonly Document[], after: readonly Document[]): boolean {
  if (before === after) return false;
  let changed = false;
  const put = (document: Document, sign: 1 | -1): void => {
    if (!document.isData) return;
    gauge.add(document, sign);
    changed = true;
  };
  for (let at = 0, next = 0; at < before.length || next < after.length; ) {
    const left = before[at];
    const right = after[next];
    const goes = left !== undefined && (right === undefined || left.path <= right.path);
    const comes = right !== undefined && (left === undefined || right.path <= left.path);
    if (goes) at++;
    if (comes) next++;
    if (left === right || (goes && comes && countsAlike(left, right))) continue;
    if (goes) put(left, -1);
    if (comes) put(right, 1);
  }
  return changed;
}

/** Whether two states of a note count for the same. Most edits are of words, and equal lists are one list in the index. */
function countsAlike(a: Document, b: Document): boolean {
  return (
    a.isData === b.isData &&
    sameNames(a.themes, b.themes) &&
    sameNames(a.cases, b.cases) &&
    a.codings.length === b.codings.length &&
    a.codings.every((coding, at) => {
      const other = b.codings[at];
      return (
        other !== undefined &&
        sameNames(coding.themes, other.themes) &&
        sameNames(coding.speakers, other.speakers) &&
        coding.layer === other.layer &&
        coding.attributes['case'] === other.attributes['case']
      );
    })
  );
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((name, at) => name === b[at]));
}
