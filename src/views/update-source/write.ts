/** Writes updates into notes, and takes them back. */
import { applyOps } from '../../core/change/apply-ops';
import { sha256 } from '../../core/exchange/import/sha256';
import { changesTo } from '../../core/exchange/update/changes-to';
import { applyChanges, inverted } from '../../core/markup/changes';
import type { TextChange } from '../../core/markup/types';
import { followLabels, type Followed } from '../../core/speakers/follow';
import { ui } from '../../i18n/ui';
import { unixBreaks } from '../../vault/open-notes';
import type { Study } from '../../vault/types';
import { reasonOf } from '../reason';
import type { DoneStep, DoneUpdate, Way } from './last';
import type { PlannedUpdate } from './plan';

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
  const after = applyChanges(before, changes);
  const own: Way = { before: hashOf(before), after: hashOf(after), back: inverted(before, changes) };
  const [unixBefore, unixAfter] = [unixBreaks(before), unixBreaks(after)];
  const inEditor: Way[] = before.includes('\r') ? [{ before: hashOf(unixBefore), after: hashOf(unixAfter), back: changesTo(unixAfter, unixBefore) }] : [];
  return { path, ways: [own, ...inEditor] };
}

/** What the notes of cases will say of speakers of a note who are called otherwise. */
export async function casesAfter(study: Study, path: string, before: string, { changes, labels }: Pick<PlannedUpdate, 'changes' | 'labels'>): Promise<Followed> {
  const isSame = labels.every((label) => label.before === label.after);
  const cases = isSame ? [] : study.corpus.cases();
  const texts = new Map<string, string>();
  for (const each of cases) texts.set(each.path, await study.read(each.path));
  const source = { cases, markup: study.markup, readNote: (at: string) => texts.get(at), linkName: (at: string, from: string) => study.names.nameOf(at, from) };
  return followLabels({ path, before, after: isSame ? before : applyChanges(before, changes), turns: labels }, source);
}

/** Does that. A case's note that cannot be changed is told, and the others are. */
export async function writeCases(study: Study, cases: Followed['notes']): Promise<{ steps: DoneStep[]; refused: string[] }> {
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
  for (const step of [...steps].reverse()) {
    const { path } = step;
    try {
      if (!(await stepBack(study, step))) left.push(ui.updating.notUndone(path));
      else if (updated.has(path)) count++;
    } catch (error) {
      left.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return [ui.updating.undone(count), ...left].join(' ');
}

/** Takes a step back; false where the note is neither as the step left it nor as it was before. */
export async function stepBack(study: Study, { path, ways }: DoneStep): Promise<boolean> {
  const found = { isBack: false };
  // Asked again where the note changes meanwhile: what it was asked last counts.
  await study.edit(path, (now) => {
    const hash = hashOf(now);
    const way = ways.find(({ after }) => after === hash);
    found.isBack = way !== undefined || ways.some(({ before }) => before === hash);
    return way?.back ?? null;
  });
  return found.isBack;
}

const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));
