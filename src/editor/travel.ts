import type { EditorView } from '@codemirror/view';
import { flashPassage } from './flash';
import { allPassages } from './passages';

/** Goes to the next or previous coding from the caret and flashes its words. False when there is none. */
export function goToCoding(view: EditorView, toward: -1 | 1): boolean {
  const { from, to } = view.state.selection.main;
  const passages = allPassages(view.state).filter((passage) => passage.from < passage.to);
  const next =
    toward > 0
      ? passages.filter((passage) => passage.from > to).sort((a, b) => a.from - b.from)[0]
      : passages.filter((passage) => passage.to < from).sort((a, b) => b.from - a.from)[0];
  if (!next) return false;
  flashPassage(view, next.from, next.to);
  return true;
}
