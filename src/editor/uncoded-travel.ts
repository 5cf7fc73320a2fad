import type { EditorView } from '@codemirror/view';
import { scan } from '../core/markup/scan';
import type { Range } from '../core/markup/types';
import { uncodedStretches } from '../core/seeing/uncoded';
import { restAt } from './caret';
import { editorContext, isLive } from './context';
import { flashPassage } from './flash';
import { sheetOf } from './hidden';

/** Data of an editor's note that no coding on show covers. */
export interface UncodedHere {
  /** Offsets of the editor's document. */
  readonly stretches: readonly Range[];
  readonly percent: number;
}

/** Reads the whole note: not to be asked at every key. */
export function uncodedIn(view: EditorView): UncodedHere {
  const context = view.state.facet(editorContext);
  if (!context) return { stretches: [], percent: 0 };
  const note = scan(view.state.doc.toString(), context.markup);
  const { stretches, percent } = uncodedStretches(note.plain(), context.shown(view.state, note.codings), { asideCallouts: context.asideCallouts });
  return { stretches: stretches.map(({ from, to }) => ({ from: note.toRaw(from, 'after'), to: note.toRaw(to, 'before') })), percent };
}

/** Goes to the next or previous uncoded stretch from the caret and flashes its words. False when there is none. */
export function goToUncoded(view: EditorView, toward: -1 | 1): boolean {
  const { head } = view.state.selection.main;
  const sheet = sheetOf(view.state);
  const rest = (pos: number): number => (isLive(view.state) ? restAt(sheet, pos, 1) : pos);
  const { stretches } = uncodedIn(view);
  const beyond = stretches.filter(({ from }) => (rest(from) - head) * toward > 0);
  const next = toward > 0 ? beyond[0] : beyond[beyond.length - 1];
  if (!next) return false;
  flashPassage(view, next.from, next.to);
  return true;
}
