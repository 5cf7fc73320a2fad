/** The versions of a note that an update is made of: as it is, as the file would be imported now, as it once was. */
import { scan } from '../../markup/scan';
import { Refusal } from '../../markup/types';
import { commentsIn, type Commented } from './comments';
import { bodyHash } from '../import/body-hash';
import { noteOf } from '../import/note';
import { noteName } from '../import/note-name';
import { nameWithPseudonyms, withPseudonyms } from '../import/people/protect';
import type { NameKey } from '../import/people/replace-names';
import type { ImportedFile } from '../import/read';
import type { ImportedDocument } from '../import/types';
import { readFrontMatter } from '../../text/front-matter';
import { bodyStart } from '../../text/front-matter-place';
import type { Steps } from './steps';

/** What is said about a file beside its bytes. */
export interface FileChoices {
  /** The pseudonyms that the note was imported with. */
  readonly key?: NameKey | undefined;
  /** The note's own name, which tells which document of an archive is meant. */
  readonly title: string;
  /** Today, YYYY-MM-DD. */
  readonly date: string;
}

/** A file as the import would write it. */
export interface Version {
  readonly name: string;
  readonly hash: string;
  readonly document: ImportedDocument;
  /** The note, stripped. */
  readonly text: string;
  /** Of its body. */
  readonly bodyHash: string;
  readonly comments: readonly Commented[];
}

/** What the base was found by: the body is as the import wrote it; the earlier file; or there is none. */
export type BaseFound = 'body' | 'file' | 'none';

/** What a note says of where it came from. */
export interface NoteSource {
  readonly name: string | null;
  /** `sha256-…` of the file. */
  readonly hash: string | null;
  readonly body: string | null;
  readonly type: string | null;
}

/** Reads what a note says of its source; raw or stripped text. */
export function sourceOf(note: string): NoteSource {
  const { properties } = readFrontMatter(note);
  const text = (key: string): string | null => {
    const value = properties[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { name: text('source'), hash: text('source-hash'), body: text('body-hash'), type: text('type') };
}

/**
 * A file as it would be imported for this note. Throws a `Refusal` (`several-documents`) where an archive holds several documents
 * and none has the note's name.
 */
export function* versionSteps(file: ImportedFile, note: NoteSource, { key, title, date }: FileChoices): Steps<Version> {
  const shown = file.documents.map((document) => (key ? withPseudonyms(document, key) : document));
  const document = shown.length === 1 ? shown[0] : shown.find((each) => noteName(each.title) === title);
  if (!document) throw new Refusal('several-documents', file.name, file.documents.length, title);
  const name = key ? nameWithPseudonyms(file.name, key) : file.name;
  const { text } = noteOf({ name, hash: file.hash }, document, { folder: '', date, ...(note.type === null ? {} : { type: note.type }) });
  yield;
  const plain = scan(text).plain();
  yield;
  return { name, hash: `sha256-${file.hash}`, document, text: plain, bodyHash: bodyHash(plain.slice(bodyStart(plain))), comments: document.annotations.length > 0 ? commentsIn(text) : [] };
}

/** Whether a note's data is still what the import wrote. `plain` is its stripped text. */
export function isAsImported(note: NoteSource, plain: string): boolean {
  return note.body !== null && note.body === bodyHash(plain.slice(bodyStart(plain)));
}
