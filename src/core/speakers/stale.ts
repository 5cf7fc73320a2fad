/** Links of cases to labels that stand nowhere any more. */
import { isGeneric } from '../cases/generic-label';
import { namesDocument, readSpeaksInLink, speaksInKey } from '../cases/speaks-in';
import type { Case } from '../cases/types';
import { listItems, listOp } from '../change/list-op';
import type { NoteOp } from '../change/types';

/** A label that a case is said to have in a document, and that nobody has there. */
export interface StaleLink {
  readonly case: Case;
  readonly document: string;
  readonly speaker: string;
}

/**
 * The stale links to some of the documents: turns were corrected or joined by hand since. Whoever got such a label later
 * would be that case. A case with a pseudonym keeps names that it was called by, because others may say them; a link to
 * notes that are not there is none of these.
 */
export function staleLinks(cases: readonly Case[], documents: readonly { readonly path: string; readonly speakers: readonly string[] }[], paths: readonly string[]): StaleLink[] {
  const asked = new Set(paths);
  return cases.flatMap((of) =>
    of.speaksIn.flatMap(({ document, speaker }) => {
      if (of.pseudonym !== null && !isGeneric(speaker)) return [];
      const meant = documents.filter(({ path }) => namesDocument(document, path));
      const isStale = meant.some(({ path }) => asked.has(path)) && meant.every(({ speakers }) => !speakers.includes(speaker));
      return isStale ? [{ case: of, document, speaker }] : [];
    }),
  );
}

/** The op by which a case's note (raw, as it is now) has such links no longer. */
export function withoutLinks(text: string, links: readonly StaleLink[]): NoteOp | null {
  const kept = listItems(text, speaksInKey).filter((item) => {
    const said = readSpeaksInLink(item);
    return !links.some(({ document, speaker }) => said?.speaker === speaker && said.document === document);
  });
  return listOp(text, speaksInKey, kept);
}
