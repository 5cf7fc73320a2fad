import type { EditorView } from '@codemirror/view';
import { passagesAt, showCard } from './card-tooltip';
import { restAt } from './caret';
import { keyboardView } from './cell';
import { isLive } from './context';
import { flashPassage } from './flash';
import { sheetOf } from './hidden';
import { allPassages } from './passages';

/** Goes to the next or previous coding from the caret and flashes its words. False when there is none. */
export function goToCoding(view: EditorView, toward: -1 | 1): boolean {
  const sheet = sheetOf(view.state);
  const live = isLive(view.state);
  const { head } = view.state.selection.main;
  const starts = allPassages(view.state)
    .filter((passage) => passage.from < passage.to)
    .map((passage) => ({ passage, at: live ? restAt(sheet, passage.from, 1) : passage.from }))
    .filter(({ at }) => (at - head) * toward > 0);
  const nearest = starts.reduce((best, { at }) => (toward > 0 ? Math.min(best, at) : Math.max(best, at)), toward * Infinity);
  const next = starts.find(({ at }) => at === nearest)?.passage;
  if (!next) return false;
  flashPassage(view, next.from, next.to);
  return true;
}

/** Opens the card of the codings at the caret and moves the keyboard into it. False when nothing is coded there. */
export function showCodingAtCaret(view: EditorView): boolean {
  const editor = keyboardView(view);
  const { head } = editor.state.selection.main;
  const passages = passagesAt(editor, head);
  if (passages.length === 0) return false;
  showCard(editor, passages, head, true);
  return true;
}
