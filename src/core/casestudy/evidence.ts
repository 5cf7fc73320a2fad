/** What a study holds on a case. */
import { quotingOf, readQuoting } from '../cases/quoting';
import type { Case, Quoting } from '../cases/types';
import type { CodingEntry, Corpus, Document } from '../corpus/types';
import type { Coding } from '../markup/types';
import { layerOf } from '../text/layers';
import type { NoteContext } from './context';
import { speakerCase, type Source } from './source';

/** A coding of data, as it stands in its source now, and how it may be shown. */
export interface Passage {
  readonly coding: Coding;
  readonly source: Source;
  readonly quoting: Quoting;
}

/** Sources by date, passages by source and place. */
export interface Evidence {
  readonly sources: readonly Source[];
  /** Documents that could not be read. */
  readonly missing: readonly Document[];
  readonly passages: readonly Passage[];
}

/**
 * The documents that speak of a case, by date, then path, those without a date last: they name it in `cases`, it speaks
 * in them, or a coding in them is its own. Only what counts as data. A caller that reads notes asynchronously reads
 * these first.
 */
export function caseDocuments(corpus: Corpus, of: Case): Document[] {
  const own = memberTest(corpus, of);
  return corpus
    .documents()
    .filter(
      (document) =>
        document.isData &&
        (document.cases.some(own.named) ||
          document.speakers.some((speaker) => own.speaker(speaker, document)) ||
          document.codings.some((coding) => corpus.casesOf(coding).some(own.named))),
    )
    .sort(byDate);
}

/** All evidence on a case: its documents, and of their codings of data those that belong to it. */
export function evidenceOn(of: Case, context: NoteContext): Evidence {
  const { corpus } = context;
  const own = memberTest(corpus, of);
  return gather(caseDocuments(corpus, of), (coding) => corpus.casesOf(coding).some(own.named), context);
}

/** The codings of some documents that pass a test; asides and non-verbals never do. */
export function gather(documents: readonly Document[], isWanted: (coding: CodingEntry) => boolean, context: NoteContext): Evidence {
  const sources: Source[] = [];
  const missing: Document[] = [];
  const passages: Passage[] = [];
  for (const document of documents) {
    const source = context.source(document);
    if (!source) {
      missing.push(document);
      continue;
    }
    sources.push(source);
    const wanted = new Map(document.codings.filter(isWanted).map((entry) => [`${entry.id}.${entry.ordinal}`, entry]));
    for (const coding of source.scan.codings) {
      const entry = wanted.get(`${coding.id}.${coding.ordinal}`);
      if (!entry || layerOf(source.layers, source.stripped, coding) !== 'data') continue;
      // The corpus says which of the memos are in sight.
      passages.push({ coding: { ...coding, memos: entry.memos }, source, quoting: passageQuoting(coding, entry, context.corpus) });
    }
  }
  return { sources, missing, passages };
}

/** By date, then path; documents without a date last. */
export function byDate(a: Document, b: Document): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null ? -1 : a.date < b.date ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** How a passage may be quoted, all considered. */
export function passageQuoting(coding: Pick<Coding, 'attributes'>, entry: CodingEntry, corpus: Corpus): Quoting {
  const cases = corpus.casesOf(entry).map((name) => corpus.caseNamed(name)?.quoting ?? null);
  // What a case allows, it allows for its own words: somebody who speaks here and is no case has allowed nothing.
  const bystanders = entry.speakers.filter((speaker) => !speakerCase(speaker, entry.document, corpus)).map(() => null);
  return quotingOf({
    type: entry.document.type,
    coding: readQuoting(coding.attributes['quote']),
    document: entry.document.quoting,
    cases: [...cases, ...bystanders],
  });
}

function memberTest(corpus: Corpus, of: Case): { named: (name: string) => boolean; speaker: (name: string, document: Document) => boolean } {
  const remember = (test: (name: string) => boolean): ((name: string) => boolean) => {
    const known = new Map<string, boolean>();
    return (name) => {
      let answer = known.get(name);
      if (answer === undefined) known.set(name, (answer = test(name)));
      return answer;
    };
  };
  return {
    named: remember((name) => corpus.caseNamed(name)?.path === of.path),
    speaker: (name, document) => speakerCase(name, document, corpus)?.path === of.path,
  };
}
