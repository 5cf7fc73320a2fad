import type { Document } from '../../core/corpus/types';
import { searchData } from '../../core/corpus/search';
import { inSlices } from '../../vault/slices';
import type { Study } from '../../vault/types';
import type { HitShown } from '../hits';
import type { PassageTexts } from '../passage-text';

/** What has been found so far. */
export interface Found {
  readonly hits: readonly HitShown[];
  readonly documents: number;
  readonly done: boolean;
  /** True when the search stopped at the most hits a list holds. */
  readonly cut: boolean;
}

const hitsMost = 2000;

/**
 * Looks for words in all documents that are data, in order of path, without holding up the page. `tell` hears of what
 * has been found, now and then and at the end; it hears nothing more once `signal` has fired.
 */
export async function findInData(
  study: Study,
  texts: PassageTexts,
  phrase: string,
  signal: AbortSignal,
  tell: (found: Found) => void,
): Promise<void> {
  const hits: HitShown[] = [];
  let documents = 0;
  const rest = inSlices();
  for (const document of study.seen.documents()) {
    if (!document.isData) continue;
    const text = texts.peek(document) ?? (await texts.load(document));
    if (signal.aborted) return;
    await rest(() => tell({ hits: [...hits], documents, done: false, cut: false }));
    if (signal.aborted) return;
    const before = hits.length;
    addHits(hits, document, text, phrase);
    if (hits.length > before) documents++;
    if (hits.length >= hitsMost) break;
  }
  tell({ hits: hits.slice(0, hitsMost), documents, done: true, cut: hits.length >= hitsMost });
}

function addHits(hits: HitShown[], document: Document, text: string, phrase: string): void {
  const found = searchData(text, phrase, { document, most: hitsMost - hits.length });
  for (const { from, to } of found) hits.push({ document, from, to });
}
