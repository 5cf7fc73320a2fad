/** Ops that stand on each other. */
import { applyChanges } from '../markup/changes';
import type { MarkupOptions } from '../markup/types';
import { applyOps } from './apply-ops';
import type { NoteOp } from './types';

/** The ops of several plans for one note (raw), each made from the text as those before it leave it. */
export function opsInTurn(text: string, plans: readonly ((text: string) => readonly NoteOp[])[], options: MarkupOptions = {}): NoteOp[] {
  const ops: NoteOp[] = [];
  let now = text;
  for (const plan of plans) {
    const next = plan(now);
    if (next.length === 0) continue;
    ops.push(...next);
    now = applyChanges(now, applyOps(now, next, options).changes);
  }
  return ops;
}
