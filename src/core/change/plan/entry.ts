/** Plans changes of the codebook's entries. */
import { editThemeNote, entryOps, newThemeNote, type EntryFields, type ThemeNoteOptions } from '../../codebook/theme-note-edit';
import type { ThemeEntry } from '../../codebook/types';
import { newId } from '../../markup/ids';
import type { ChangeKind, Step, VaultChange } from '../types';
import type { Who } from './types';
import { inEnglish, type Saying } from '../../said/sayings';

/** An entry and what is to be written of it. */
export interface EntryEdit {
  readonly entry: ThemeEntry;
  readonly fields: EntryFields;
  /** The theme note's text as it is now; null where there is none. */
  readonly text: string | null;
}

/** Properties that say how an entry is shown. */
const looks: ReadonlySet<string> = new Set(['title', 'color', 'colour']);

/**
 * One change that writes these entries: into their theme notes, which are created where there are none. Entries that say
 * so already have no step. Throws a `Refusal` where a note's front matter cannot be changed.
 */
export function planEntries(edits: readonly EntryEdit[], options: ThemeNoteOptions, who: Who, of: { kind?: ChangeKind; said: Saying }): VaultChange {
  const steps: Step[] = [];
  const from: string[] = [];
  const to: string[] = [];
  let created = true;
  let onlyLooks = true;
  for (const { entry, fields, text } of edits) {
    if (entry.note === null || text === null) {
      const note = newThemeNote(entry.path, fields, options);
      steps.push({ step: 'create', note: note.path, text: note.text });
    } else {
      const ops = entryOps(text, fields, options);
      if (ops.length === 0) continue;
      // Asked now, so that a note whose properties cannot be changed is told before anything is done.
      editThemeNote(text, fields, options);
      steps.push({ step: 'edit', note: entry.note, ops });
      from.push(entry.path);
      created = false;
      if (!ops.every(({ key }) => looks.has(key))) onlyLooks = false;
    }
    to.push(entry.path);
  }
  return { id: newId(), kind: of.kind ?? (created ? 'create' : onlyLooks ? 'restyle' : 'redefine'), said: of.said, title: inEnglish(of.said), from, to, ...who, steps };
}

/** The same for one entry. */
export function planEntry(edit: EntryEdit, options: ThemeNoteOptions, who: Who, said: Saying): VaultChange {
  return planEntries([edit], options, who, { said });
}
