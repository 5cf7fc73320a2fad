/** Codings that stand in more than one note: a duplicated note, or a copy that a sync service made. */
import type { Corpus, Document } from './types';

/** A coding whose id another note has, too. Which of them is meant, only a person can tell. */
export interface CopiedCoding {
  readonly id: string;
  readonly document: Document;
  /** Paths of the other notes, in order. */
  readonly others: readonly string[];
}

/** All of them, in order of document and place; each once a note. */
export function copiedCodings(corpus: Pick<Corpus, 'documents'>): CopiedCoding[] {
  const first = new Map<string, Document>();
  const shared = new Map<string, Set<Document>>();
  for (const document of corpus.documents()) {
    for (const { id } of document.codings) {
      const other = first.get(id);
      if (!other) first.set(id, document);
      else if (other !== document) shared.set(id, (shared.get(id) ?? new Set([other])).add(document));
    }
  }
  if (shared.size === 0) return [];
  return corpus.documents().flatMap((document) =>
    [...new Set(document.codings.map(({ id }) => id))].flatMap((id) => {
      const documents = shared.get(id);
      if (!documents?.has(document)) return [];
      return [{ id, document, others: [...documents].filter((other) => other !== document).map(({ path }) => path) }];
    }),
  );
}
