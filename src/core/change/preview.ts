/** What a change would do. */
import { knownThemes } from './plan/known';
import type { ChangeSource } from './plan/types';
import type { ChangePreview, NoteOp, VaultChange } from './types';
import { say, type Saying } from '../said/sayings';
import { nameOf } from './change-name';

/** Counts a change's codings and notes, and says what a person should know before; reads nothing. */
export function previewChange(change: VaultChange, source: Pick<ChangeSource, 'corpus' | 'codebook' | 'lists' | 'caseStudies'>): ChangePreview {
  const notes = notesIn(change);
  return {
    ...nameOf(change),
    notes,
    codings: notes.reduce((sum, { codings: number }) => sum + number, 0),
    warnings: [...meetings(change, source), ...losses(change)],
  };
}

/** The notes a change touches, in order of path, with the codings changed in each. */
export function notesIn({ steps }: VaultChange): ChangePreview['notes'] {
  const codings = new Map<string, number>();
  const count = (note: string, more: number): void => void codings.set(note, (codings.get(note) ?? 0) + more);
  for (const step of steps) {
    if (step.step === 'edit') count(step.note, codingsIn(step.ops));
    else if (step.step !== 'setting') count(step.note, 0);
  }
  return [...codings].map(([note, number]) => ({ note, codings: number })).sort((a, b) => (a.note < b.note ? -1 : 1));
}

/** How many codings ops change, come with or take out. */
export function codingsIn(ops: readonly NoteOp[]): number {
  const ids = new Set<string>();
  for (const op of ops) {
    if (op.op === 'themes' || op.op === 'uncode') ids.add(`${op.id} ${op.ordinal}`);
    else if (op.op === 'code') ids.add(op.id);
    else if (op.op === 'mark' || op.op === 'unmark') for (const { id } of op.marks) ids.add(id);
  }
  return ids.size;
}

/** Themes that a rename or merge makes one with others. */
function meetings({ kind, from, to }: VaultChange, source: Pick<ChangeSource, 'corpus' | 'codebook' | 'lists'>): Saying[] {
  if (kind !== 'merge') return [];
  const leaving = new Set(from);
  const known = [...knownThemes(source)].filter((theme) => !leaving.has(theme));
  const met = [...new Set(to)].filter((theme) => known.includes(theme));
  return met.map((theme) => say('becomes-one', theme));
}

/** What goes with the codings that are taken out. */
function losses({ kind, steps }: VaultChange): Saying[] {
  if (kind !== 'delete') return [];
  let codings = 0;
  let memos = 0;
  for (const step of steps) {
    for (const op of step.step === 'edit' ? step.ops : []) {
      if (op.op !== 'uncode') continue;
      codings++;
      memos += op.record.memos.length;
    }
  }
  const notes = steps.filter(({ step }) => step === 'trash').length;
  const said: Saying[] = [];
  if (codings > 0) said.push(say('goes-codings', codings, memos));
  if (notes > 0) said.push(say('goes-notes', notes));
  return said;
}
