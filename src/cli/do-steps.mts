/** Does the steps of a change to files. */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { applyOps } from '../core/change/apply-ops';
import { inverseSteps } from '../core/change/inverse';
import { changedList } from '../core/change/ops/changed-list';
import type { Step } from '../core/change/types';
import { applyChanges } from '../core/markup/changes';
import type { MarkupOptions } from '../core/markup/types';
import { readNote, reasonOf } from './notes.mjs';
import { Trouble } from './trouble.mjs';
import { writeNote } from './write.mjs';
import { inEnglish } from '../core/said/sayings';

/** The folder that steps are done in. */
export interface Ground {
  readonly folder: string;
  readonly markup: MarkupOptions;
  /** The plugin's settings; null where there are none. */
  readonly settings: string | null;
}

/**
 * Does steps, each resolved against the files as they are; what cannot be done is told in the lines given back. All or
 * nothing: where a file cannot be written what was done is undone again, and a `Trouble` says so.
 */
export function doSteps(steps: readonly Step[], ground: Ground): string[] {
  const skipped: string[] = [];
  const moves = new Map(steps.flatMap((step): [string, string][] => (step.step === 'move' ? [[step.note, step.to]] : [])));
  for (const [at, step] of steps.entries()) {
    try {
      doStep(step, ground, skipped, moves);
    } catch (error) {
      const back: string[] = [];
      const stuck: string[] = [];
      for (const undo of inverseSteps(steps.slice(0, at + 1))) {
        try {
          doStep(undo, ground, back, new Map());
        } catch (failed) {
          stuck.push(failed instanceof Error ? failed.message : String(failed));
        }
      }
      const why = error instanceof Error ? error.message : String(error);
      throw new Trouble(stuck.length === 0 ? `${why} Nothing was changed.` : `${why} Some notes could not be put back: ${stuck.join(' ')} Run the command again to finish it.`);
    }
  }
  return skipped;
}

/** `moves`: where the change itself moves notes, for one that is gone on with. */
function doStep(step: Step, ground: Ground, skipped: string[], moves: ReadonlyMap<string, string>): void {
  if (step.step === 'setting') return changeSetting(step, ground);
  const file = join(ground.folder, step.note);
  const isThere = existsSync(file);
  switch (step.step) {
    case 'edit': {
      const moved = join(ground.folder, moves.get(step.note) ?? step.note);
      if (!isThere && !existsSync(moved)) return void skipped.push(`${step.note}: there is no such note any more.`);
      const note = isThere ? file : moved;
      const { text } = readNote(note);
      const applied = applyOps(text, step.ops, ground.markup);
      writeNote(note, text, applyChanges(text, applied.changes));
      skipped.push(...applied.skipped.map(({ why }) => `${step.note}: ${inEnglish(why)}`));
      return;
    }
    case 'create':
      if (!isThere) writeNote(file, null, step.text);
      else if (readNote(file).text !== step.text) skipped.push(`${step.note}: there is a note of that name already.`);
      return;
    case 'trash':
      if (!isThere) return;
      if (readNote(file).text === step.text) moveFile(file, freeIn(join(ground.folder, '.trash'), basename(file)));
      else skipped.push(`${step.note}: it was changed since, and stays.`);
      return;
    case 'move': {
      const to = join(ground.folder, step.to);
      if (!isThere) return void (existsSync(to) || skipped.push(`${step.note}: there is no such note any more.`));
      if (existsSync(to) && to.toLowerCase() !== file.toLowerCase()) skipped.push(`${step.note}: there is a note ${step.to} already.`);
      else moveFile(file, to);
    }
  }
}

function moveFile(file: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(file, to);
  } catch (error) {
    throw new Trouble(`Cannot move ${file}: ${reasonOf(error)}.`);
  }
}

function freeIn(folder: string, name: string): string {
  let file = join(folder, name);
  for (let n = 2; existsSync(file); n++) file = join(folder, name.replace(/\.md$/i, ` ${n}.md`));
  return file;
}

function changeSetting({ key, take, add }: Extract<Step, { step: 'setting' }>, { settings }: Ground): void {
  if (settings === null) return;
  const before = readFileSync(settings, 'utf8');
  const kept = JSON.parse(before) as Record<string, unknown>;
  const list = kept[key];
  if (!Array.isArray(list)) return;
  const after = changedList(list.filter((item) => typeof item === 'string'), { take, add });
  if (after === null || after === 'done already') return;
  writeNote(settings, before, JSON.stringify({ ...kept, [key]: after }, null, 2));
}
