import { EditorView } from '@codemirror/view';
import { passagesAt } from './card-tooltip';
import { keyOf, light, litField } from './highlights';
import type { Passage } from './passages';

/** Brightens a coding's words and its bar; null lets go. */
export function lightUp(view: EditorView, passage: Passage | null): void {
  if ((view.state.field(litField, false)?.key ?? null) !== (passage ? keyOf(passage) : null)) view.dispatch({ effects: light.of(passage) });
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
