import { repair } from '../../core/markup/damage/repair';
import { newId } from '../../core/markup/ids';
import { renamed } from '../../core/markup/rename';
import { scan } from '../../core/markup/scan';
import type { Fix, Problem, TextChange } from '../../core/markup/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import type { DamagedNote } from './find';

/** Mends one problem in the way chosen, found again in the note as it is now. Throws where it is not there any more. */
export async function mendOne(study: Study, path: string, problem: Problem, fix: Fix, nth: number): Promise<void> {
  let done = false;
  await study.edit(path, (text) => {
    const alike = study.corpus.problems(path, text).filter(({ kind, id }) => kind === problem.kind && id === problem.id);
    const found = (alike[nth] ?? alike[0])?.fixes.find(({ name }) => name === fix.name);
    done = found !== undefined;
    return found?.changes ?? null;
  });
  if (!done) throw new Error(ui.repair.gone);
}

/** Gives the coding of an id in a note another id: the note is the copy. */
export async function renewId(study: Study, path: string, id: string): Promise<void> {
  await study.edit(path, (text) => {
    const note = scan(text, study.markup);
    const coding = note.codings.find((candidate) => candidate.id === id);
    const taken = new Set(study.corpus.codings().map((entry) => entry.id));
    return coding ? renamed(note, new Map([[coding, newId(undefined, taken)]])) : null;
  });
}

/** The usual fix: the first that changes no data and loses no record. */
export const usualFix = ({ fixes }: Problem): Fix | undefined => fixes.find(({ name, byHand }) => !byHand && name !== 'drop');

/** What a repair did, so that it can be taken back. */
export interface Repaired {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Mends all that has a usual fix, note by note, each from its text as it is then. */
export async function mendAll(study: Study, notes: readonly DamagedNote[], progress: (done: number) => void): Promise<Repaired[]> {
  const repaired: Repaired[] = [];
  for (const [at, { path }] of notes.entries()) {
    let made: Repaired | null = null;
    await study.edit(path, (text) => {
      const after = repair(text, study.markup, usualFix);
      made = after === text ? null : { path, before: text, after };
      return after === text ? null : difference(text, after);
    });
    if (made) repaired.push(made);
    progress(at + 1);
  }
  return repaired;
}

/** Takes a repair back where the note still says what the repair made of it. Gives how many notes it was taken back in. */
export async function takeBack(study: Study, repaired: readonly Repaired[]): Promise<number> {
  let done = 0;
  for (const { path, before, after } of repaired) {
    await study
      .edit(path, (text) => {
        if (text !== after) return null;
        done++;
        return difference(text, before);
      })
      .catch(() => undefined);
  }
  return done;
}

function difference(before: string, after: string): TextChange[] {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [{ from, to: before.length - end, insert: after.slice(from, after.length - end) }];
}
