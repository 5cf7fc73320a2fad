/** Plans a theme made of codes. */
import { themePath } from '../../codebook/name';
import { newThemeNote, type EntryFields } from '../../codebook/theme-note-edit';
import { Refusal } from '../../markup/types';
import type { VaultChange } from '../types';
import { draft } from './draft';
import type { ChangeSource, Who } from './types';
import { say } from '../../said/sayings';

/** A theme to be made: what its note says of it. */
export interface NewTheme extends Omit<EntryFields, 'kind'> {
  readonly title: string;
  /** Paths of the codes it gathers, from any branch. */
  readonly gathers: readonly string[];
  /** Where it stands in the tree; by its title unless said. */
  readonly path?: string;
}

/**
 * *Make a theme of these codes*: writes the theme's note, and rewrites no document. Throws a `Refusal`: those of
 * `themePath`, `exists` where a theme of that name has a note.
 */
export function planTheme({ codebook, markup, themeFolder }: ChangeSource, { path, ...theme }: NewTheme, who: Who): VaultChange {
  const prefix = markup.prefix ?? 'theme/';
  const name = themePath(path ?? theme.title, prefix);
  const known = codebook.entry(name);
  if (known.note !== null) throw new Refusal('exists', known.title, known.note);
  const note = newThemeNote(name, { status: 'candidate', ...theme, kind: 'theme' }, { folder: themeFolder, prefix, date: who.when.slice(0, 10) });
  const change = draft();
  change.then({ step: 'create', note: note.path, text: note.text });
  return change.finish({ kind: 'create', said: say('change-theme', name, theme.gathers.length), from: [], to: [name] }, who);
}
