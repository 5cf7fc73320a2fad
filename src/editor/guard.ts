import { isolateHistory } from '@codemirror/commands';
import { ChangeSet, EditorSelection, EditorState, Transaction, type Annotation, type Extension, type TransactionSpec } from '@codemirror/state';
import { strip } from '../core/markup/strip';
import { restAt } from './caret';
import { isLive } from './context';
import { aroundMarkers, type Edit, type VisibleEdit } from './edits';
import { emptied } from './emptied';
import { sheetOf, type Sheet } from './hidden';
import { broughtTexts, typedText } from './inserted';
import { changedMarks } from './marks';
import type { Pair } from './pairing';
import { removeOps } from './removal';
import { halves, hasStrayPercents, isLawful, spacesFor } from './standing';

/**
 * Keeps a person's edits in live preview off the markers that they cannot see: deletions take visible text alone, what
 * is typed at a marker goes where the caret rests, a coding whose words are all deleted goes with them in the same
 * step. Undo, redo, reloads, the plugin's own edits, source mode and running compositions pass untouched.
 */
export const guardEdits: Extension = EditorState.transactionFilter.of((tr) => {
  if (!tr.docChanged || !isLive(tr.startState)) return tr;
  const isAPersons = tr.isUserEvent('delete') || tr.isUserEvent('input') || tr.isUserEvent('move');
  return isAPersons && !tr.isUserEvent('input.type.compose') ? guarded(tr) : tr;
});

function guarded(tr: Transaction): Transaction | TransactionSpec {
  const sheet = sheetOf(tr.startState);
  const asked: Edit[] = [];
  const starts: number[] = [];
  tr.changes.iterChanges((from, to, fromB, _toB, insert) => {
    asked.push({ from, to, insert: insert.toString() });
    starts.push(fromB);
  });
  const toward = tr.isUserEvent('delete.forward') ? 1 : tr.isUserEvent('delete.backward') ? -1 : null;
  const edits = asked.map((edit) => aroundMarkers(sheet, edit, toward));
  const isPut = asked.map((edit, n) => edits[n]?.cuts.length === 0 || !replacesInPlace(tr.startState.selection, edit));
  const gone = emptied(sheet, asked, edits, isPut);
  const texts = tr.isUserEvent('input.type')
    ? asked.map(({ insert }) => typedText(insert))
    : broughtTexts(sheet, asked, gone, tr.isUserEvent('input.paste'));
  const hasMarkers = texts.some((text) => text.includes('%%'));
  const isAsGiven = texts.every((text, n) => text === asked[n]?.insert);
  const isFar = edits.every(({ isNear }) => !isNear) && !asked.some((edit) => hasStrayPercents(sheet, edit));
  if (gone.length === 0 && isAsGiven && !hasMarkers && isFar) return tr;
  if (hasMarkers && isAsGiven && isLawful(sheet, changed(sheet, tr.changes), tr.changes)) return tr;

  const write = (put: readonly string[]): Written => written(sheet, edits, isPut, gone, put, toward ?? -1);
  let result = write(texts);
  // Where what is put in cannot be read as markers, behind a comment begun before it, its words alone are.
  if (hasMarkers && halves(result.after.marks) > halves(sheet.marks)) result = write(texts.map((text) => strip(text)));
  const { changes, after, puts } = result;
  const carry = (pos: number): number => {
    const n = asked.findIndex(({ insert }, k) => pos >= (starts[k] ?? 0) && pos <= (starts[k] ?? 0) + insert.length);
    const put = puts[n];
    if (!put) return changes.mapPos(tr.changes.invertedDesc.mapPos(pos));
    const into = pos - (starts[n] ?? 0);
    return into === asked[n]?.insert.length ? put.to : Math.min(put.from + into, put.to);
  };
  const selection = tr.selection ? mapped(tr.newSelection, (pos) => restAt(after, carry(pos), toward ?? 1)) : null;
  const isSame = sameChanges(changes, tr.changes) && (!selection || selection.eq(tr.newSelection));
  return isSame ? tr : specOf(tr, changes, selection);
}

interface Written {
  readonly changes: ChangeSet;
  readonly after: Sheet;
  /** Where each edit's text stands then. */
  readonly puts: readonly { readonly from: number; readonly to: number }[];
}

/** Makes the cuts, takes out the codings that go with them, then puts the texts where the caret rests. */
function written(
  sheet: Sheet,
  edits: readonly VisibleEdit[],
  isPut: readonly boolean[],
  gone: readonly Pair[],
  texts: readonly string[],
  toward: -1 | 1,
): Written {
  const cuts = ChangeSet.of(edits.flatMap((edit) => [...edit.cuts]), sheet.doc.length);
  const bare = gone.length === 0 ? cuts : cuts.compose(removeOps(sheet, cuts, gone));
  const between = changed(sheet, bare);
  const places = edits.map(({ at }, n) => {
    const place = bare.mapPos(at);
    return isPut[n] ? restAt(between, place, toward) : place;
  });
  const put = ChangeSet.of(
    texts.flatMap((insert, n) => (insert === '' ? [] : [{ from: places[n] ?? 0, insert }])),
    between.doc.length,
  );
  const full = bare.compose(put);
  const filled = changed(between, put);
  const spaces = spacesFor(sheet, full, filled);
  const puts = places.map((place, n) => {
    const from = put.mapPos(place, -1);
    return { from: spaces.mapPos(from, -1), to: spaces.mapPos(from + (texts[n] ?? '').length, -1) };
  });
  return { changes: full.compose(spaces), after: changed(filled, spaces), puts };
}

/**
 * Whether a text takes the place of words without a person having selected them, as a spelling correction does. Then it
 * stays in the passage that the words were in; what is typed over a selection is typed where the caret then rests.
 */
function replacesInPlace(selection: EditorSelection, { from, to }: Edit): boolean {
  return from < to && !selection.ranges.some((range) => !range.empty && range.from < to && range.to > from);
}

function changed(sheet: Sheet, changes: ChangeSet): Sheet {
  if (changes.empty) return sheet;
  const doc = changes.apply(sheet.doc);
  return { doc, marks: changedMarks(sheet.marks, sheet.doc, doc, changes) };
}

function mapped(selection: EditorSelection, map: (pos: number) => number): EditorSelection {
  const ranges = selection.ranges.map((range) =>
    range.empty ? EditorSelection.cursor(map(range.head), range.assoc) : EditorSelection.range(map(range.anchor), map(range.head)),
  );
  return EditorSelection.create(ranges, selection.mainIndex);
}

function sameChanges(a: ChangeSet, b: ChangeSet): boolean {
  const list = (changes: ChangeSet): string[] => {
    const all: string[] = [];
    changes.iterChanges((from, to, _fromB, _toB, insert) => all.push(`${from} ${to} ${insert.toString()}`));
    return all;
  };
  const others = list(b);
  return list(a).every((change, n) => change === others[n]) && list(a).length === others.length;
}

function specOf(tr: Transaction, changes: ChangeSet, selection: EditorSelection | null): TransactionSpec {
  const annotations: Annotation<unknown>[] = [];
  const keep = <T>(type: { of(value: T): Annotation<T> }, value: T | undefined): void => {
    if (value !== undefined) annotations.push(type.of(value));
  };
  keep(Transaction.userEvent, tr.annotation(Transaction.userEvent));
  keep(Transaction.addToHistory, tr.annotation(Transaction.addToHistory));
  keep(Transaction.remote, tr.annotation(Transaction.remote));
  keep(isolateHistory, tr.annotation(isolateHistory));
  return { changes, ...(selection ? { selection } : {}), effects: tr.effects, annotations, scrollIntoView: tr.scrollIntoView };
}
