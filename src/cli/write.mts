/** Writing a note so that it is either the old one or the new one, never half of it. */
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fchmodSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './notes.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Replaces a file by way of a temporary one in the same folder; its mode stays, and a link stays a link. `before` is the
 * text as read, null for a file that must not exist yet: when it is another by now, nothing is written and a `Trouble`
 * says so. Writes nothing where nothing changed.
 */
export function writeNote(file: string, before: string | null, text: string): void {
  if (before === text) return;
  try {
    const target = before === null ? file : realpathSync(file);
    const mode = before === null ? 0o666 : statSync(target).mode & 0o7777;
    if (before === null) mkdirSync(dirname(target), { recursive: true });
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      writeWhole(temporary, text, mode, before !== null);
      if (before === null ? existsSync(target) : readFileSync(target, 'utf8') !== before) {
        throw new Trouble(`${file} changed while it was worked on; nothing was written.`);
      }
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`Cannot write ${file}: ${reasonOf(error)}.`);
  }
}

function writeWhole(file: string, text: string, mode: number, keepMode: boolean): void {
  const handle = openSync(file, 'wx', mode);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    if (keepMode) fchmodSync(handle, mode);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
