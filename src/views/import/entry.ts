/** What is known of a file that is to be imported. */
import { alreadyThere, type NoteOfBytes } from '../../core/exchange/import/already';
import type { Corrections } from '../../core/exchange/import/corrections';
import type { ImportReport } from '../../core/exchange/import/draft';
import type { Person } from '../../core/exchange/import/people/people';
import type { Personal } from '../../core/exchange/import/people/personal';
import type { ImportPreview } from '../../core/exchange/import/preview';
import type { ImportedFile } from '../../core/exchange/import/read';
import type { ImportedDocument } from '../../core/exchange/import/types';
import { kindOfRecording } from '../../core/media/recordings';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import { reasonOf } from '../reason';
import type { ImportSource } from './files';
import type { ImportReader } from './reader';

/** A document without its words. */
export interface DocumentPreview extends Pick<ImportedDocument, 'title' | 'type' | 'date' | 'language' | 'media'> {
  readonly hasPosts: boolean;
}

/** A file as it was recognised, without its words. */
export interface FilePreview extends Omit<ImportPreview, 'file'> {
  readonly file: (Omit<ImportedFile, 'documents'> & { readonly documents: readonly DocumentPreview[] }) | null;
}

/** A file as it was recognised, or why it cannot be taken. */
export interface ImportEntry {
  /** Its place among the files of the import. */
  readonly id: number;
  readonly name: string;
  readonly file: FilePreview['file'];
  /** Whether its documents are to be imported. */
  readonly wanted: boolean;
  /** For each document the note that was made of the same bytes before; null where there is none. */
  readonly already: readonly (string | null)[];
  /** The file of this import with the same bytes that comes before it. */
  readonly twin: string | null;
  /** The recording in the vault that it is a transcript of, as a link has it. */
  readonly recording: string | null;
  /** What will come of its documents. */
  readonly reports: readonly ImportReport[];
  readonly people: readonly Person[];
  readonly personal: readonly Personal[];
  readonly why: string | null;
  /** Whether it may be read as a text of another format or encoding. */
  readonly isText: boolean;
  /** Of a table: its columns, and what each is taken to hold. */
  readonly table: FilePreview['table'];
  readonly corrections: Corrections;
}

/** What the vault and the import know beside the file. */
export interface Surroundings {
  /** Today, YYYY-MM-DD. */
  readonly date: string;
  /** Notes that say which file they came from. */
  readonly notes: () => readonly NoteOfBytes[];
  /** The name of the file of this import, before a place, that has these bytes. */
  readonly twinOf: (hash: string, id: number) => string | null;
  /** Finds the recording that a file, which may tell its name, is a transcript of. */
  readonly recordingFor: RecordingFor;
}

export type RecordingFor = (source: ImportSource, told: string | null) => string | null;

/** Reads a file. Never throws: what is wrong with it is told. */
export async function entryOf(id: number, source: ImportSource, reader: ImportReader, corrections: Corrections, { date, notes, twinOf, recordingFor }: Surroundings): Promise<ImportEntry> {
  const { name } = source;
  const refused = (why: string): ImportEntry => ({ id, name, file: null, wanted: false, already: [], twin: null, recording: null, reports: [], people: [], personal: [], isText: false, table: null, corrections, why });
  // It may be large, and is not read for nothing.
  if (kindOfRecording(name) !== null) return refused(ui.importing.isRecording(ui.media.chooseRecording));
  try {
    const { why, ...rest } = await reader.read(id, name, await source.read(), date, corrections);
    const documents = rest.file?.documents ?? [];
    const recording = documents.length === 1 ? recordingFor(source, documents[0]?.media ?? null) : null;
    const already = rest.file ? alreadyThere(rest.file, notes()) : [];
    const twin = rest.file && twinOf(rest.file.hash, id);
    return { ...rest, id, name, recording, already, twin, wanted: rest.file !== null && twin === null && already.includes(null), corrections, why: why && spoken(why) };
  } catch (error) {
    return refused(ui.importing.unreadable(reasonOf(error)));
  }
}

/** Documents of a file that are to be written: those that are not there yet, or all where a person wants it so. */
export function documentsWanted({ file, wanted, already }: ImportEntry): number[] {
  if (!file || !wanted) return [];
  const all = file.documents.map((_, at) => at);
  return already.includes(null) ? all.filter((at) => already[at] == null) : all;
}
