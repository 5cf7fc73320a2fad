import { applyChanges } from '../../core/markup/changes';
import { rewriteAttributes } from '../../core/markup/damage/attributes';
import { repair } from '../../core/markup/damage/repair';
import { newId } from '../../core/markup/ids';
import { renamed } from '../../core/markup/rename';
import { scan } from '../../core/markup/scan';
import type { Fix, Problem, TextChange } from '../../core/markup/types';
import { ui } from '../../i18n/ui';
import { nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import type { Watch } from '../../vault/changes/types';
import { reasonOf } from '../reason';
import { hiddenIds, type DamagedNote } from './find';

/** What a repair did to a note, so that it can be taken back. */
export interface Repaired {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** A problem of a note; `nth` tells it from others of its kind and id there. */
export interface ProblemAt {
  readonly path: string;
  readonly problem: Problem;
  readonly nth: number;
}

/** Mends one problem in the way chosen, found again in the note as it is now. Throws where it is not there any more. */
export function mendOne(study: Study, at: ProblemAt, fix: Fix): Promise<Repaired> {
  return editProblem(study, at, (_, problem) => problem.fixes.find(({ name }) => name === fix.name)?.changes ?? null);
}

/** Gives a marker that cannot be read the attributes that a person wrote. Throws where these cannot be read, either. */
export function rewriteOne(study: Study, at: ProblemAt, written: string): Promise<Repaired> {
  return editProblem(study, at, (text, problem) => rewriteAttributes(text, problem, written, study.markup));
}

async function editProblem(study: Study, { path, problem, nth }: ProblemAt, change: (text: string, problem: Problem) => readonly TextChange[] | null): Promise<Repaired> {
  const done = await changed(study, path, (text) => {
    const alike = study.corpus.problems(path, text).filter(({ kind, id }) => kind === problem.kind && id === problem.id);
    const found = alike[nth] ?? alike[0];
    return found ? change(text, found) : null;
  });
  if (!done) throw new Error(ui.repair.gone);
  return done;
}

/** Gives the coding of an id in a note another id: the note is the copy. */
export function renewId(study: Study, path: string, id: string): Promise<Repaired | null> {
  return changed(study, path, (text) => {
    const note = scan(text, study.markup);
    const coding = note.codings.find((candidate) => candidate.id === id);
    const taken = new Set(study.corpus.codings().map((entry) => entry.id));
    return coding ? renamed(note, new Map([[coding, newId(undefined, taken)]])) : null;
  });
}

/** The usual fix: the first that changes no data and loses no record. */
export const usualFix = ({ fixes }: Problem): Fix | undefined => fixes.find(({ name, byHand }) => !byHand && name !== 'drop');

/** What came of a repair of many notes. */
export interface Repair {
  readonly repaired: readonly Repaired[];
  /** Notes that could not be written, with the reason. */
  readonly failed: readonly string[];
}

/** Mends all that has a usual fix, note by note, each from its text as it is then. Stopped, it takes back what it did. */
export async function mendAll(study: Study, notes: readonly DamagedNote[], watch: Watch): Promise<Repair> {
  const repaired: Repaired[] = [];
  const failed: string[] = [];
  for (const [at, { path }] of notes.entries()) {
    if (watch.signal?.aborted) {
      await takeBack(study, repaired);
      return { repaired: [], failed: [] };
    }
    watch.progress?.(at, notes.length);
    try {
      const made = await changed(study, path, (text) => {
        const hidden = hiddenIds(study, path, text);
        const after = repair(text, study.markup, (problem) => (problem.id !== null && hidden.has(problem.id) ? null : usualFix(problem)));
        return after === text ? null : difference(text, after);
      });
      if (made) repaired.push(made);
    } catch (error) {
      failed.push(`${path}: ${reasonOf(error)}`);
    }
    // So that the bar moves, and Stop is heard.
    await nextTask();
  }
  return { repaired, failed };
}

/** Takes a repair back where the note still says what the repair made of it. Gives how many notes it was taken back in. */
export async function takeBack(study: Study, repaired: readonly Repaired[]): Promise<number> {
  let done = 0;
  for (const { path, before, after } of [...repaired].reverse()) {
    const made = await changed(study, path, (text) => (text === after ? difference(text, before) : null)).catch(() => null);
    if (made) done++;
  }
  return done;
}

/** Edits a note and says what it was before and is after; null where nothing was to be changed. */
async function changed(study: Study, path: string, edit: (text: string) => readonly TextChange[] | null): Promise<Repaired | null> {
  let made: Repaired | null = null;
  await study.edit(path, (text) => {
    const changes = edit(text);
    made = changes && changes.length > 0 ? { path, before: text, after: applyChanges(text, changes) } : null;
    return changes;
  });
  return made;
}

function difference(before: string, after: string): TextChange[] {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }];
}
