/** Writes updates into notes, and takes them back. */
import { applyOps } from '../../core/change/apply-ops';
import { sha256 } from '../../core/exchange/import/sha256';
import { applyChanges, inverted } from '../../core/markup/changes';
import type { TextChange } from '../../core/markup/types';
import { carriedCases, type CarriedCase, type Renamed } from '../../core/speakers/carry';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { reasonOf } from '../reason';
import type { DoneStep, DoneUpdate } from './last';

/** Changes a note by what is planned from the text as it is; null from `plan` leaves it. Gives the step, or null where nothing was done. */
export async function writeStep(study: Study, path: string, plan: (text: string) => readonly TextChange[] | null): Promise<DoneStep | null> {
  const texts = { before: '', changes: [] as readonly TextChange[] };
  await study.edit(path, (now) => {
    texts.before = now;
    texts.changes = plan(now) ?? [];
    return texts.changes;
  });
  const { before, changes } = texts;
  if (changes.length === 0) return null;
  return { path, before: hashOf(before), after: hashOf(applyChanges(before, changes)), back: inverted(before, changes) };
}

/** What the notes of cases will say of speakers of a note who are called otherwise. */
export async function casesAfter(study: Study, path: string, renamed: readonly Renamed[]): Promise<CarriedCase[]> {
  const document = study.corpus.document(path);
  if (renamed.length === 0 || !document) return [];
  const cases = study.corpus.cases();
  const texts = new Map<string, string>();
  for (const each of cases) texts.set(each.path, await study.read(each.path));
  return carriedCases(document, renamed, { cases, readNote: (at) => texts.get(at), linkName: (at, from) => study.names.nameOf(at, from) });
}

/** Does that. A case's note that cannot be changed is told, and the others are. */
export async function writeCases(study: Study, cases: readonly CarriedCase[]): Promise<{ steps: DoneStep[]; refused: string[] }> {
  const steps: DoneStep[] = [];
  const refused: string[] = [];
  for (const { note, ops } of cases) {
    try {
      const step = await writeStep(study, note, (text) => applyOps(text, ops, study.markup).changes);
      if (step) steps.push(step);
    } catch (error) {
      refused.push(`${note}: ${reasonOf(error)}`);
    }
  }
  return { steps, refused };
}

/**
 * Takes an update back, the last note first. A note that is no longer as the update left it is left alone, and told; one
 * that is as before already (by the editor's undo) counts as taken back.
 */
export async function undoUpdate(study: Study, { notes, steps }: Pick<DoneUpdate, 'notes' | 'steps'>): Promise<string> {
  const left: string[] = [];
  const updated = new Set(notes.map(({ path }) => path));
  let count = 0;
  for (const { path, before, after, back } of [...steps].reverse()) {
    const found = { isBack: false };
    try {
      // Asked again where the note changes meanwhile: what it was asked last counts.
      await study.edit(path, (now) => {
        const hash = hashOf(now);
        found.isBack = hash === after || hash === before;
        return hash === after ? back : null;
      });
      if (!found.isBack) left.push(ui.updating.notUndone(path));
      else if (updated.has(path)) count++;
    } catch (error) {
      left.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return [ui.updating.undone(count), ...left].join(' ');
}

const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));
