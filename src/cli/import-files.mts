/** The files of `emic import`, and what stands where their notes will. */
import { Buffer } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { NoteOfBytes } from '../core/exchange/import/already';
import { mayBeImported } from '../core/exchange/import/endings';
import { readFrontMatter } from '../core/text/front-matter';
import { readNotes, reasonOf } from './notes.mjs';
import { Trouble } from './trouble.mjs';

/** Files as named; of folders those in them, at any depth, that may be transcripts, by name. Hidden ones and those below `into` are none. */
export function filesNamed(paths: readonly string[], into: string): { files: string[]; passedOver: string[] } {
  const files: string[] = [];
  const passedOver: string[] = [];
  const look = (folder: string): void => {
    if (resolve(folder) === resolve(into)) return;
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) look(path);
      else if (entry.isFile()) (mayBeImported(entry.name) ? files : passedOver).push(path);
    }
  };
  for (const path of paths) {
    if (!isFolder(path)) files.push(path);
    else if (resolve(path) === resolve(into)) throw new Trouble(`${path} is the folder of the new notes; name another folder with --into.`);
    else {
      try {
        look(path);
      } catch (error) {
        throw error instanceof Trouble ? error : new Trouble(`Cannot read ${path}: ${reasonOf(error)}.`);
      }
    }
  }
  return { files, passedOver };
}

/** A file's bytes. Throws a `Trouble` where it cannot be read. */
export function bytesOf(file: string): Uint8Array {
  try {
    const bytes: Buffer = readFileSync(file);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    throw new Trouble(`it cannot be read: ${reasonOf(error)}.`);
  }
}

/** Names that are taken in a folder, in small letters, and the notes in it that say from which bytes they came. */
export function standingIn(into: string): { taken: Set<string>; notes: NoteOfBytes[] } {
  if (!existsSync(into)) return { taken: new Set(), notes: [] };
  if (!isFolder(into)) throw new Trouble(`${into} is a file; --into names a folder.`);
  const notes = readNotes(into).notes.flatMap(({ path, text }) => {
    const hash = readFrontMatter(text).properties['source-hash'];
    return typeof hash === 'string' ? [{ path: join(into, path), hash }] : [];
  });
  return { taken: new Set(readdirSync(into).map((name) => name.toLowerCase())), notes };
}

/** A number is put behind a name that is taken; upper and lower case are one on many disks. */
export function freeName(name: string, taken: Set<string>): string {
  const stem = name.slice(0, -'.md'.length);
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} ${n}.md`;
  taken.add(free.toLowerCase());
  return free;
}

/** The folder as links within its vault name it, with a slash behind; empty where no vault is found around it. */
export function folderInVault(into: string): string {
  for (let root = resolve(into); ; root = dirname(root)) {
    if (existsSync(join(root, '.obsidian'))) {
      const below = relative(root, resolve(into)).split(sep).join('/');
      return below === '' ? '' : `${below}/`;
    }
    if (dirname(root) === root) return '';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
