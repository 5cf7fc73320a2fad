/** Kinds of ops of which several are done in one scan of the text. */
import type { NoteOp } from '../types';
import type { OpKind } from './types';

/** How such ops are applied, given how all of them are: one alone is all of one. */
export function inOneScan<O extends NoteOp>(applyAll: NonNullable<OpKind<O>['applyAll']>): Pick<OpKind<O>, 'apply' | 'applyAll'> {
  return {
    apply(text, op, options) {
      const { changes, skipped } = applyAll(text, [op], options);
      const [no] = skipped;
      if (no) return { why: no.why };
      return changes.length > 0 ? changes : 'done already';
    },
    applyAll,
  };
}
