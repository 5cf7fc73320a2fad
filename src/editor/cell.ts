import type { Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** A selection in the note's own document. */
export interface NoteRange {
  readonly doc: Text;
  readonly from: number;
  readonly to: number;
}

/** The selection of an editor. Where that editor is a table's cell, the same words in the note. */
export function noteRange(view: EditorView): NoteRange | null {
  const { from, to } = view.state.selection.main;
  return { doc: view.state.doc, from, to };
}
