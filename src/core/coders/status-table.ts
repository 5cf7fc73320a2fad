/** Documents and how far each coder is with them. */
import type { Corpus, Document } from '../corpus/types';
import type { Statuses } from './statuses';
import type { DocumentStatus, Standing } from './types';

/** A document with the standing of each coder, in the order of the coders asked for. */
export interface StatusRow {
  readonly document: Document;
  readonly standings: readonly Standing[];
}

/** Which documents are asked for; what is null is not asked. */
export interface StatusFilter {
  readonly text: string;
  readonly status: DocumentStatus | null;
  /** Whose status is meant; null for anybody's. */
  readonly coder: string | null;
}

/** Asks for all documents. */
export const allDocuments: StatusFilter = { text: '', status: null, coder: null };

/** The documents that are data, by path, with the standing of each of `coders`. */
export function statusTable(corpus: Corpus, statuses: Statuses, coders: readonly string[]): StatusRow[] {
  return corpus
    .documents()
    .filter(({ isData }) => isData)
    .map((document) => ({ document, standings: coders.map((coder) => statuses.of(document.path, coder)) }));
}

/** The rows that pass, in the order given. `coders` are those the table was made with. */
export function filterStatus(rows: readonly StatusRow[], coders: readonly string[], filter: StatusFilter): StatusRow[] {
  const words = filter.text.normalize('NFC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  const at = filter.coder === null ? -1 : coders.indexOf(filter.coder);
  return rows.filter(({ document, standings }) => {
    const path = document.path.normalize('NFC').toLowerCase();
    if (!words.every((word) => path.includes(word))) return false;
    if (filter.status === null) return true;
    const asked = at < 0 ? standings : standings.slice(at, at + 1);
    return asked.some(({ status }) => status === filter.status);
  });
}

/** How many documents stand at each status for each coder, in the order of the coders. */
export function statusCounts(rows: readonly StatusRow[], coders: readonly string[]): Readonly<Record<DocumentStatus, number>>[] {
  return coders.map((_, at) => {
    const counts: Record<DocumentStatus, number> = { unread: 0, read: 0, coded: 0, reviewed: 0 };
    for (const { standings } of rows) counts[standings[at]?.status ?? 'unread']++;
    return counts;
  });
}
