import { EditorView } from '@codemirror/view';
import { passagesAt } from './card-tooltip';
import { keyOf, light, litField } from './highlights';
import type { Passage } from './passages';

/**
 * Brightens a coding's words and its bar; null lets go. The words are brightened by the browser and not by elements of
 * their own: new elements under a pointer that rests would keep the card from coming.
 */
export function lightUp(view: EditorView, passage: Passage | null): void {
  if ((view.state.field(litField, false) ?? null) === (passage ? keyOf(passage) : null)) return;
  view.dispatch({ effects: light.of(passage ? keyOf(passage) : null) });
  highlight(view, passage);
}

/** Brightens the innermost coding under the pointer. */
export const hoverLight = EditorView.domEventHandlers({
  mousemove(event, view) {
    if (event.buttons !== 0) return;
    const { targetNode } = event;
    const isCoded = targetNode?.instanceOf(Element) === true && targetNode.closest('.emic-passage') !== null;
    const pos = isCoded ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
    lightUp(view, pos === null ? null : (passagesAt(view, pos)[0] ?? null));
  },
  mouseleave(_event, view) {
    lightUp(view, null);
  },
});

const name = 'emic-lit';

function highlight(view: EditorView, passage: Passage | null): void {
  // Old browsers of phones, which have no pointer that hovers, have none.
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(name);
  const from = Math.max(passage?.from ?? 0, view.viewport.from);
  const to = Math.min(passage?.to ?? 0, view.viewport.to);
  if (!passage || from >= to) return;
  const range = view.dom.doc.createRange();
  const start = view.domAtPos(from);
  const end = view.domAtPos(to);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  CSS.highlights.set(name, new Highlight(range));
}
