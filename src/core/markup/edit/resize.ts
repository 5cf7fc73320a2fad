import { proven, type CodingEdit } from './add';
import { applyChanges } from '../changes';
import { changesBetween } from './between';
import { place } from '../place/place';
import { codingIn, opsOf, withoutOps } from './remove';
import { scan } from '../scan';
import { insertOp, opOf } from './splice';
import type { MarkupOptions } from '../types';

/**
 * Moves a coding's ends, to extend or shrink it; stripped offsets. The record keeps its bytes. Throws a `Refusal`
 * (`no-coding`, those of `place`, `unreadable`).
 */
export function resizeCoding(text: string, id: string, from: number, to: number, options?: MarkupOptions, ordinal = 0): CodingEdit {
  const before = scan(text, options);
  const ops = opsOf(before, codingIn(before, id, ordinal));
  const { opener, closer } = place(before.plain(), from, to);
  let after = scan(applyChanges(text, withoutOps(before, ops)), options);
  const changes = [...ops].flatMap((op) => insertOp(after, op.kind === 'open' ? opener : closer, opOf(op)));
  after = scan(applyChanges(after.text, changes), options);
  const all = changesBetween(before, after);
  return { changes: all, id, ...proven(before, all, id, options) };
}
