/** The change that a conversion is. */
import type { VaultChange } from '../change/types';
import { newId } from '../markup/ids';
import type { UnmarkOp } from './plan';
import { inEnglish, type Saying } from '../said/sayings';

export interface ConvertedNote {
  readonly note: string;
  readonly op: UnmarkOp;
}

/** The change that converts marks of notes; see `planConversion`. `when` is YYYY-MM-DDTHH:MM, local. */
export function convertChange(notes: readonly ConvertedNote[], { said, coder, when }: { readonly said: Saying } & Pick<VaultChange, 'coder' | 'when'>): VaultChange {
  const themes = new Set(notes.flatMap(({ op }) => op.marks.flatMap(({ record }) => record.themes)));
  return {
    id: newId(),
    kind: 'convert',
    said,
    title: inEnglish(said),
    from: [],
    to: [...themes].sort(),
    coder,
    when,
    reason: null,
    steps: notes.map(({ note, op }) => ({ step: 'edit', note, ops: [op] })),
  };
}
