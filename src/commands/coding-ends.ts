import type { Move } from '../core/markup/edit/move-end';
import { scan } from '../core/markup/scan';
import type { Coding } from '../core/markup/types';
import { keyboardView, noteOf, noteRange } from '../editor/cell';
import { lightPassage } from '../editor/flash';
import { ui } from '../i18n/ui';
import type { Editor } from 'obsidian';
import type { CodingContext, EditorAct } from './coding-context';
import { placeOf, type NotePlace } from './coding-place';

/** A command that moves an end of the coding at the caret. */
export interface EndCommand {
  readonly name: string;
  readonly icon: string;
  readonly run: EditorAct;
}

/** Moving the ends of the coding at the caret by word and sentence, and splitting it there. Each is one undo step. */
export function registerEndCommands(context: CodingContext): { readonly moves: readonly EndCommand[]; readonly split: EditorAct } {
  const { study, acts, command } = context;
  /** The coding moved last, and where the caret was then: the next key means the same one, whatever else is coded there. */
  let moved: { readonly path: string; readonly id: string; readonly at: number } | null = null;

  const coding = async (place: NotePlace): Promise<Coding | null> => {
    const same = moved && moved.path === place.path && moved.at === place.to ? place.codings.find(({ id }) => id === moved?.id) : undefined;
    return same ?? acts.pick(place, ui.ends.which);
  };

  const moves = ends.map(({ id, icon, move }): EndCommand => {
    const name = ui.ends.names[id];
    const run: EditorAct = async (editor, info) => {
      const place = placeOf(editor, info, study);
      const found = place && (await coding(place));
      if (!place || !found) return;
      const { moveEnd } = await import('../core/markup/edit/move-end');
      const isDone = await acts.change(place.path, (text) => moveEnd(text, found.id, move, study.markup, found.ordinal).changes);
      if (!isDone) return;
      light(editor, found, move, context);
      const now = placeOf(editor, info, study);
      moved = now && { path: now.path, id: found.id, at: now.to };
    };
    command(id, name, icon, run);
    return { name, icon, run };
  });

  const split: EditorAct = async (editor, info) => {
    const place = placeOf(editor, info, study);
    const found = place && (await acts.pick(place, ui.ends.whichToSplit));
    const { splitCoding } = await import('../core/markup/edit/split');
    if (place && found) await acts.change(place.path, (text) => splitCoding(text, found.id, place.to, study.markup, found.ordinal).changes);
  };
  command('split-coding', ui.ends.split, 'lucide-split', split);
  return { moves, split };
}

/** Lets the passage light up as it is now. A table's cell is drawn anew after an edit, and shows the new end itself. */
function light(editor: Editor, { id, ordinal }: Coding, { end }: Move, { study }: CodingContext): void {
  const view = noteOf(editor.cm) ?? editor.cm;
  const doc = noteRange(view)?.doc;
  if (!doc || keyboardView(view) !== view) return;
  const note = scan(doc.toString(), study.markup);
  const coding = note.codings.find((one) => one.id === id && one.ordinal === ordinal);
  if (!coding) return;
  const from = note.toRaw(coding.from, 'after');
  const to = note.toRaw(coding.to, 'before');
  lightPassage(view, from, to, end === 'start' ? from : to);
}

type EndId = keyof (typeof ui)['ends']['names'];

const ends: readonly { readonly id: EndId; readonly icon: string; readonly move: Move }[] = [
  { id: 'extend-end-word', icon: 'lucide-arrow-right-from-line', move: { end: 'end', toward: 'out', by: 'word' } },
  { id: 'shrink-end-word', icon: 'lucide-arrow-left-to-line', move: { end: 'end', toward: 'in', by: 'word' } },
  { id: 'extend-end-sentence', icon: 'lucide-chevrons-right', move: { end: 'end', toward: 'out', by: 'sentence' } },
  { id: 'shrink-end-sentence', icon: 'lucide-chevron-last', move: { end: 'end', toward: 'in', by: 'sentence' } },
  { id: 'extend-start-word', icon: 'lucide-arrow-left-from-line', move: { end: 'start', toward: 'out', by: 'word' } },
  { id: 'shrink-start-word', icon: 'lucide-arrow-right-to-line', move: { end: 'start', toward: 'in', by: 'word' } },
  { id: 'extend-start-sentence', icon: 'lucide-chevrons-left', move: { end: 'start', toward: 'out', by: 'sentence' } },
  { id: 'shrink-start-sentence', icon: 'lucide-chevron-first', move: { end: 'start', toward: 'in', by: 'sentence' } },
];
