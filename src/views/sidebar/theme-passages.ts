import { counts } from '../../core/corpus/postings';
import type { CodingEntry, Corpus, Document } from '../../core/corpus/types';

/** A row of a theme's passages: a document's name, then its passages. `whole` says it is coded as a whole as well. */
export type PassageRow =
  | { readonly kind: 'document'; readonly document: Document; readonly codings: number; readonly whole: boolean }
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

/** Documents coded as a whole with one of the themes, by path: that note alone, or all that are data. */
export function documentsWith(corpus: Corpus, themes: ReadonlySet<string>, note: string | null): Document[] {
  if (note !== null) {
    const document = corpus.document(note);
    return document?.themes.some((theme) => themes.has(theme)) === true ? [document] : [];
  }
  const found = new Set<Document>();
  for (const theme of themes) {
    for (const document of corpus.postings(theme)?.whole ?? []) if (document.isData) found.add(document);
  }
  return [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The codings under the names of their documents, and the documents coded as a whole among them; both by path. */
export function passageRows(codings: readonly CodingEntry[], wholes: readonly Document[]): PassageRow[] {
  const rows: PassageRow[] = [];
  let next = 0;
  const wholesBefore = (path: string | null): void => {
    for (let document = wholes[next]; document && (path === null || document.path < path); document = wholes[++next]) {
      rows.push({ kind: 'document', document, codings: 0, whole: true });
    }
  };
  for (let at = 0; at < codings.length; ) {
    const document = codings[at]?.document;
    if (!document) break;
    let end = at;
    while (codings[end]?.document === document) end++;
    wholesBefore(document.path);
    const whole = wholes[next] === document;
    if (whole) next++;
    rows.push({ kind: 'document', document, codings: end - at, whole });
    for (const coding of codings.slice(at, end)) rows.push({ kind: 'passage', coding });
    at = end;
  }
  wholesBefore(null);
  return rows;
}

function byPlace(a: CodingEntry, b: CodingEntry): number {
  if (a.document !== b.document) return a.document.path < b.document.path ? -1 : 1;
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);
}
