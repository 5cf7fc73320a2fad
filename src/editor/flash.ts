import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { restAt } from './caret';
import { isLive } from './context';
import { sheetOf } from './hidden';

/** Brings a stretch of the document into sight, puts the caret at its beginning and lets the words light up. */
export function flashPassage(view: EditorView, from: number, to: number): void {
  const { length } = view.state.doc;
  const start = Math.min(from, length);
  const end = Math.min(Math.max(to, start), length);
  view.dispatch({
    selection: { anchor: isLive(view.state) ? restAt(sheetOf(view.state), start, 1) : start },
    effects: [flashed.of({ from: start, to: end }), EditorView.scrollIntoView(start, { y: 'center' })],
    userEvent: 'emic.show',
  });
  view.dom.win.setTimeout(() => {
    if (view.dom.isConnected) view.dispatch({ effects: flashed.of(null) });
  }, flashMs);
}

const flashMs = 1600;

const flashed = StateEffect.define<{ from: number; to: number } | null>();
const flash = Decoration.mark({ class: 'emic-flash' });

export const flashField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, tr) {
    let next = tr.docChanged ? marks.map(tr.changes) : marks;
    for (const effect of tr.effects) {
      if (effect.is(flashed)) next = effect.value && effect.value.from < effect.value.to ? Decoration.set(flash.range(effect.value.from, effect.value.to)) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
