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
  putOutLater(view);
}

/**
 * Lets words light up where they are and brings `seen`, one of their ends, into sight. The caret stays, unless it stands
 * outside the words: then it goes to their nearest end.
 */
export function lightPassage(view: EditorView, from: number, to: number, seen: number): void {
  const { head } = view.state.selection.main;
  const caret = Math.max(from, Math.min(to, head));
  view.dispatch({
    ...(caret === head ? {} : { selection: { anchor: isLive(view.state) ? restAt(sheetOf(view.state), caret, caret === to ? -1 : 1) : caret } }),
    effects: [flashed.of({ from, to }), EditorView.scrollIntoView(seen, { y: 'nearest', yMargin: 40 })],
    userEvent: 'emic.show',
  });
  putOutLater(view);
}

/** The light goes out a while after the last one was lit. */
function putOutLater(view: EditorView): void {
  const { win } = view.dom;
  win.clearTimeout(timers.get(view));
  const timer = win.setTimeout(() => {
    if (view.dom.isConnected) view.dispatch({ effects: flashed.of(null) });
  }, flashMs);
  timers.set(view, timer);
}

const timers = new WeakMap<EditorView, number>();

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
