/** Writes how themes look (their colour, their title) into their notes: no change of the codebook that the log would tell. */
import { editThemeNote, newThemeNote, type EntryFields } from '../../core/codebook/theme-note-edit';
import type { Study } from '../../vault/types';

/** Writes the same into the notes of themes; a theme without a note gets one. Throws where a note cannot be changed. */
export async function writeEntries(study: Study, themes: readonly string[], fields: EntryFields): Promise<void> {
  const { themeFolder: folder, prefix } = study.settings;
  const options = { folder, prefix, date: study.today() };
  for (const theme of themes) {
    const { note } = study.entry(theme);
    if (note !== null) await study.edit(note, (text) => editThemeNote(text, fields, options));
    else {
      const made = newThemeNote(theme, fields, options);
      await study.create(made.path, made.text);
    }
  }
}
