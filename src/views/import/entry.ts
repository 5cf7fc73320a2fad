/** What is known of a file that is to be imported. */
import { decodeText } from '../../core/exchange/import/encoding';
import { noteOf, type ImportReport } from '../../core/exchange/import/note';
import { personalIn, type Personal } from '../../core/exchange/import/personal';
import { readImport, type ImportedFile } from '../../core/exchange/import/read';
import { type ColumnMap, columnsOf } from '../../core/exchange/import/table';
import { Refusal } from '../../core/markup/types';
import { ui } from '../../i18n/ui';
import { reasonOf } from '../reason';
import type { ImportSource } from './files';
import { spoken } from '../../i18n/spoken';

/** A file as it was recognised, or why it cannot be taken. */
export interface ImportEntry {
  readonly name: string;
  readonly file: ImportedFile | null;
  /** What will come of its documents. */
  readonly reports: readonly ImportReport[];
  readonly personal: readonly Personal[];
  readonly why: string | null;
  /** Of a table: its columns, what each is taken to hold, and the way to say otherwise. */
  readonly table: { readonly names: readonly string[]; readonly map: ColumnMap; again(map: ColumnMap): ImportEntry } | null;
}

/** Reads a file. Never throws: what is wrong with it is told. */
export async function entryOf(source: ImportSource, date: string): Promise<ImportEntry> {
  try {
    return recognisedEntry(source.name, await source.read(), date, {});
  } catch (error) {
    return { name: source.name, file: null, reports: [], personal: [], table: null, why: ui.importing.unreadable(reasonOf(error)) };
  }
}

function recognisedEntry(name: string, bytes: Uint8Array, date: string, columns: ColumnMap): ImportEntry {
  const text = /\.(?:csv|tsv)$/i.test(name) ? decodeText(bytes)?.text : undefined;
  const found = text === undefined ? null : columnsOf(text);
  const table = found && { names: found.names, map: { ...found.map, ...columns }, again: (map: ColumnMap) => recognisedEntry(name, bytes, date, map) };
  try {
    const file = readImport(name, bytes, { columns });
    const reports = file.documents.map((document) => noteOf(file, document, { folder: '', date }).report);
    return { name, file, reports, personal: personalIn(file.documents), why: null, table };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { name, file: null, reports: [], personal: [], why: spoken(error.said), table };
  }
}
