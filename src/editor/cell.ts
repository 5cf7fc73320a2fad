import type { Extension, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { cellsOf } from '../core/text/cells';

/** A selection in the note's own document. */
export interface NoteRange {
  readonly doc: Text;
  readonly from: number;
  readonly to: number;
}

/** Whether an editor is that of a table's cell, inside the note's. */
export const isCell = (view: EditorView): boolean => view.dom.parentElement?.closest('.cm-editor') !== null && view.dom.parentElement !== null;

/** Remembers in which cell of a note the keyboard was last, so that a command knows whose selection is meant. */
export const lastCells: Extension = EditorView.domEventHandlers({
  focus(_event, view) {
    const note = noteOf(view);
    if (note) lastCell.set(note, view);
    else lastCell.delete(view);
  },
});

const lastCell = new WeakMap<EditorView, EditorView>();

/** The editor of the note in which a cell stands; null for an editor that is no cell. */
export function noteOf(view: EditorView): EditorView | null {
  const outer = view.dom.parentElement?.closest<HTMLElement>('.cm-editor');
  return outer ? EditorView.findFromDOM(outer) : null;
}

/** The editor in which the keyboard is, or was last: the note's, or that of one of its cells. */
export function keyboardView(view: EditorView): EditorView {
  const cell = lastCell.get(view);
  return cell?.dom.isConnected ? cell : view;
}

/**
 * The selection of an editor. Where the keyboard is in a table's cell, whose editor knows the cell's text alone, the
 * same words in the note. Null when they cannot be found there.
 */
export function noteRange(view: EditorView): NoteRange | null {
  const outer = noteOf(view);
  const note = outer ?? view;
  const cell = keyboardView(view);
  if (cell === note) {
    const { from, to } = view.state.selection.main;
    return { doc: view.state.doc, from, to };
  }
  const place = cellPlace(note, cell);
  if (!place) return null;
  const { from, to } = cell.state.selection.main;
  return { doc: note.state.doc, from: place[from] ?? 0, to: place[to] ?? 0 };
}

/** Selects words of a note, by its own offsets, and brings them into sight; in the table's cell where the keyboard is. */
export function selectWords(view: EditorView, from: number, to: number): void {
  const note = noteOf(view) ?? view;
  const cell = keyboardView(view);
  const place = cell === note ? null : cellPlace(note, cell);
  const [anchor, head] = place ? [place.indexOf(from), place.indexOf(to)] : [from, to];
  if (anchor < 0 || head < 0) return;
  (place ? cell : note).dispatch({ selection: { anchor, head }, scrollIntoView: true, userEvent: 'select' });
}

/** For each offset of the cell's text the offset in the note; null when the note says something else there. */
function cellPlace(note: EditorView, cell: EditorView): number[] | null {
  const box = cell.dom.closest<HTMLTableCellElement>('td, th');
  const row = box?.closest('tr');
  const table = box?.closest('table');
  let block: Element | null | undefined = table;
  while (block && block.parentElement !== note.contentDOM) block = block.parentElement;
  if (!box || !row || !table || !block) return null;
  const start = note.posAtDOM(note.contentDOM, [...note.contentDOM.children].indexOf(block));
  const index = [...table.rows].indexOf(row);
  const { doc } = note.state;
  const number = doc.lineAt(start).number + (index === 0 ? 0 : index + 1);
  if (number > doc.lines) return null;
  const line = doc.line(number);
  const source = cellsOf(line.text)[box.cellIndex];
  if (!source) return null;
  const { text, places } = shownText(line.text.slice(source.from, source.to));
  return text === cell.state.doc.toString() ? places.map((place) => line.from + source.from + place) : null;
}

/** A cell's text as its editor shows it: escaped bars as bars, `<br>` as line breaks; and where each unit stands. */
function shownText(raw: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  for (const { 0: piece, index } of raw.matchAll(/<br\s{0,9}\/?>|\\\||[\s\S]/gi)) {
    places.push(index);
    text += piece === '\\|' ? '|' : piece.length > 1 ? '\n' : piece;
  }
  places.push(raw.length);
  return { text, places };
}
