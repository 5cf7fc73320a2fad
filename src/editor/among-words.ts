import type { ChangeDesc, Line, Text } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { isTint, wordsOf } from './draw-passages';
import { firstReaching, markerFrom, type Marks } from './marks';

/**
 * Whether all that changed lies among the words of a line, well inside a tint or outside of all, so that what is drawn
 * has only to be carried along. `marks` are those after the change, by which no marker came, went or changed.
 */
export function isAmongWords(shown: DecorationSet, marks: Marks, before: Text, after: Text, changes: ChangeDesc): boolean {
  let isAmong = true;
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    isAmong &&= isInWords(before.lineAt(fromA), fromA, toA, after.lineAt(fromB), toB) && !isAtEdge(shown, fromA, toA) && !ownsNear(marks, fromB, toB);
  });
  return isAmong;
}

/** Not in the signs that begin a line nor in the white space that ends it, and neither became longer or shorter. */
function isInWords(lineA: Line, fromA: number, toA: number, lineB: Line, toB: number): boolean {
  if (toB > lineB.to) return false;
  const wordsA = wordsOf(lineA);
  return wordsA.from < fromA && toA < wordsA.to && wordsOf(lineB).from - lineB.from === wordsA.from - lineA.from;
}

/** Whether a change touches the end of anything drawn, or a marker. */
function isAtEdge(shown: DecorationSet, fromA: number, toA: number): boolean {
  let isEdge = false;
  shown.between(fromA, toA, (from, to, mark) => {
    isEdge = from >= fromA || to <= toA || !isTint(mark);
    return isEdge ? false : undefined;
  });
  return isEdge;
}

/** Whether a marker near a change stands in lines of its own, or would if nothing else stood there. */
function ownsNear(marks: Marks, from: number, to: number): boolean {
  for (let index = firstReaching(marks, from - nearby); index < marks.bodies.length && markerFrom(marks, index) <= to + nearby; index++) {
    const { before, after } = marks.bodies[index]?.owns ?? { before: 0, after: 0 };
    if ((before !== 0 && before !== 's') || (after !== 0 && after !== 's')) return true;
  }
  return false;
}

/** Farther than the lines that a marker owns reach. */
const nearby = 400;
