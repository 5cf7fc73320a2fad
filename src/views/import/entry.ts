/** What is known of a file that is to be imported. */
import type { ImportReport } from '../../core/exchange/import/note';
import type { Personal } from '../../core/exchange/import/personal';
import type { ImportPreview } from '../../core/exchange/import/preview';
import type { ImportedFile } from '../../core/exchange/import/read';
import type { ColumnMap } from '../../core/exchange/import/table';
import type { ImportedDocument } from '../../core/exchange/import/types';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import { reasonOf } from '../reason';
import type { ImportSource } from './files';
import type { ImportReader } from './reader';

/** A file as it was recognised, without its words. */
export interface FilePreview extends Omit<ImportPreview, 'file'> {
  readonly file: (Omit<ImportedFile, 'documents'> & { readonly documents: readonly Pick<ImportedDocument, 'type' | 'language'>[] }) | null;
}

/** A file as it was recognised, or why it cannot be taken. */
export interface ImportEntry {
  /** Its place among the files of the import. */
  readonly id: number;
  readonly name: string;
  readonly file: FilePreview['file'];
  /** What will come of its documents. */
  readonly reports: readonly ImportReport[];
  readonly personal: readonly Personal[];
  readonly why: string | null;
  /** Of a table: its columns, what each is taken to hold, and the way to say otherwise. */
  readonly table: { readonly names: readonly string[]; readonly map: ColumnMap; again(map: ColumnMap): Promise<ImportEntry> } | null;
}

/** Reads a file. Never throws: what is wrong with it is told. */
export async function entryOf(id: number, source: ImportSource, reader: ImportReader, date: string): Promise<ImportEntry> {
  const { name } = source;
  const told = async (preview: () => Promise<FilePreview>): Promise<ImportEntry> => {
    try {
      const { table, why, ...rest } = await preview();
      return { ...rest, id, name, why: why && spoken(why), table: table && { ...table, again: (map) => told(() => reader.again(id, map, date)) } };
    } catch (error) {
      return { id, name, file: null, reports: [], personal: [], table: null, why: ui.importing.unreadable(reasonOf(error)) };
    }
  };
  return told(async () => reader.read(id, name, await source.read(), date));
}
