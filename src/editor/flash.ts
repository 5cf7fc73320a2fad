import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

const flash = StateEffect.define<{ from: number; to: number } | null>();
const flashMs = 1600;
const mark = Decoration.mark({ class: 'emic-flash' });

/** Holds the stretch that is being flashed. */
export const flashField: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(flash)) next = effect.value ? Decoration.set(mark.range(effect.value.from, effect.value.to)) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Puts the caret at a stretch of the document, brings it to the middle of the view and lights it up for a moment. */
export function flashPassage(view: EditorView, from: number, to: number): void {
  view.dispatch({
    selection: { anchor: from },
    effects: [EditorView.scrollIntoView(from, { y: 'center' }), ...(to > from ? [flash.of({ from, to })] : [])],
  });
  window.setTimeout(() => {
    if (view.dom.isConnected) view.dispatch({ effects: flash.of(null) });
  }, flashMs);
}
