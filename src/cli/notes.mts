/** Notes in the file system. */
import type { Buffer } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Trouble } from './trouble.mjs';

/** A note as read. */
export interface NoteFile {
  /** Path below the folder read, with `/`; the file name where a note was named. */
  readonly path: string;
  /** Where it lies, as given. */
  readonly file: string;
  readonly text: string;
}

/** The notes of a folder or the one note named, and what could not be read. */
export interface NoteFiles {
  readonly folder: string;
  readonly notes: readonly NoteFile[];
  /** What and where, a line each. */
  readonly unreadable: readonly string[];
}

/**
 * Reads a note, or all notes (`.md`) of a folder and its sub-folders in order of path. Names that begin with a dot are
 * passed over. What is not UTF-8 text is told apart, not read. Throws a `Trouble` where the path itself cannot be read.
 */
export function readNotes(path: string): NoteFiles {
  const isFolder = statOf(path).isDirectory();
  if (!isFolder) return { folder: dirname(path), notes: [readNote(path)], unreadable: [] };
  const files: string[] = [];
  const unreadable: string[] = [];
  collect(path, '', files, unreadable, new Set());
  const notes: NoteFile[] = [];
  for (const below of files.sort((a, b) => (a < b ? -1 : 1))) {
    try {
      notes.push({ ...readNote(join(path, below)), path: below });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      unreadable.push(error.message);
    }
  }
  return { folder: path, notes, unreadable };
}

/** Reads one note. Throws a `Trouble`: no such file, a folder, no UTF-8. */
export function readNote(file: string): NoteFile {
  if (statOf(file).isDirectory()) throw new Trouble(`${file} is a folder; a note is needed.`);
  return { path: basename(file), file, text: decode(file, readBytes(file)) };
}

/** A line that says what could not be read; null when all could. */
export function unreadableLine({ unreadable }: NoteFiles): string | null {
  const [first, ...rest] = unreadable;
  if (first === undefined) return null;
  return rest.length === 0 ? first : `${first.replace(/\.$/, '')} (and ${rest.length} more unreadable).`;
}

function collect(folder: string, below: string, files: string[], unreadable: string[], seen: Set<string>): void {
  try {
    // A link may lead back up: each folder is read once.
    const real = realpathSync(folder);
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const full = join(folder, entry.name);
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const isNote = entry.name.toLowerCase().endsWith('.md');
      if (entry.isDirectory()) collect(full, path, files, unreadable, seen);
      else if (entry.isFile() && isNote) files.push(path);
      else if (entry.isSymbolicLink()) {
        const target = statSync(full, { throwIfNoEntry: false });
        if (target?.isDirectory()) collect(full, path, files, unreadable, seen);
        else if (isNote && target?.isFile()) files.push(path);
        else if (isNote) unreadable.push(`Cannot read ${full}: the link leads nowhere.`);
      }
    }
  } catch (error) {
    unreadable.push(`Cannot read ${folder}: ${reasonOf(error)}.`);
  }
}

function statOf(path: string): { isDirectory(): boolean } {
  try {
    return statSync(path);
  } catch (error) {
    throw new Trouble(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Trouble(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}

/** Bytes as text, a byte order mark kept: what is written back must be the same bytes. */
function decode(file: string, bytes: Buffer): string {
  if (bytes.includes(0)) throw new Trouble(`Cannot read ${file}: it is no text (a zero byte at ${bytes.indexOf(0)}).`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Trouble(`Cannot read ${file}: it is not UTF-8.`);
  }
}

/** Why a file could not be reached, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links go round in circles',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};
