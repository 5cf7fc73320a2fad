import { ChangeSet, type ChangeDesc } from '@codemirror/state';
import { markerText } from '../core/markup/edit/splice';
import type { Edit } from './edits';
import { blankPairs } from './emptied';
import type { Sheet } from './hidden';
import { firstReaching, markerFrom, type Marks } from './marks';

/**
 * Whether an edit that brings whole markers along, as a table's cell does when it writes its text into the note, may
 * stand as it is: no half is left that was none before, no id comes twice, and no coding is without words.
 */
export function isLawful(before: Sheet, after: Sheet, changes: ChangeDesc): boolean {
  const ids = after.marks.pairing.pairs.map(({ id }) => id);
  const copies = (marks: Marks): number => marks.pairing.pairs.filter(({ ordinal }) => ordinal > 0).length;
  return (
    halves(after.marks) <= halves(before.marks) &&
    (copies(after.marks) <= copies(before.marks) || new Set(ids).size === ids.length) &&
    blankPairs(after, changes).length === 0
  );
}

/** How many markers have an op without a partner. */
export const halves = (marks: Marks): number => marks.pairing.isWhole.filter((isWhole) => !isWhole).length;

/**
 * The spaces that hidden markers need where text that came before them would keep them from being read: a comment
 * (`%%note`) that the marker's own `%%` would end. The marker says that the space is its own.
 */
export function spacesFor(before: Sheet, changes: ChangeSet, after: Sheet): ChangeSet {
  const { marks } = before;
  const needed = new Map<number, { from: number; to: number; insert: string }>();
  changes.iterChangedRanges((fromA, toA) => {
    const end = before.doc.lineAt(toA).to;
    for (let index = firstReaching(marks, before.doc.lineAt(fromA).from); index < marks.bodies.length && markerFrom(marks, index) <= end; index++) {
      const body = marks.bodies[index];
      if (!body || !marks.pairing.isWhole[index] || body.owns.before !== 0 || body.owns.after !== 0) continue;
      const from = changes.mapPos(markerFrom(marks, index), 1);
      const to = from + body.source.length;
      if (after.doc.sliceString(from, to) !== body.source || isRead(after.marks, from)) continue;
      needed.set(from, { from, to, insert: ` ${markerText(body.ops, ' ', '')}` });
    }
  });
  return ChangeSet.of([...needed.values()], after.doc.length);
}

/** Whether a `%%` that is no marker's stands in the lines of an edit, or comes with it: a comment, or the start of one. */
export function hasStrayPercents({ doc, marks }: Sheet, { from, to, insert }: Edit): boolean {
  if (insert.includes('%')) return true;
  const first = doc.lineAt(from);
  const last = to <= first.to ? first : doc.lineAt(to);
  if (last.to - first.from > longestLine) return false;
  const text = last === first ? first.text : doc.sliceString(first.from, last.to);
  let signs = 0;
  for (let at = text.indexOf('%%'); at >= 0; at = text.indexOf('%%', at + 2)) signs++;
  for (let index = firstReaching(marks, first.from); index < marks.bodies.length && markerFrom(marks, index) < last.to; index++) signs -= 2;
  return signs !== 0;
}

/** Longer lines are not looked through at every key. */
const longestLine = 20_000;

function isRead(marks: Marks, from: number): boolean {
  const index = firstReaching(marks, from + 1);
  return index < marks.bodies.length && markerFrom(marks, index) === from;
}
