/** Which documents and codings carry a theme, kept up document by document. */
import type { Note } from './note';
import type { CodingEntry, Postings, Stand, ThemeCount } from './types';

/** The postings of all themes. A document is added with its codings, and taken away as the same object. */
export interface ThemeIndex {
  add(note: Note): void;
  remove(note: Note): void;
  of(theme: string): Postings | undefined;
  /** In order of theme. */
  counts(): readonly ThemeCount[];
}

/** Whether a coding counts: it stands in data, and is no part of an aside. */
export function counts(coding: CodingEntry): boolean {
  return coding.layer !== 'aside' && coding.document.isData;
}

/**
 * A theme in a document. It knows its place in the theme's list, so that it is taken out without a search: the last of
 * the list takes its place. (A map by document costs a hash for each theme of each note, half the time of an index.)
 */
export interface PostedStand extends Stand {
  readonly posting: Posting;
  codings: CodingEntry[];
  index: number;
}

interface Posting extends Postings {
  readonly theme: string;
  readonly stands: PostedStand[];
  readonly slots: number[];
  readonly whole: Set<Note>;
  codings: number;
  documents: number;
  /** Made when asked for. */
  count: ThemeCount | null;
}

export function openThemeIndex(): ThemeIndex {
  const byTheme = new Map<string, Posting>();
  let sorted: Posting[] | null = null;

  function posting(theme: string): Posting {
    let found = byTheme.get(theme);
    if (!found) {
      found = { theme, stands: [], slots: [], whole: new Set(), codings: 0, documents: 0, count: null };
      byTheme.set(theme, found);
      sorted = null;
    }
    return found;
  }

  function dropIfEmpty(found: Posting): void {
    if (found.stands.length > 0 || found.whole.size > 0) return;
    byTheme.delete(found.theme);
    sorted = null;
  }

  return {
    add(note) {
      for (const coding of note.codings) {
        for (const theme of coding.themes) {
          const found = posting(theme);
          const last = found.stands[found.stands.length - 1];
          if (last?.document === note) {
            last.codings.push(coding);
          } else {
            const stand = { posting: found, document: note, codings: [coding], index: found.stands.length };
            found.stands.push(stand);
            found.slots.push(note.slot);
            note.stands.push(stand);
          }
        }
      }
      // A list that grew has room to spare for good.
      for (const stand of note.stands) if (stand.codings.length > 1) stand.codings = stand.codings.slice();
      note.stands = note.stands.slice();
      for (const theme of note.themes) posting(theme).whole.add(note);
      if (note.isData) count(note, 1, posting);
    },
    remove(note) {
      if (note.isData) count(note, -1, posting);
      for (const { posting: found, index } of note.stands) {
        const last = found.stands.pop();
        const slot = found.slots.pop();
        if (last && slot !== undefined && index < found.stands.length) {
          found.stands[index] = last;
          found.slots[index] = slot;
          last.index = index;
        }
        dropIfEmpty(found);
      }
      note.stands = [];
      for (const theme of note.themes) {
        const found = posting(theme);
        found.whole.delete(note);
        dropIfEmpty(found);
      }
    },
    of: (theme) => byTheme.get(theme),
    counts() {
      sorted ??= [...byTheme.values()].sort((a, b) => (a.theme < b.theme ? -1 : 1));
      return sorted.map((found) => (found.count ??= { theme: found.theme, codings: found.codings, documents: found.documents }));
    },
  };
}

/** Adds or takes away what a document of the data adds to the counts of its themes; asked while it is posted. */
function count(note: Note, sign: 1 | -1, posting: (theme: string) => Posting): void {
  for (const { posting: found, codings } of note.stands) {
    let counted = 0;
    for (const { layer } of codings) if (layer !== 'aside') counted++;
    found.codings += sign * counted;
    if (counted > 0 || (note.themes.length > 0 && found.whole.has(note))) found.documents += sign;
    found.count = null;
  }
  for (const theme of note.themes) {
    const found = posting(theme);
    if (note.stands.some((stand) => stand.posting === found)) continue;
    found.documents += sign;
    found.count = null;
  }
}
