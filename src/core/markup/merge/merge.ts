import { applyChanges } from '../changes';
import { mergeData } from './data';
import { choose, type Choice } from './codings';
import { unitsOf, type Unit } from './units';
import { withoutOps } from '../edit/remove';
import { scan } from '../scan';
import { insertOps } from '../edit/splice';
import type { MarkerOp, MarkupOptions, Merge, MergeConflict, Scan } from '../types';

/**
 * Merges two copies of a note that were changed apart since `base`. The data first, line by line; then the union of the
 * codings, each by three ways: deletion and edits win over no change, two different edits are a conflict, of which
 * `text` keeps ours. Where the data is the same in both, no character of it changes.
 */
export function merge(base: string, ours: string, theirs: string, options?: MarkupOptions): Merge {
  if (ours === theirs) return { text: ours, conflicts: [] };
  const notes = { base: scan(base, options), ours: scan(ours, options), theirs: scan(theirs, options) };
  const data = mergeData(notes.base, notes.ours, notes.theirs);
  const units = {
    base: unitsOf(notes.base, data.maps.base),
    ours: unitsOf(notes.ours, data.maps.ours),
    theirs: unitsOf(notes.theirs, data.maps.theirs),
  };
  const { choices, conflicts } = choose(units, data);
  const host = data.host === 'theirs' ? notes.theirs : data.host === 'ours' ? notes.ours : scan(data.text, options);
  for (let left = choices; ; ) {
    const text = written(host, data.host, left);
    const unread = unreadIn(text, data.text, data.host, left);
    if (unread.size === 0) return { text, conflicts: [...data.conflicts, ...conflicts] };
    for (const unit of unread) conflicts.push(cannotStand(unit));
    left = left.map((choice) => (choice.kept && unread.has(choice.kept) ? { ...choice, kept: undefined } : choice));
  }
}

/** What was put in and cannot be read: an edit of the data made code, or an open comment, of its place. */
function unreadIn(text: string, data: string, side: 'ours' | 'theirs' | null, choices: readonly Choice[]): Set<Unit> {
  const put = choices.flatMap((choice) => (choice.kept && (side === null || choice.kept !== choice[side]) ? [choice.kept] : []));
  const note = scan(text);
  const read = new Set(note.markers.flatMap((marker) => marker.ops.map((op) => op.kind + op.id)));
  const unread = put.filter((unit) => unit.ends.some(({ op }) => !read.has(op.kind + op.id)));
  return new Set(unread.length === 0 && note.stripped() !== data ? put : unread);
}

function cannotStand(unit: Unit): MergeConflict {
  const problem = `The coding ${unit.id} has no place in the merged text.`;
  return { kind: 'passage', id: unit.id, problem, ours: null, theirs: unit.record.slice(10) };
}

/** The host's text with what is chosen in the place of what it had. */
function written(host: Scan, side: 'ours' | 'theirs' | null, choices: readonly Choice[]): string {
  const out = new Set<MarkerOp>();
  const back: Unit[] = [];
  for (const choice of choices) {
    const had = side === null ? undefined : choice[side];
    if (had && had === choice.kept) continue;
    if (had) for (const end of had.ends) out.add(end.source);
    if (choice.kept) back.push(choice.kept);
  }
  const without = out.size > 0 ? scan(applyChanges(host.text, withoutOps(host, out))) : host;
  const placings = back.flatMap((unit) => unit.ends.map((end) => ({ boundary: end.boundary, op: end.op })));
  return applyChanges(without.text, insertOps(without, placings));
}
