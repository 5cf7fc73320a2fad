import { Notice, type App } from 'obsidian';
import { editThemeNote, newThemeNote } from '../../core/codebook/theme-note-edit';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { askEntry } from './form';

/** Shows the form for an entry of the codebook and writes what the person changed into its theme note. */
export async function openThemeForm(app: App, study: Study, theme: string): Promise<void> {
  const answer = await askEntry(app, study, theme);
  if (!answer) return;
  const { fields } = answer;
  const { note } = study.entry(theme);
  const options = { folder: study.settings.themeFolder, prefix: study.settings.prefix, date: study.today() };
  try {
    if (note !== null) await study.edit(note, (text) => editThemeNote(text, fields, options));
    else if (Object.keys(fields).length > 0) {
      const fresh = newThemeNote(theme, fields, options);
      new Notice(ui.themeForm.created(await study.create(fresh.path, fresh.text)));
    }
    if (answer.open) await openThemeNote(study, theme);
  } catch (error) {
    new Notice(error instanceof Error ? error.message : String(error), 10_000);
  }
}

/** Opens a theme's note, its analytic memo; makes one where there is none. */
export async function openThemeNote(study: Study, theme: string): Promise<void> {
  const known = study.entry(theme).note;
  if (known !== null) {
    await study.open(known);
    return;
  }
  const { themeFolder, prefix } = study.settings;
  const { title } = study.entry(theme);
  const fresh = newThemeNote(theme, { title }, { folder: themeFolder, prefix, date: study.today() });
  await study.open(await study.create(fresh.path, fresh.text));
}
