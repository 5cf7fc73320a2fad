/** What is known of a file that is to be imported. */
import type { ImportReport } from '../../core/exchange/import/note';
import type { Person } from '../../core/exchange/import/people';
import type { Personal } from '../../core/exchange/import/personal';
import type { ImportPreview } from '../../core/exchange/import/preview';
import type { ImportedFile } from '../../core/exchange/import/read';
import type { ColumnMap } from '../../core/exchange/import/table';
import type { ImportedDocument } from '../../core/exchange/import/types';
import { kindOfRecording } from '../../core/media/recordings';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import { reasonOf } from '../reason';
import type { ImportSource } from './files';
import type { ImportReader } from './reader';

/** A file as it was recognised, without its words. */
export interface FilePreview extends Omit<ImportPreview, 'file'> {
  readonly file: (Omit<ImportedFile, 'documents'> & { readonly documents: readonly Pick<ImportedDocument, 'type' | 'language' | 'media' | 'title'>[] }) | null;
}

/** A file as it was recognised, or why it cannot be taken. */
export interface ImportEntry {
  /** Its place among the files of the import. */
  readonly id: number;
  readonly name: string;
  readonly file: FilePreview['file'];
  /** The recording in the vault that it is a transcript of, as a link has it. */
  readonly recording: string | null;
  /** What will come of its documents. */
  readonly reports: readonly ImportReport[];
  readonly people: readonly Person[];
  readonly personal: readonly Personal[];
  readonly why: string | null;
  /** Of a table: its columns, what each is taken to hold, and the way to say otherwise. */
  readonly table: { readonly names: readonly string[]; readonly map: ColumnMap; again(map: ColumnMap): Promise<ImportEntry> } | null;
}

/** Finds the recording that a file, which may tell its name, is a transcript of. */
export type RecordingFor = (source: ImportSource, told: string | null) => string | null;

/** Reads a file. Never throws: what is wrong with it is told. */
export async function entryOf(id: number, source: ImportSource, reader: ImportReader, date: string, recordingFor: RecordingFor): Promise<ImportEntry> {
  const { name } = source;
  const refused = (why: string): ImportEntry => ({ id, name, file: null, recording: null, reports: [], people: [], personal: [], table: null, why });
  // It may be large, and is not read for nothing.
  if (kindOfRecording(name) !== null) return refused(ui.importing.isRecording(ui.media.chooseRecording));
  const told = async (preview: () => Promise<FilePreview>): Promise<ImportEntry> => {
    try {
      const { table, why, ...rest } = await preview();
      const documents = rest.file?.documents ?? [];
      const recording = documents.length === 1 ? recordingFor(source, documents[0]?.media ?? null) : null;
      return { ...rest, id, name, recording, why: why && spoken(why), table: table && { ...table, again: (map) => told(() => reader.again(id, map, date)) } };
    } catch (error) {
      return refused(ui.importing.unreadable(reasonOf(error)));
    }
  };
  return told(async () => reader.read(id, name, await source.read(), date));
}
