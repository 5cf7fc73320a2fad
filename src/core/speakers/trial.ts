/** Tries a change of labels before it is offered. */
import { applyOps } from '../change/apply-ops';
import { inverseSteps } from '../change/inverse';
import type { NoteOp } from '../change/types';
import { applyChanges } from '../markup/changes';
import { scan } from '../markup/scan';
import type { MarkupOptions, Scan } from '../markup/types';

/** The note after ops. Null where one of them cannot be done, a coding would be lost, or undoing would not give the bytes back. */
export function tried(note: Scan, ops: readonly NoteOp[], options: MarkupOptions): Scan | null {
  const done = applyOps(note.text, ops, options);
  if (done.skipped.length > 0) return null;
  const after = scan(applyChanges(note.text, done.changes), options);
  const same = after.codings.length === note.codings.length && note.codings.every(({ id, ordinal }, at) => after.codings[at]?.id === id && after.codings[at]?.ordinal === ordinal);
  if (!same || after.markers.length !== note.markers.length) return null;
  const back = applyOps(after.text, inverse(ops), options);
  return back.skipped.length === 0 && applyChanges(after.text, back.changes) === note.text ? after : null;
}

function inverse(ops: readonly NoteOp[]): readonly NoteOp[] {
  const [step] = inverseSteps([{ step: 'edit', note: '', ops }]);
  return step?.step === 'edit' ? step.ops : [];
}
