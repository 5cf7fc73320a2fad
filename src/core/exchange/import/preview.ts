/** A file as it is shown before anything is written, and the notes that come of it. */
import { Refusal } from '../../markup/types';
import type { Saying } from '../../said/sayings';
import { bodyStart } from '../../text/front-matter-place';
import { draftOf, type ImportReport, type NoteDraft, type NoteOptions, type Property } from './draft';
import { peopleIn, type Person } from './people/people';
import { type Personal, personalIn } from './people/personal';
import { nameWithPseudonyms, withPseudonyms } from './people/protect';
import type { NameKey } from './people/replace-names';
import { type ImportedFile, readImport } from './read';
import { type ColumnMap, columnsOf } from './formats/table';
import type { Corrections } from './corrections';
import { recognise } from './recognise';
import type { ImportedDocument } from './types';

/** What was recognised in a file, or why it cannot be taken. */
export interface ImportPreview {
  readonly file: ImportedFile | null;
  /** What will come of its documents. */
  readonly reports: readonly ImportReport[];
  /** Whose names it holds. */
  readonly people: readonly Person[];
  readonly personal: readonly Personal[];
  /** Of Markdown the front matter it has, and what its note will say there beside; `refusedFor` tells whether it can. */
  readonly front: { readonly text: string; readonly properties: readonly Property[] } | null;
  readonly why: Saying | null;
  /** Whether it is a text, which may be read as one of another format or encoding. */
  readonly isText: boolean;
  /** Of a table: its columns, and what each is taken to hold. */
  readonly table: { readonly names: readonly string[]; readonly map: ColumnMap } | null;
}

/** Reads a file and tells what would come of it. Throws nothing that a file could be the cause of. */
export function previewOf(name: string, bytes: Uint8Array, date: string, corrections: Corrections = {}): ImportPreview {
  let about: Pick<ImportPreview, 'isText' | 'table'> = { isText: false, table: null };
  try {
    about = aboutText(name, bytes, corrections);
    const file = readImport(name, bytes, corrections);
    const drafts = file.documents.map((document) => draftOf(file, document, { folder: '', date }));
    const reports = drafts.map(({ report }) => report);
    const note = drafts.find(({ isNote }) => isNote);
    const front = note ? { text: note.text.slice(0, bodyStart(note.text)), properties: note.properties } : null;
    return { file, reports, people: peopleIn(file.documents, reports), personal: personalIn(file.documents), front, why: null, ...about };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { file: null, reports: [], people: [], personal: [], front: null, why: error.said, ...about };
  }
}

function aboutText(name: string, bytes: Uint8Array, corrections: Corrections): Pick<ImportPreview, 'isText' | 'table'> {
  const known = recognise(name, bytes, corrections);
  const text = known.format === null ? null : known.text;
  const found = known.format === 'table (CSV)' && text !== null ? columnsOf(text) : null;
  return { isText: text !== null, table: found && { names: found.names, map: { ...found.map, ...corrections.columns } } };
}

/** The draft of a document's note, pseudonyms put for the names of a key. */
export function protectedDraft(file: Pick<ImportedFile, 'name' | 'hash'>, document: ImportedDocument, key: NameKey, options: NoteOptions): NoteDraft {
  if (key.size === 0) return draftOf(file, document, options);
  return draftOf({ ...file, name: nameWithPseudonyms(file.name, key) }, withPseudonyms(document, key), options);
}
