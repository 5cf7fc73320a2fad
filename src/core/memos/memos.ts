/** All memos of a study as one list. */
import { baseName } from '../cases/names';
import type { Codebook } from '../codebook/types';
import type { CodingEntry, Corpus } from '../corpus/types';
import type { NoteNames } from '../links/note-names';
import { readFrontMatter } from '../text/front-matter';
import { authorIn, grownInto, memoWords, readMemoNote } from './memo-note';
import type { MemoEntry, MemoNote } from './types';

/** Memo notes and the bodies of theme notes. Kept up note by note; costs the note that changes. */
export interface Memos {
  /** Counts up with every change. */
  readonly revision: number;
  update(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Memo notes about a note, by path. */
  notesOn(path: string): readonly MemoNote[];
  /**
   * Every memo: those in codings, memo notes, and what stands in theme notes; the latest first, those without a date
   * last. A memo in a coding that is nothing but the link to its memo note is that note.
   */
  list(corpus: Corpus, codebook: Codebook): readonly MemoEntry[];
}

/** `themeFolder` is where theme notes lie; `names` knows all notes of the vault. */
export function openMemos(options: { readonly themeFolder: string; readonly names: NoteNames }): Memos {
  const { names } = options;
  const notes = new Map<string, MemoNote>();
  const bodies = new Map<string, ThemeBody>();
  const themes = `${options.themeFolder.replace(/\/$/, '')}/`;
  let revision = 0;
  let kept: { stamp: readonly unknown[]; entries: readonly MemoEntry[] } | null = null;

  function set(path: string, note: MemoNote | null, body: ThemeBody | null): void {
    if (!note && !body && !notes.has(path) && !bodies.has(path)) return;
    if (note) notes.set(path, note);
    else notes.delete(path);
    if (body) bodies.set(path, body);
    else bodies.delete(path);
    revision++;
  }

  function entries(corpus: Corpus, codebook: Codebook): readonly MemoEntry[] {
    const stamp = [corpus, corpus.revision, codebook, codebook.revision, names.revision, revision];
    if (kept && stamp.every((part, at) => part === kept?.stamp[at])) return kept.entries;
    const found = [...inPlace(corpus, notes, names), ...inThemeNotes(codebook, bodies), ...inNotes(notes, { corpus, codebook, names })];
    kept = { stamp, entries: found.sort(latestFirst) };
    return kept.entries;
  }

  return {
    get revision() {
      return revision;
    },
    update(path, text) {
      const note = readMemoNote(path, text);
      set(path, note, note ? null : path.startsWith(themes) || themes === '/' ? themeBody(text) : null);
    },
    remove: (path) => set(path, null, null),
    rename(from, to) {
      const note = notes.get(from);
      const body = bodies.get(from);
      if (from === to) return;
      set(from, null, null);
      set(to, note ? { ...note, path: to } : null, body ?? null);
    },
    notesOn: (path) =>
      [...notes.values()]
        .filter((note) => note.about.some((target) => names.resolve(target, note.path) === path))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    list: entries,
  };
}

interface ThemeBody {
  readonly author: string | null;
  readonly text: string;
}

function themeBody(text: string): ThemeBody | null {
  const words = memoWords(text);
  return words === '' ? null : { author: authorIn(readFrontMatter(text).properties), text: words };
}

function* inPlace(corpus: Corpus, notes: ReadonlyMap<string, MemoNote>, names: NoteNames): Generator<MemoEntry> {
  for (const coding of corpus.codings()) {
    for (const [index, memo] of coding.memos.entries()) {
      const { document } = coding;
      const grown = grownInto(memo.text);
      if (grown !== null && notes.has(names.resolve(grown, document.path) ?? '')) continue;
      yield {
        key: `${document.path}\n${coding.id}.${coding.ordinal}.${index}`,
        kind: 'passage',
        about: document.name,
        documents: [document.path],
        themes: coding.themes,
        cases: corpus.casesOf(coding),
        coding: coding.id,
        author: memo.coder ?? coding.coder,
        coder: coding.coder,
        date: memo.date ?? coding.date,
        text: memo.text,
        place: { note: document.path, id: coding.id, ordinal: coding.ordinal, index },
      };
    }
  }
}

function* inThemeNotes(codebook: Codebook, bodies: ReadonlyMap<string, ThemeBody>): Generator<MemoEntry> {
  for (const { path, note, changed, created } of codebook.entries()) {
    const body = note === null ? undefined : bodies.get(note);
    if (note === null || !body) continue;
    yield {
      ...nothing,
      key: note,
      kind: 'theme',
      about: path,
      themes: [path],
      author: body.author,
      date: changed ?? created,
      text: body.text,
      place: { note, id: null },
    };
  }
}

interface Known {
  readonly corpus: Corpus;
  readonly codebook: Codebook;
  readonly names: NoteNames;
}

function* inNotes(notes: ReadonlyMap<string, MemoNote>, known: Known): Generator<MemoEntry> {
  const themeOf = new Map(known.codebook.entries().flatMap(({ path, note }) => (note === null ? [] : [[note, path] as const])));
  const caseOf = new Map(known.corpus.cases().map(({ path, name }) => [path, name]));
  for (const note of notes.values()) {
    const paths = note.about.flatMap((target) => known.names.resolve(target, note.path) ?? []);
    const documents = paths.filter((path) => !themeOf.has(path) && !caseOf.has(path));
    const coding = codingOf(note, documents, known.corpus);
    const aboutThemes = paths.flatMap((path) => themeOf.get(path) ?? []);
    const aboutCases = paths.flatMap((path) => caseOf.get(path) ?? []);
    const [first] = paths;
    const kind = first === undefined ? (note.coding === null ? 'study' : 'passage') : themeOf.has(first) ? 'theme' : caseOf.has(first) ? 'case' : note.coding === null ? 'document' : 'passage';
    yield {
      key: note.path,
      kind,
      about: first === undefined ? (note.about[0] ?? '') : (themeOf.get(first) ?? caseOf.get(first) ?? baseName(first)),
      documents,
      themes: [...new Set([...aboutThemes, ...(coding?.themes ?? [])])],
      cases: [...new Set([...aboutCases, ...(coding ? known.corpus.casesOf(coding) : [])])],
      coding: note.coding,
      author: note.author,
      coder: coding?.coder ?? null,
      date: note.date,
      text: note.text,
      place: { note: note.path, id: null },
    };
  }
}

function codingOf(note: MemoNote, documents: readonly string[], corpus: Corpus): CodingEntry | undefined {
  if (note.coding === null) return undefined;
  for (const path of documents) {
    const coding = corpus.coding(path, note.coding);
    if (coding) return coding;
  }
  return undefined;
}

const nothing = { documents: [], cases: [], coding: null, coder: null } as const;

function latestFirst(a: MemoEntry, b: MemoEntry): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null || b.date < a.date ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
