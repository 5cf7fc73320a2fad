import type { EditorState, Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { cleanText, withoutHalves } from '../core/markup/clipboard';
import { isLive } from './context';

/**
 * Copying: other programs get clean text. The full form, without halves of pairs, is kept in memory and comes back when
 * the same text is pasted in the app.
 */
export const cleanCopies: Extension = EditorView.clipboardOutputFilter.of((text, state) => copied(text, state));

/** What was last copied in any editor: of the module, for all editors and windows share one clipboard. */
let last: { readonly clean: string; readonly full: string } | null = null;

/** The full form of a text that was copied in the app, else the text itself. */
export function fullForm(text: string): string {
  return last && text !== '' && text === last.clean ? last.full : text;
}

function copied(text: string, state: EditorState): string {
  const whole = withoutHalves(text);
  const clean = cleanText(whole);
  // In source mode markers are seen: a half of a pair that is cut by hand is meant.
  const full = isLive(state) ? whole : text;
  if (clean === '' && full !== '') return full;
  last = clean === full ? null : { clean, full };
  return clean;
}
