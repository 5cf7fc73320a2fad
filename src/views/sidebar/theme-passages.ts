import { counts } from '../../core/corpus/postings';
import type { CodingEntry, Corpus, Document } from '../../core/corpus/types';

/** A row of a theme's passages: a document's name, then its passages. */
export type PassageRow =
  | { readonly kind: 'document'; readonly document: Document; readonly codings: number }
  | { readonly kind: 'passage'; readonly coding: CodingEntry };

/**
 * Codings that carry one of the themes, each once, in order of document and place. With a note, those of that note
 * alone, be it data or not; else those of all documents that are data. Asides do not count.
 */
export function codingsWith(corpus: Corpus, themes: ReadonlySet<string>, note: string | null): CodingEntry[] {
  if (note !== null) {
    const codings = corpus.document(note)?.codings ?? [];
    return codings.filter((coding) => coding.layer !== 'aside' && coding.themes.some((theme) => themes.has(theme)));
  }
  const found = new Set<CodingEntry>();
  for (const theme of themes) {
    for (const coding of corpus.codingsOf(theme)) if (counts(coding)) found.add(coding);
  }
  const codings = [...found];
  // One theme's codings come in order already.
  return themes.size > 1 ? codings.sort(byPlace) : codings;
}

/** The codings under the names of their documents. */
export function passageRows(codings: readonly CodingEntry[]): PassageRow[] {
  const rows: PassageRow[] = [];
  let header = -1;
  codings.forEach((coding, index) => {
    const { document } = coding;
    if (index === 0 || codings[index - 1]?.document !== document) header = rows.push({ kind: 'document', document, codings: 0 }) - 1;
    const row = rows[header];
    if (row?.kind === 'document') rows[header] = { ...row, codings: row.codings + 1 };
    rows.push({ kind: 'passage', coding });
  });
  return rows;
}

function byPlace(a: CodingEntry, b: CodingEntry): number {
  if (a.document !== b.document) return a.document.path < b.document.path ? -1 : 1;
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);
}
