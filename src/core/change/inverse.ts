/** The way back. */
import { kindOf } from './ops/registry';
import type { ChangeKind, NoteOp, Step, VaultChange } from './types';

/** The change that undoes a change, from the change alone. `id` is its own; `title` says what it is in English. */
export function inverse(change: VaultChange, { id, title, coder, when, reason }: Pick<VaultChange, 'id' | 'title' | 'coder' | 'when' | 'reason'>): VaultChange {
  return {
    id,
    kind: opposite[change.kind] ?? change.kind,
    ...(change.said ? { said: change.said } : {}),
    title,
    from: change.to,
    to: change.from,
    coder,
    when,
    reason,
    undoes: change.id,
    steps: inverseSteps(change.steps),
  };
}

/** The steps that undo steps, last first. */
export function inverseSteps(steps: readonly Step[]): Step[] {
  return steps.map(inverseStep).reverse();
}

const opposite: Partial<Record<ChangeKind, ChangeKind>> = { create: 'delete', delete: 'create' };

function inverseStep(step: Step): Step {
  switch (step.step) {
    case 'edit':
      return { ...step, ops: inverseOps(step.ops) };
    case 'create':
      return { ...step, step: 'trash' };
    case 'trash':
      return { ...step, step: 'create' };
    case 'move':
      return { ...step, note: step.to, to: step.note };
    case 'setting':
      return { ...step, take: step.add, add: step.take };
  }
}

/** An op that this version does not know stays as it is: it is told when it is tried. */
function inverseOps(ops: readonly NoteOp[]): NoteOp[] {
  return ops.map((op) => kindOf(op)?.inverse(op) ?? op).reverse();
}
