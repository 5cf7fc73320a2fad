import { Notice } from 'obsidian';
import { scan } from '../core/markup/scan';
import { unitAt, type Unit } from '../core/text/unit-at';
import { noteRange, selectWords } from '../editor/cell';
import { ui } from '../i18n/ui';
import { suggestFor } from '../views/suggester';
import { openThemePicker } from '../views/theme-picker/picker';
import type { CodingContext } from './coding-context';
import { placeOf, type NotePlace } from './coding-place';
import type { EditorAct } from './coding-quick';

/** *Code sentence*, *Code paragraph*, *Code turn*: the words under the caret are selected, then the picker opens on them. */
export function registerUnitCommands(context: CodingContext): Readonly<Record<Unit, EditorAct>> {
  const { app, study, acts, command } = context;

  const codeUnit =
    (unit: Unit): EditorAct =>
    async (editor, info) => {
      const here = placeOf(editor, info, study);
      if (!here) {
        new Notice(ui.coding.noPlace);
        return;
      }
      const place = widened(here, unit);
      if (!place) {
        new Notice(ui.coding.noUnit[unit]);
        return;
      }
      const doc = noteRange(editor.cm)?.doc;
      if (doc) {
        const note = scan(doc.toString(), study.markup);
        selectWords(editor.cm, note.toRaw(place.from, 'after'), note.toRaw(place.to, 'before'));
      }
      await acts.coder();
      const suggest = suggestFor(study, place.plain.slice(place.from, place.to));
      const picked = await openThemePicker(app, study, { title: ui.coding.codeUnit[unit], ...(suggest ? { suggest } : {}) });
      if (picked) await context.code(place, picked);
    };

  const commands = { sentence: codeUnit('sentence'), paragraph: codeUnit('paragraph'), turn: codeUnit('turn') };
  command('code-sentence', ui.coding.codeUnit.sentence, 'lucide-text-cursor', commands.sentence);
  command('code-paragraph', ui.coding.codeUnit.paragraph, 'lucide-pilcrow', commands.paragraph);
  command('code-turn', ui.coding.codeUnit.turn, 'lucide-message-square-quote', commands.turn);
  return commands;
}

/** A place widened to whole units at both ends; null where no unit stands. */
function widened(place: NotePlace, unit: Unit): NotePlace | null {
  const first = unitAt(place.plain, place.from, unit);
  // What ends where a unit begins does not reach into it.
  const last = place.to > place.from ? unitAt(place.plain, place.to - 1, unit) : first;
  if (!first || !last) return null;
  return { ...place, from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}
