import { isCoded } from '../../core/autocode/change';
import { finderOf, type Finder, type Search } from '../../core/autocode/search';
import { widen, type Reach, type Widened } from '../../core/autocode/widen';
import { passagePrint } from '../../core/change/passage-print';
import type { PassagePrint } from '../../core/change/types';
import type { Document } from '../../core/corpus/types';
import type { Range } from '../../core/markup/types';
import { inSlices } from '../../vault/slices';
import type { Study } from '../../vault/types';
import type { HitShown } from '../hits';
import type { PassageTexts } from '../passage-text';

/** Where autocoding looks. */
export type Source =
  | { readonly kind: 'note'; readonly path: string }
  | { readonly kind: 'scope' }
  /** The passages that answer a query, or the documents they stand in. */
  | { readonly kind: 'passages' | 'documents'; readonly hits: readonly HitShown[] };

/** What autocoding looks for. Within passages no search is needed: they are coded themselves. */
export interface Wanted {
  readonly search: Search;
  readonly source: Source;
  readonly reach: Reach;
}

/** A stretch that may be coded. */
export interface ToCode extends Widened {
  readonly document: Document;
  readonly print: PassagePrint;
}

export interface FoundToCode {
  readonly items: readonly ToCode[];
  readonly documents: number;
  readonly done: boolean;
  /** True when the search stopped at the most a list holds. */
  readonly cut: boolean;
  /** Notes in which a pattern was not looked for to the end. */
  readonly tooDear: readonly string[];
}

const itemsMost = 20_000;

/**
 * Looks through the source in order of path without holding up the page. `tell` hears of what has been found, now and
 * then and at the end; it hears nothing more once `signal` has fired. Throws a `Refusal` for a search that cannot be read.
 */
export async function findToCode(study: Study, texts: PassageTexts, { search, source, reach }: Wanted, signal: AbortSignal, tell: (found: FoundToCode) => void): Promise<void> {
  const isWhole = source.kind === 'passages' && search.text.trim() === '';
  const finder = isWhole ? null : finderOf(search);
  const passages = passagesOf(source);
  const items: ToCode[] = [];
  const tooDear: string[] = [];
  let documents = 0;
  const rest = inSlices();
  for (const document of documentsOf(study, source)) {
    const text = texts.peek(document) ?? (await texts.load(document));
    if (signal.aborted) return;
    await rest(() => tell({ items: [...items], documents, done: false, cut: false, tooDear }));
    if (signal.aborted) return;
    const { ranges, cut } = matchesIn(document, text, finder, passages.get(document.path));
    if (cut) tooDear.push(document.name);
    const stretches = widen(text, ranges, reach);
    if (stretches.length > 0) documents++;
    for (const stretch of stretches) items.push({ ...stretch, document, print: passagePrint(text, stretch.from, stretch.to) });
    if (items.length >= itemsMost) break;
  }
  tell({ items: items.slice(0, itemsMost), documents, done: true, cut: items.length >= itemsMost, tooDear });
}

/** Whether a stretch bears all the themes already. */
export function isAlready({ document, from, to }: ToCode, themes: readonly string[]): boolean {
  return isCoded(document.codings, { from, to }, themes);
}

function matchesIn(document: Document, text: string, finder: Finder | null, passages: readonly Range[] | undefined): { ranges: readonly Range[]; cut: boolean } {
  if (!finder) return { ranges: passages ?? [], cut: false };
  const { ranges, cut } = finder(text, document);
  if (!passages) return { ranges, cut };
  return { ranges: ranges.filter(({ from, to }) => passages.some((passage) => passage.from <= from && passage.to >= to)), cut };
}

function documentsOf(study: Study, source: Source): Document[] {
  if (source.kind === 'note') {
    const document = study.seen.document(source.path);
    return document ? [document] : [];
  }
  if (source.kind === 'scope') return study.seen.documents().filter(({ isData }) => isData);
  // As they are now: a note may have changed since the query was answered.
  return [...new Set(source.hits.map(({ document }) => document.path))].flatMap((path) => study.seen.document(path) ?? []);
}

/** Passages by the path of their document, in order and each once; none for a source that is whole documents. */
function passagesOf(source: Source): Map<string, Range[]> {
  const passages = new Map<string, Range[]>();
  if (source.kind !== 'passages') return passages;
  for (const { document, from, to } of source.hits) {
    const list = passages.get(document.path) ?? [];
    if (!list.some((range) => range.from === from && range.to === to)) list.push({ from, to });
    passages.set(document.path, list);
  }
  for (const list of passages.values()) list.sort((a, b) => a.from - b.from || a.to - b.to);
  return passages;
}
