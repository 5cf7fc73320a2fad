import { type App } from 'obsidian';
import { planEntry } from '../../core/change/plan/entry';
import { newThemeNote } from '../../core/codebook/theme-note-edit';
import { ui } from '../../i18n/ui';
import { whoNow } from '../../vault/changes/source';
import type { Study } from '../../vault/types';
import { tellFailure } from '../failure';
import { askEntry, type FormAnswer } from './form';
import { say } from '../../core/said/sayings';
import { spoken } from '../../i18n/spoken';

/** Shows the form for an entry of the codebook and writes what the person changed into its theme note, as one change. */
export async function openThemeForm(app: App, study: Study, theme: string): Promise<void> {
  const answer = await askEntry(app, study, theme);
  if (!answer) return;
  try {
    if (Object.keys(answer.fields).length > 0) await save(study, theme, answer);
    if (answer.open) await openThemeNote(study, theme);
  } catch (error) {
    tellFailure(error);
  }
}

async function save(study: Study, theme: string, { fields, reason }: FormAnswer): Promise<void> {
  const entry = study.entry(theme);
  const text = entry.note === null ? null : await study.read(entry.note);
  const change = planEntry({ entry, fields, text }, noteOptions(study), whoNow(study, reason), say('change-define', entry.title));
  if (change.steps.length === 0) return;
  const { outcome, skipped } = await study.changes.run(change);
  if (outcome !== 'done' || skipped.length > 0) throw new Error(ui.themeForm.notSaved(skipped.map(({ why }) => spoken(why))));
}

/** Opens a theme's note, its analytic memo; makes one where there is none. */
export async function openThemeNote(study: Study, theme: string): Promise<void> {
  const { note, title } = study.entry(theme);
  if (note !== null) {
    await study.open(note);
    return;
  }
  const fresh = newThemeNote(theme, { title }, noteOptions(study));
  await study.open(await study.create(fresh.path, fresh.text));
}

function noteOptions(study: Study): { folder: string; prefix: string; date: string } {
  return { folder: study.settings.themeFolder, prefix: study.settings.prefix, date: study.today() };
}
