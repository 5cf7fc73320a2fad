/** What of a file is in the vault already: told by the file's bytes, whatever it is called now. */
import { noteName } from './note-name';
import type { ImportedFile } from './read';

/** A note that says which file it came from. */
export interface NoteOfBytes {
  readonly path: string;
  /** The value of `source-hash`. */
  readonly hash: string;
}

/** For each document of a file, the note that was made of it before; null where there is none. */
export function alreadyThere({ hash, documents }: { readonly hash: string; readonly documents: readonly Pick<ImportedFile['documents'][number], 'title'>[] }, notes: readonly NoteOfBytes[]): (string | null)[] {
  const made = notes.filter((note) => note.hash === `sha256-${hash}`).map(({ path }) => path);
  // One by one, their names tell which is which; where all are there, they may have been renamed.
  return documents.map(({ title }, at) => (made.length >= documents.length ? (made[at] ?? null) : (made.find((path) => isNamed(path, noteName(title))) ?? null)));
}

function isNamed(path: string, name: string): boolean {
  const own = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return own.toLowerCase() === name.toLowerCase() || (own.toLowerCase().startsWith(`${name.toLowerCase()} `) && /^\d+$/.test(own.slice(name.length + 1)));
}
