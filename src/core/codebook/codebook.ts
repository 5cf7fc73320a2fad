/** The codebook, kept in step with the theme notes. */
import type { Codebook, ThemeEntry } from './types';
import { bareEntry, readThemeNote } from './theme-note';

/**
 * An empty codebook over the theme notes in `folder`. It is told of every note that changes and keeps those that are
 * theme notes. Where two notes claim a theme, the one whose path comes first is its entry, whichever was read first.
 */
export function openCodebook(options: { folder: string; prefix: string }): Codebook {
  const byNote = new Map<string, ThemeEntry>();
  let byTheme: Map<string, ThemeEntry> | null = null;
  let revision = 0;

  function themes(): Map<string, ThemeEntry> {
    if (byTheme) return byTheme;
    byTheme = new Map();
    for (const entry of [...byNote.values()].sort(byPathThenNote)) {
      if (!byTheme.has(entry.path)) byTheme.set(entry.path, entry);
    }
    return byTheme;
  }

  function set(path: string, entry: ThemeEntry | null): void {
    if (entry) byNote.set(path, entry);
    else if (!byNote.delete(path)) return;
    byTheme = null;
    revision++;
  }

  const texts = new Map<string, string>();

  function update(path: string, text: string): void {
    const entry = readThemeNote(path, text, options);
    if (entry) texts.set(path, text);
    else texts.delete(path);
    set(path, entry);
  }

  return {
    get revision() {
      return revision;
    },
    update,
    remove(path) {
      texts.delete(path);
      set(path, null);
    },
    rename(from, to) {
      const text = texts.get(from);
      texts.delete(from);
      set(from, null);
      if (text !== undefined) update(to, text);
    },
    entry: (theme) => themes().get(theme) ?? bareEntry(theme),
    entries: () => [...themes().values()],
    reach: (theme, known) => reach(theme, known, themes()),
  };
}

function reach(theme: string, known: Iterable<string>, themes: ReadonlyMap<string, ThemeEntry>): ReadonlySet<string> {
  const roots = new Set([theme]);
  // A set grows while it is walked, so what a gathered theme gathers is followed too, each once.
  for (const root of roots) {
    for (const entry of themes.values()) {
      if (entry.path === root || entry.path.startsWith(`${root}/`)) entry.gathers.forEach((path) => roots.add(path));
    }
  }
  const reached = new Set<string>();
  for (const path of known) {
    if (underOne(path, roots)) reached.add(path);
  }
  return reached;
}

function underOne(path: string, roots: ReadonlySet<string>): boolean {
  for (let to = path.length; to > 0; to = path.lastIndexOf('/', to - 1)) {
    if (roots.has(path.slice(0, to))) return true;
  }
  return false;
}

function byPathThenNote(a: ThemeEntry, b: ThemeEntry): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.note ?? '') < (b.note ?? '') ? -1 : 1;
}
