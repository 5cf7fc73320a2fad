import { ChangeSet, type Extension, type Text } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { markerText } from '../core/markup/edit/splice';
import type { MarkerOp } from '../core/markup/types';
import { isLive } from './context';
import { blankPairs } from './emptied';
import { sheetOf, type Sheet } from './hidden';
import { markerFrom, markerTo } from './marks';
import { removeOps } from './removal';

/**
 * Mends what a composition broke. What an input method writes is never changed while it runs; when it is done, a marker
 * that was lost while its partner stands is put back where it was,
 * and a coding of which no words are left goes.
 */
export const mendCompositions: Extension = ViewPlugin.fromClass(
  class {
    /** The note before the composition, and what happened since. */
    private before: { readonly sheet: Sheet; changes: ChangeSet } | null = null;
    private timer = 0;

    constructor(private readonly view: EditorView) {}

    update(update: ViewUpdate): void {
      if (!update.docChanged) return;
      const isComposed = update.transactions.some((tr) => tr.isUserEvent('input.type.compose'));
      if (this.before) this.before.changes = this.before.changes.compose(update.changes);
      else if (isComposed && isLive(update.startState)) this.before = { sheet: sheetOf(update.startState), changes: update.changes };
      if (this.before) this.schedule();
    }

    destroy(): void {
      this.view.dom.win.clearTimeout(this.timer);
    }

    private schedule(): void {
      const { win } = this.view.dom;
      win.clearTimeout(this.timer);
      this.timer = win.setTimeout(() => {
        if (this.view.composing) this.schedule();
        else this.mend();
      }, settleMs);
    }

    private mend(): void {
      if (!this.before) return;
      const { sheet, changes } = this.before;
      this.before = null;
      const { state } = this.view;
      const mending = mendingOf(sheet, changes, state.doc);
      if (mending.length > 0) this.view.dispatch({ changes: mending, userEvent: 'emic.mend' });
      const now = sheetOf(this.view.state);
      const blank = blankPairs(now, mending.length > 0 ? changes.compose(state.changes(mending)) : changes);
      if (blank.length === 0) return;
      this.view.dispatch({ changes: removeOps(now, ChangeSet.empty(now.doc.length), blank), userEvent: 'emic.mend' });
    }
  },
);

/** The app tells of a composition's end a little before its last change. */
const settleMs = 30;

/** The markers to be put back into a document: those that changes took while a partner stands. */
export function mendingOf(before: Sheet, changes: ChangeSet, doc: Text): { from: number; insert: string }[] {
  const { marks } = before;
  const stands = (index: number): boolean => {
    const from = changes.mapPos(markerFrom(marks, index), 1);
    const source = marks.bodies[index]?.source ?? '';
    return doc.sliceString(from, from + source.length) === source;
  };
  const wanted = new Map<number, MarkerOp[]>();
  const want = (index: number, kind: MarkerOp['kind'], id: string): void => {
    const op = marks.bodies[index]?.ops.find((one) => one.kind === kind && one.id === id);
    if (op) wanted.set(index, [...(wanted.get(index) ?? []), op]);
  };
  for (const { id, opener, closer } of marks.pairing.pairs) {
    if (!changes.touchesRange(markerFrom(marks, opener), markerTo(marks, closer))) continue;
    const hasOpener = stands(opener);
    if (hasOpener === stands(closer)) continue;
    if (hasOpener) want(closer, 'close', id);
    else want(opener, 'open', id);
  }
  return [...wanted].map(([index, ops]) => {
    const isClosing = ops.every(({ kind }) => kind === 'close');
    const body = marks.bodies[index];
    const insert = body && ops.length === body.ops.length ? body.source : markerText(ops, '', '');
    return { from: changes.mapPos(markerFrom(marks, index), isClosing ? -1 : 1), insert };
  });
}
