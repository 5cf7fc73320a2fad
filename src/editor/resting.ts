import { EditorSelection, EditorState, type Extension, type SelectionRange, type Transaction } from '@codemirror/state';
import { restAt, visibleGroup, visibleStep } from './caret';
import { isLive } from './context';
import { hiddenTouching, sheetOf, type Sheet } from './hidden';

/**
 * Lets the caret, moved by a person in live preview, come to rest before openers and behind closers. A move by one
 * grapheme or word that would only enter hidden text goes on to the next that is seen.
 */
export const restingCaret: Extension = EditorState.transactionFilter.of((tr) => {
  if (tr.docChanged || !tr.selection || !tr.isUserEvent('select') || !isLive(tr.startState)) return tr;
  const selection = rested(tr);
  return selection.eq(tr.newSelection) ? tr : [tr, { selection, sequential: true }];
});

function rested(tr: Transaction): EditorSelection {
  const sheet = sheetOf(tr.startState);
  const old = tr.startState.selection;
  const { ranges, mainIndex } = tr.newSelection;
  const isMove = !tr.isUserEvent('select.pointer') && ranges.length === old.ranges.length;
  return EditorSelection.create(
    ranges.map((range, n) => {
      const before = isMove ? (old.ranges[n]?.head ?? null) : null;
      const head = restOf(sheet, range.head, before);
      const anchor = range.empty ? head : restAt(sheet, range.anchor, 1);
      return head === range.head && anchor === range.anchor ? range : moved(range, anchor, head);
    }),
    mainIndex,
  );
}

function restOf(sheet: Sheet, pos: number, before: number | null): number {
  const toward = before !== null && pos < before ? -1 : 1;
  const rest = restAt(sheet, pos, toward);
  if (before === null || pos === before || rest !== restAt(sheet, before, toward)) return rest;
  // Home and End stop at an end of hidden text; only moves by grapheme or word stop in the midst of it.
  if (!hiddenTouching(sheet, pos, pos).some(({ from, to }) => from < pos && pos < to)) return rest;
  const isGroup = Math.abs(pos - before) > 1;
  const next = isGroup ? visibleGroup(sheet, before, toward) : visibleStep(sheet, before, toward);
  if (!next) return rest;
  return restAt(sheet, toward < 0 ? next.from : next.to, toward);
}

function moved(range: SelectionRange, anchor: number, head: number): SelectionRange {
  return anchor === head
    ? EditorSelection.cursor(head, range.assoc, range.bidiLevel ?? undefined, range.goalColumn)
    : EditorSelection.range(anchor, head, range.goalColumn, range.bidiLevel ?? undefined);
}
