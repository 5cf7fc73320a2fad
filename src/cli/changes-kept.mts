/** What was done to a folder, kept beside its notes, so that it can be finished and undone. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultChange } from '../core/change/types';
import { writeNote } from './write.mjs';

/** A change that was written down. */
export interface KeptChange {
  readonly change: VaultChange;
  readonly file: string;
}

/** A hidden folder: it is no part of the study. */
const folderOf = (folder: string): string => join(folder, '.emic', 'changes');

/** Changes in the order they were done, or begun and not finished. */
export function keptChanges(folder: string, state: 'running' | 'done'): KeptChange[] {
  let names: string[];
  try {
    names = readdirSync(folderOf(folder));
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith(`.${state}.json`))
    .sort()
    .map((name) => join(folderOf(folder), name))
    .map((file) => ({ change: JSON.parse(readFileSync(file, 'utf8')) as VaultChange, file }));
}

/** Writes a change down before the first note is touched. Throws a `Trouble` where it cannot. */
export function keepChange(folder: string, change: VaultChange): KeptChange {
  mkdirSync(folderOf(folder), { recursive: true });
  const file = join(folderOf(folder), `${Date.now()}-${change.id}.running.json`);
  writeNote(file, null, JSON.stringify(change));
  return { change, file };
}

export function markDone({ file }: KeptChange): void {
  renameSync(file, file.replace(/\.running\.json$/, '.done.json'));
}

export function forgetChange({ file }: KeptChange): void {
  rmSync(file, { force: true });
}
