/** The status of documents, by coder. */
import { baseName } from '../cases/names';
import type { Document } from '../corpus/types';
import type { NoteNames } from '../links/note-names';
import { readCoderNote } from './status-note';
import type { CoderNote, Standing, StatusLine } from './types';

/** What all coders' notes say. Kept up note by note; costs the note that changes. */
export interface Statuses {
  /** Counts up with every change of a coder's note. */
  readonly revision: number;
  /** Reads a note's text as it is now; one that is no coder's, or outside their folder, is forgotten. */
  update(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Coders that have a note, as written, in order. */
  coders(): readonly string[];
  /** The note of a coder; where there are several, the first by path. */
  noteOf(coder: string): string | null;
  /** How far a coder is with the document at a path. `unread` where nothing is said. */
  of(path: string, coder: string): Standing;
}

/** `folder` is where coders' notes lie; the empty name is the whole vault. `names` knows all notes of the vault. */
export function openStatuses(options: { readonly folder: string; readonly names: NoteNames }): Statuses {
  /** Also those outside the folder: they may be moved into it. */
  const notes = new Map<string, Kept>();
  const inside = options.folder === '' ? '' : `${options.folder.replace(/\/$/, '')}/`;
  let revision = 0;
  let ordered: readonly Kept[] | null = null;

  function set(path: string, note: CoderNote | null): void {
    if (!note && !notes.has(path)) return;
    if (note) notes.set(path, { ...note, byName: linesByName(note.lines), key: folded(note.coder) });
    else notes.delete(path);
    ordered = null;
    revision++;
  }

  const all = (): readonly Kept[] =>
    (ordered ??= [...notes.values()].filter(({ path }) => path.startsWith(inside)).sort((a, b) => (a.path < b.path ? -1 : 1)));

  /** The last line about a document in one note. */
  function said(note: Kept, path: string): StatusLine | null {
    const lines = note.byName.get(lastName(path)) ?? [];
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at];
      if (line && options.names.resolve(line.target, note.path) === path) return line;
    }
    return null;
  }

  return {
    get revision() {
      return revision;
    },
    update: (path, text) => set(path, readCoderNote(path, text)),
    remove: (path) => set(path, null),
    rename(from, to) {
      const note = notes.get(from);
      if (!note || from === to) return;
      set(from, null);
      set(to, { path: to, said: note.said, coder: note.said ?? baseName(to), lines: note.lines });
    },
    coders: () => [...new Map([...all()].reverse().map(({ key, coder }) => [key, coder])).values()].sort(),
    noteOf: (coder) => all().find(({ key }) => key === folded(coder))?.path ?? null,
    of(path, coder) {
      const key = folded(coder);
      let found: StatusLine | null = null;
      // A copy that a sync left behind is a second note of the same coder: what was said last counts.
      for (const note of all()) {
        const line = note.key === key ? said(note, path) : null;
        if (line && (!found || (line.date ?? '') > (found.date ?? ''))) found = line;
      }
      return found ?? unread;
    },
  };
}

/** When a document was last looked at, and by whom; null when nobody did. */
export interface Look {
  readonly date: string;
  readonly coder: string | null;
}

/**
 * When anyone last looked at a document: the latest day on which a coder set its status, coded in it or wrote a memo in
 * it.
 */
export function lastLook(document: Document, statuses: Statuses): Look | null {
  let last: Look | null = null;
  const take = (date: string | null, coder: string | null): void => {
    if (date !== null && (last === null || date > last.date)) last = { date, coder };
  };
  for (const coder of statuses.coders()) take(statuses.of(document.path, coder).date, coder);
  for (const coding of document.codings) {
    take(coding.date, coding.coder);
    for (const memo of coding.memos) take(memo.date, memo.coder ?? coding.coder);
  }
  return last;
}

interface Kept extends CoderNote {
  readonly key: string;
  /** Lines by the last part of their target, so that one document costs what is said of its name. */
  readonly byName: Map<string, StatusLine[]>;
}

const unread: Standing = Object.freeze({ status: 'unread', date: null });

/** Coders are compared in NFC and lower case: names are typed on many devices. */
export function folded(coder: string): string {
  return coder.normalize('NFC').toLowerCase();
}

function linesByName(lines: readonly StatusLine[]): Map<string, StatusLine[]> {
  const byName = new Map<string, StatusLine[]>();
  for (const line of lines) {
    const name = lastName(line.target);
    const same = byName.get(name);
    if (same) same.push(line);
    else byName.set(name, [line]);
  }
  return byName;
}

function lastName(target: string): string {
  const name = target.slice(target.lastIndexOf('/') + 1).normalize('NFC').toLowerCase().trim();
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}
