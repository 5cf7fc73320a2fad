/** Takes an import back. */
import { ui } from '../../../i18n/ui';
import { reasonOf } from '../../reason';
import type { DoneStep } from '../../update-source/last';
import { type DoneImport, type MadeNote, type NotePlace, printOf } from './done-import';

/** What taking back needs of the vault, and no more. */
export interface ImportDoor {
  /** The text as it is now, of the open editor where there is one; null where the note is gone. */
  read(note: NotePlace): Promise<string | null>;
  /** Into the trash that the person has chosen. */
  trash(note: NotePlace): Promise<void>;
  /** Takes a step back; false where the note is no longer as the step left it. */
  back(step: DoneStep): Promise<boolean>;
  /** All notes and other texts that may name somebody. */
  texts(): readonly NotePlace[];
  /** Takes away a folder in which nothing lies, hidden files counted. */
  trashEmpty(folder: string): Promise<void>;
  /** Lets the app draw and answer. */
  rest(): Promise<void>;
}

/** What came of it. */
export interface TakenBack {
  /** Documents that are gone. */
  readonly notes: number;
  /** What stays, and why. */
  readonly left: readonly string[];
}

/**
 * Takes the notes of an import out of the vault, the last first, each only while it is as the import wrote it; then the
 * report, the key of pseudonyms, and the folders that are empty. A note that is gone is no news; whatever else stays is told.
 */
export async function takeBack(done: DoneImport, door: ImportDoor): Promise<TakenBack> {
  const left: string[] = [];
  let notes = 0;
  for (const made of [...done.notes].reverse()) if (await trashed(made, door, left)) notes++;
  if (done.report) await trashed(done.report, door, left);
  if (done.key) await keyBack(done.key, door, left);
  const deepFirst = [...done.folders].sort((a, b) => b.length - a.length);
  for (const folder of deepFirst) await door.trashEmpty(folder).catch((error: unknown) => left.push(`${folder}: ${reasonOf(error)}`));
  return { notes, left };
}

async function trashed({ note, print }: MadeNote, door: ImportDoor, left: string[]): Promise<boolean> {
  await door.rest();
  try {
    const text = await door.read(note);
    if (text === null) return false;
    if (printOf(text) !== print) {
      left.push(ui.importing.undoLeft(note.path));
      return false;
    }
    await door.trash(note);
    return true;
  } catch (error) {
    left.push(`${note.path}: ${reasonOf(error)}`);
    return false;
  }
}

/** A key stays whole while one of its pseudonyms stands anywhere: nobody could say any more who that is. */
async function keyBack({ pseudonyms, made }: NonNullable<DoneImport['key']>, door: ImportDoor, left: string[]): Promise<void> {
  const { path } = 'note' in made ? made.note : made;
  const user = await userOf(pseudonyms, path, door);
  if (user !== null) left.push(ui.importing.undoKeyUsed(path, user));
  else if ('note' in made) await trashed(made, door, left);
  else if (!(await door.back(made).catch(() => false))) left.push(ui.importing.undoLeft(path));
}

/** The first note that has one of these in its name or its words; null where none has. One that cannot be read may have it. */
async function userOf(pseudonyms: readonly string[], key: string, door: ImportDoor): Promise<string | null> {
  for (const note of door.texts()) {
    if (note.path === key) continue;
    await door.rest();
    const text = await door.read(note).catch(() => null);
    if (text === null || pseudonyms.some((pseudonym) => note.path.includes(pseudonym) || text.includes(pseudonym))) return note.path;
  }
  return null;
}
