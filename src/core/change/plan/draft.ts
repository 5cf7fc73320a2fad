/** A change as it is put together. */
import { newId } from '../../markup/ids';
import type { NoteOp, Step, VaultChange } from '../types';
import type { Who } from './types';
import { inEnglish, type Saying } from '../../said/sayings';

/** Gathers ops note by note, in the order notes are first named. */
export interface Draft {
  op(note: string, op: NoteOp): void;
  /** What comes after all edits. */
  then(step: Step): void;
  /** Whether nothing is to be done. */
  readonly isEmpty: boolean;
  finish(said: { readonly said: Saying } & Pick<VaultChange, 'kind' | 'from' | 'to'>, who: Who): VaultChange;
}

/** An empty change. */
export function draft(): Draft {
  const edits = new Map<string, NoteOp[]>();
  const last: Step[] = [];
  return {
    op(note, op) {
      const ops = edits.get(note);
      if (ops) ops.push(op);
      else edits.set(note, [op]);
    },
    then: (step) => void last.push(step),
    get isEmpty() {
      return edits.size === 0 && last.length === 0;
    },
    finish: ({ kind, said, from, to }, { coder, when, reason }) => ({
      id: newId(),
      kind,
      said,
      title: inEnglish(said),
      from,
      to,
      coder,
      when,
      reason,
      steps: [...[...edits].map(([note, ops]): Step => ({ step: 'edit', note, ops })), ...last],
    }),
  };
}
