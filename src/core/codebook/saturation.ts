/** How the codebook grew from document to document. */
import { byDate } from '../casestudy/evidence';
import type { Corpus } from '../corpus/types';

/** What a document brought to the codebook. */
export interface DocumentGrowth {
  readonly path: string;
  readonly name: string;
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** Codes that no document before it has, by name. */
  readonly codes: readonly string[];
  /** All codes up to it. */
  readonly total: number;
}

/**
 * New codes by document, in the order of the documents' dates, then paths, those without a date last: the curve that
 * flattens where nothing new comes. A code is new in the first document that has it, on its data or as a whole, whenever
 * it was coded. Documents nobody has coded are left out: they would look like saturation.
 */
export function newCodesByDocument(corpus: Pick<Corpus, 'documents'>): DocumentGrowth[] {
  const known = new Set<string>();
  return corpus
    .documents()
    .filter(({ isData }) => isData)
    .map((document) => ({ document, themes: themesOf(document) }))
    .filter(({ themes }) => themes.size > 0)
    .sort((a, b) => byDate(a.document, b.document))
    .map(({ document: { path, name, date }, themes }) => {
      const codes = [...themes].filter((theme) => !known.has(theme)).sort();
      for (const theme of codes) known.add(theme);
      return { path, name, date, codes, total: known.size };
    });
}

function themesOf({ codings, themes }: ReturnType<Corpus['documents']>[number]): Set<string> {
  return new Set([...themes, ...codings.filter(({ layer }) => layer === 'data').flatMap((coding) => coding.themes)]);
}
