import { Notice } from 'obsidian';
import { scan } from '../core/markup/scan';
import type { Unit, unitAt } from '../core/text/unit-at';
import { noteRange, selectWords } from '../editor/cell';
import { ui } from '../i18n/ui';
import type { CodingContext, EditorAct } from './coding-context';
import { placeOf, type NotePlace } from './coding-place';

/** *Code sentence*, *Code paragraph*, *Code turn*: the words under the caret are selected, then the picker opens on them. */
export function registerUnitCommands(context: CodingContext): Readonly<Record<Unit, EditorAct>> {
  const { study, command } = context;

  const codeUnit =
    (unit: Unit): EditorAct =>
    async (editor, info) => {
      const here = placeOf(editor, info, study);
      if (!here) {
        new Notice(ui.coding.noPlace);
        return;
      }
      const { unitAt } = await import('../core/text/unit-at');
      const place = widened(here, (at) => unitAt(here.plain, at, unit));
      if (!place) {
        new Notice(ui.coding.noUnit[unit]);
        return;
      }
      const doc = noteRange(editor.cm)?.doc;
      if (doc) {
        const note = scan(doc.toString(), study.markup);
        selectWords(editor.cm, note.toRaw(place.from, 'after'), note.toRaw(place.to, 'before'));
      }
      const picked = await context.pickThemes(place, ui.coding.codeUnit[unit]);
      if (picked) await context.code(place, picked);
    };

  const commands = { sentence: codeUnit('sentence'), paragraph: codeUnit('paragraph'), turn: codeUnit('turn') };
  command('code-sentence', ui.coding.codeUnit.sentence, 'lucide-text-cursor', commands.sentence);
  command('code-paragraph', ui.coding.codeUnit.paragraph, 'lucide-pilcrow', commands.paragraph);
  command('code-turn', ui.coding.codeUnit.turn, 'lucide-message-square-quote', commands.turn);
  return commands;
}

/** A place widened to whole units at both ends; null where no unit stands. */
function widened(place: NotePlace, around: (at: number) => ReturnType<typeof unitAt>): NotePlace | null {
  const first = around(place.from);
  // What ends where a unit begins does not reach into it.
  const last = place.to > place.from ? around(place.to - 1) : first;
  if (!first || !last) return null;
  return { ...place, from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}
