import { Notice, type App } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose, type Option } from '../choice';
import { pickThemes } from '../theme-picker/pick-themes';
import { allThemes } from './theme-lists';

/** Lets a person choose one of the themes there are, less some; says so and gives null where there is none. */
export async function askTheme(app: App, study: Study, title: string, without: (theme: string) => boolean = () => false): Promise<string | null> {
  const options = themeOptions(study, without);
  if (options.length > 0) return choose(app, title, options);
  new Notice(allThemes(study).length === 0 ? ui.codebook.noTheme : ui.codebook.onlyOne);
  return null;
}

/** Lets a person take several themes, those that do not exist yet among them. Null when they leave or take none. */
export async function askThemes(app: App, study: Study, title: string): Promise<readonly string[] | null> {
  const taken = await pickThemes(app, study, title);
  return taken === null || taken.length === 0 ? null : taken;
}

/** The theme that others go under: the empty path is the top of the tree. */
export function askParent(app: App, study: Study, title: string, without: (theme: string) => boolean, withTop: boolean): Promise<string | null> {
  const top: Option<string>[] = withTop ? [{ value: '', label: ui.codebook.top, note: ui.codebook.topNote }] : [];
  return choose(app, title, [...top, ...themeOptions(study, without)]);
}

/** Lets a person choose one of the themes that have passages. */
export async function askCodedTheme(app: App, study: Study, title: string): Promise<string | null> {
  const options = study.seen.themes().map(({ theme, codings }) => optionFor(study, theme, codings));
  return chooseSome(app, title, options);
}

/** Lets a person choose one of all entries, used or written down. The entry whose note is open comes first. */
export async function askEntry(app: App, study: Study, title: string): Promise<string | null> {
  const counts = new Map(study.seen.themes().map(({ theme, codings }) => [theme, codings]));
  const paths = [...new Set([...counts.keys(), ...study.codebook.entries().map(({ path }) => path)])].sort();
  const here = app.workspace.getActiveFile()?.path;
  const isHere = (path: string): boolean => here !== undefined && study.entry(path).note === here;
  const options = [...paths.filter(isHere), ...paths.filter((path) => !isHere(path))].map((path) => optionFor(study, path, counts.get(path) ?? 0));
  return chooseSome(app, title, options);
}

async function chooseSome(app: App, title: string, options: readonly Option<string>[]): Promise<string | null> {
  if (options.length > 0) return choose(app, title, options);
  new Notice(ui.codebook.noTheme);
  return null;
}

function optionFor(study: Study, theme: string, codings: number): Option<string> {
  return { value: theme, label: study.look(theme).title, note: `${theme} · ${ui.picker.codings(codings)}` };
}

function themeOptions(study: Study, without: (theme: string) => boolean): Option<string>[] {
  const numbers = new Map(study.seen.themes().map(({ theme, codings }) => [theme, codings]));
  return parentsToo(allThemes(study))
    .filter((theme) => !without(theme))
    .map((theme) => optionFor(study, theme, numbers.get(theme) ?? 0));
}

/** With what stands above them, coded with or not. */
function parentsToo(themes: readonly string[]): string[] {
  const all = new Set<string>();
  for (const theme of themes) for (let to = theme.length; to > 0; to = theme.lastIndexOf('/', to - 1)) all.add(theme.slice(0, to));
  return [...all].sort();
}
