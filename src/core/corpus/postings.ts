/** Which documents and codings carry a theme, kept up document by document. */
import type { Note } from './note';
import type { CodingEntry, Postings, ThemeCount } from './types';

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

/** The codings of an entry in a posting's lists. */
export function listed(list: CodingEntry | readonly CodingEntry[]): readonly CodingEntry[] {
  return 'themes' in list ? [list] : list;
}

/**
 * Each note knows its place in the lists, so that it is taken out without a search: the last takes its place. (A map by
 * document costs a hash for each theme of each note, half the time of an index; an object for each, half its memory.)
 */
export interface Posting extends Postings {
  readonly theme: string;
  readonly slots: number[];
  readonly lists: (CodingEntry | CodingEntry[])[];
  readonly whole: Set<Note>;
  codings: number;
  documents: number;
  /** Made when asked for. */
  count: ThemeCount | null;
}

/** An index without documents. */
export function openThemeIndex(): ThemeIndex {
  const byTheme = new Map<string, Posting>();
  const bySlot: (Note | undefined)[] = [];
  let sorted: Posting[] | null = null;

  function posting(theme: string): Posting {
    let found = byTheme.get(theme);
    if (!found) {
      found = { theme, slots: [], lists: [], whole: new Set(), codings: 0, documents: 0, count: null };
      byTheme.set(theme, found);
      sorted = null;
    }
    return found;
  }

  function dropIfEmpty(found: Posting): void {
    if (found.slots.length > 0 || found.whole.size > 0) return;
    byTheme.delete(found.theme);
    sorted = null;
  }

  function takeOut(found: Posting, place: number): void {
    const slot = found.slots.pop();
    const list = found.lists.pop();
    if (slot === undefined || list === undefined || place === found.slots.length) return;
    found.slots[place] = slot;
    found.lists[place] = list;
    const moved = bySlot[slot];
    if (moved) moved.places[moved.postings.indexOf(found)] = place;
  }

  return {
    add(note) {
      bySlot[note.slot] = note;
      const postings: Posting[] = [];
      for (const coding of note.codings) {
        for (const theme of coding.themes) {
          const found = posting(theme);
          const last = found.slots.length - 1;
          if (found.slots[last] === note.slot) {
            const list = found.lists[last];
            if (Array.isArray(list)) list.push(coding);
            else if (list) found.lists[last] = [list, coding];
          } else {
            found.slots.push(note.slot);
            found.lists.push(coding);
            postings.push(found);
          }
        }
      }
      // A list that grew keeps room to spare: copies are as long as they have to be.
      note.postings = postings.slice();
      note.places = postings.map(({ lists }) => {
        const last = lists.length - 1;
        const list = lists[last];
        if (Array.isArray(list)) lists[last] = list.slice();
        return last;
      });
      for (const theme of note.themes) posting(theme).whole.add(note);
      if (note.isData) count(note, 1, posting);
    },
    remove(note) {
      if (note.isData) count(note, -1, posting);
      note.postings.forEach((found, at) => {
        takeOut(found, note.places[at] ?? 0);
        dropIfEmpty(found);
      });
      note.postings = [];
      note.places = [];
      bySlot[note.slot] = undefined;
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
  note.postings.forEach((found, at) => {
    const list = found.lists[note.places[at] ?? 0];
    let counted = 0;
    if (Array.isArray(list)) for (const { layer } of list) counted += layer === 'aside' ? 0 : 1;
    else if (list && list.layer !== 'aside') counted = 1;
    found.codings += sign * counted;
    if (counted > 0 || (note.themes.length > 0 && found.whole.has(note))) found.documents += sign;
    found.count = null;
  });
  for (const theme of note.themes) {
    const found = posting(theme);
    if (note.postings.includes(found)) continue;
    found.documents += sign;
    found.count = null;
  }
}
