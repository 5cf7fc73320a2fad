import type { TreeRow } from './tree-rows';

/** What is marked in the tree. Rows are told by their keys, themes by their paths: a theme may have several rows. */
export interface TreeSelection {
  /** The row the keyboard is on. */
  readonly active: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
  /** Themes marked to be acted on together. */
  readonly themes: ReadonlySet<string>;
}

export const noSelection: TreeSelection = { active: null, anchor: null, themes: new Set() };

/** How a row is gone to: alone; without touching what is marked; marked or not in turn; with all from the anchor on. */
export type Going = 'alone' | 'keep' | 'toggle' | 'range';

/** The selection after going to a row. */
export function select(selection: TreeSelection, rows: readonly TreeRow[], key: string, going: Going): TreeSelection {
  const row = rows.find((each) => each.key === key);
  if (!row) return selection;
  if (going === 'alone') return { active: key, anchor: key, themes: new Set() };
  if (going === 'keep') return { ...selection, active: key, anchor: selection.anchor ?? key };
  if (going === 'toggle') {
    if (row.kind !== 'theme') return { ...selection, active: key };
    const themes = new Set(selection.themes);
    if (!themes.delete(row.theme)) themes.add(row.theme);
    return { active: key, anchor: key, themes };
  }
  const from = rows.findIndex((each) => each.key === (selection.anchor ?? selection.active));
  const to = rows.indexOf(row);
  const range = rows.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1);
  return { active: key, anchor: rows[from]?.key ?? key, themes: new Set(range.filter((each) => each.kind === 'theme').map(({ theme }) => theme)) };
}

/** Marks every theme in sight. */
export function selectAll(selection: TreeSelection, rows: readonly TreeRow[]): TreeSelection {
  return { ...selection, themes: new Set(rows.filter((row) => row.kind === 'theme').map(({ theme }) => theme)) };
}

/**
 * What an act on a row is on: all that is marked, if the row is among it or is a row of no theme; else the row's theme. In
 * order of path.
 */
export function actedOn(selection: TreeSelection, rows: readonly TreeRow[], key = selection.active): readonly string[] {
  const row = rows.find((each) => each.key === key);
  const theme = row?.kind === 'theme' ? row.theme : null;
  if (selection.themes.size > 0 && (theme === null || selection.themes.has(theme))) return [...selection.themes].sort();
  return theme === null ? [] : [theme];
}

/** Without those that stand under another of them: what is done to a parent is done to them. */
export function topsOf(themes: readonly string[]): readonly string[] {
  const given = new Set(themes);
  return themes.filter((theme) => {
    for (let to = theme.lastIndexOf('/'); to > 0; to = theme.lastIndexOf('/', to - 1)) if (given.has(theme.slice(0, to))) return false;
    return true;
  });
}

/** The selection when themes have other names, or are gone (null). */
export function carry(selection: TreeSelection, nameNow: (path: string) => string | null): TreeSelection {
  const key = (before: string | null): string | null => (before === null ? null : nameNow(before));
  return { active: key(selection.active), anchor: key(selection.anchor), themes: new Set([...selection.themes].flatMap((theme) => nameNow(theme) ?? [])) };
}
