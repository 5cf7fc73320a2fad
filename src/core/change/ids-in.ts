import type { NoteOp } from './types';

/** Ids of codings that ops are about. */
export function idsIn(ops: readonly NoteOp[]): string[] {
  return ops.flatMap((op) => {
    if (op.op === 'mark' || op.op === 'unmark') return op.marks.map(({ id }) => id);
    return 'id' in op ? [op.id] : [];
  });
}
