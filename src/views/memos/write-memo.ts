import { type App } from 'obsidian';
import { newThemeNote } from '../../core/codebook/theme-note-edit';
import { newMemoNote } from '../../core/memos/memo-note';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose, type Option } from '../choice';
import { tellFailure } from '../failure';
import { askCoder } from '../first-use';
import { pickThemes } from '../theme-picker/pick-themes';
import { nameOf } from '../status/own-status';
import { fileName } from './quote-in-memo';

/** What a memo shall be about. */
export type About =
  | { readonly kind: 'passage' | 'theme' | 'case' | 'study' }
  | { readonly kind: 'note'; readonly path: string }
  | { readonly kind: 'theme-note'; readonly theme: string };

/** Lets a person choose what a memo is about; what is open comes first. `passage` names the words at hand, null for none. */
export function chooseAbout(app: App, study: Study, passage: string | null): Promise<About | null> {
  const { corpus, codebook } = study;
  const path = app.workspace.getActiveFile()?.path ?? '';
  const options: Option<About>[] = [];
  if (passage !== null) options.push({ value: { kind: 'passage' }, label: passage, note: ui.memos.inMarker });
  const theme = codebook.entries().find(({ note }) => note === path);
  const of = corpus.cases().find((known) => known.path === path);
  if (theme) options.push({ value: { kind: 'theme-note', theme: theme.path }, label: ui.memos.onTheme(theme.title), note: ui.memos.inThemeNote });
  else if (of) options.push({ value: { kind: 'note', path }, label: ui.memos.onCase(of.name), note: ui.memos.inNote });
  else if (corpus.document(path)) options.push({ value: { kind: 'note', path }, label: ui.memos.onDocument(nameOf(path)), note: ui.memos.inNote });
  options.push({ value: { kind: 'theme' }, label: ui.memos.someTheme, note: ui.memos.inThemeNote });
  if (corpus.cases().length > 0) options.push({ value: { kind: 'case' }, label: ui.memos.someCase, note: ui.memos.inNote });
  options.push({ value: { kind: 'study' }, label: ui.memos.onStudy, note: ui.memos.inNote });
  return choose(app, ui.memos.writeTitle, options);
}

/** Opens the note in which a memo on a theme, a note or the study is written; makes it where there is none. */
export async function openMemoOn(app: App, study: Study, about: Exclude<About, { kind: 'passage' }>): Promise<void> {
  try {
    if (about.kind === 'theme-note') await openThemeMemo(study, about.theme);
    else if (about.kind === 'theme') await openSomeTheme(app, study);
    else if (about.kind === 'note') await openNoteOn(app, study, about.path);
    else if (about.kind === 'study') await create(app, study, ui.memos.studyName(study.today()), null);
    else {
      const path = await choose(app, ui.memos.whichCase, study.corpus.cases().map((of) => ({ value: of.path, label: of.name })));
      if (path !== null) await openNoteOn(app, study, path);
    }
  } catch (error) {
    tellFailure(error);
  }
}

/** Opens the note of a theme, whose body is the theme's memo; makes it where nobody has written one yet. */
async function openThemeMemo(study: Study, theme: string): Promise<void> {
  const { note } = study.entry(theme);
  if (note !== null) {
    await study.open(note);
    return;
  }
  const { themeFolder: folder, prefix } = study.settings;
  const made = newThemeNote(theme, { title: study.entry(theme).title }, { folder, prefix, date: study.today() });
  await study.open(await study.create(made.path, made.text));
}

/** Opens the note of a theme that a person picks, for a memo on it. */
export async function openSomeTheme(app: App, study: Study): Promise<void> {
  const [theme] = (await pickThemes(app, study, ui.codebook.whichTheme)) ?? [];
  if (theme !== undefined) await openThemeMemo(study, theme);
}

/** A memo on a note goes on where there is one already, if that is wished. */
async function openNoteOn(app: App, study: Study, path: string): Promise<void> {
  const known = study.memos.notesOn(path).filter(({ coding }) => coding === null);
  const name = nameOf(path);
  const chosen =
    known.length === 0
      ? ''
      : await choose(app, ui.memos.anotherOn(name), [
          ...known.map((memo) => ({ value: memo.path, label: nameOf(memo.path), note: ui.memos.existing })),
          { value: '', label: ui.memos.another },
        ]);
  if (chosen === null) return;
  if (chosen !== '') await study.open(chosen);
  else await create(app, study, ui.memos.noteName(fileName(name)), path);
}

async function create(app: App, study: Study, name: string, about: string | null): Promise<void> {
  const author = study.coder ?? (await askCoder(app, study));
  const { memoFolder } = study.settings;
  const wanted = `${memoFolder === '' ? '' : `${memoFolder}/`}${name}.md`;
  const targets = about === null ? [] : [study.names.nameOf(about, wanted)];
  await study.open(await study.create(wanted, newMemoNote({ about: targets, author, date: study.today(), text: '' })));
}
