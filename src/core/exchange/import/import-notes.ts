/** A file as notes, in one call: for scripts, which have no dialog. */
import { inEnglish } from '../../said/sayings';
import type { ImportReport } from './draft';
import { finished } from './note';
import { protectedDraft } from './preview';
import { readImport } from './read';
import type { ColumnMap } from './formats/table';

export interface ImportNotesOptions {
  /** Folder of the notes; the vault's own unless said otherwise. */
  readonly folder?: string;
  /** Today, YYYY-MM-DD: when posts were accessed, unless the file says so. */
  readonly date: string;
  /** Value of `type`; what the format suggests where nothing is said. */
  readonly type?: string;
  /** Pseudonyms by name, put for the names wherever they stand. */
  readonly pseudonyms?: ReadonlyMap<string, string>;
  /** Which column of a table holds what, where that is not left to their names. */
  readonly columns?: ColumnMap;
}

/** A note to be written; what was left out of it and what to look at, in plain English. */
export interface NoteOfFile {
  /** Two notes may ask for one path; who writes them puts a number behind the name. */
  readonly path: string;
  readonly text: string;
  readonly report: Omit<ImportReport, 'losses' | 'warnings'> & { readonly losses: readonly string[]; readonly warnings: readonly string[] };
}

/** The notes of a file, one a document. Throws a `Refusal` as `readImport` does. */
export function importNotes(name: string, bytes: Uint8Array, { folder = '', date, type, pseudonyms = new Map(), columns = {} }: ImportNotesOptions): NoteOfFile[] {
  const file = readImport(name, bytes, { columns });
  return file.documents.map((document) => {
    const { path, text, report } = finished(protectedDraft(file, document, pseudonyms, { folder, date, ...(type === undefined ? {} : { type }) }));
    return { path, text, report: { ...report, losses: report.losses.map(inEnglish), warnings: report.warnings.map(inEnglish) } };
  });
}
