import type { ChangeSource } from '../../core/change/plan/types';
import type { VaultChange } from '../../core/change/types';
import { titleOf } from '../../core/codebook/name';
import { entryOps } from '../../core/codebook/theme-note-edit';

/**
 * A rename that also gives the theme the title that was typed, where its note says one or the name alone would not: the
 * slug of *Star status* says *star status*. A theme without a note has the title that follows from its name.
 */
export function retitled(change: VaultChange, source: ChangeSource, from: string, to: string, title: string | null): VaultChange {
  const { note, title: before } = source.codebook.entry(from);
  const text = note === null ? undefined : source.readNote(note);
  if (note === null || text === undefined || title === null || change.kind !== 'rename') return change;
  if (title === titleOf(to) && before === titleOf(from)) return change;
  const ops = entryOps(text, { title }, { prefix: source.markup.prefix ?? 'theme/', date: change.when.slice(0, 10) });
  const at = change.steps.findIndex((step) => step.step === 'edit' && step.note === note);
  const step = change.steps[at];
  if (step?.step !== 'edit') return { ...change, steps: [{ step: 'edit', note, ops }, ...change.steps] };
  return { ...change, steps: change.steps.with(at, { ...step, ops: [...step.ops, ...ops] }) };
}
