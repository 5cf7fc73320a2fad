/**
 * The core as a library, for scripts and other tools. Texts are notes as they stand in a file; offsets count UTF-16
 * units of the text without markers (a BOM not counted, CRLF as one), half-open. Refusals are thrown as `Refusal`, with
 * a stable `reason` and a message for people.
 */
import { caseStudy as writeCaseStudy } from './casestudy/case-study';
import { passagesNote as writePassagesNote } from './casestudy/passages-note';
import type { CaseStudyOptions, Generated, ReadNote, Updated } from './casestudy/types';
import { updateEvidence as renewEvidence } from './casestudy/update';
import { themePath } from './codebook/name';
import { openCodebook } from './codebook/codebook';
import { noteNames, type NoteNames } from './links/note-names';
import { checkThemeNotes } from './codebook/note-checks';
import type { Codebook } from './codebook/types';
import { copiedCodings } from './corpus/copied-codings';
import { openCorpus as openIndex } from './corpus/corpus';
import { byPlace, copyRow, problemRow, type ProblemRow, themeNoteRow } from './corpus/problem-row';
import { codingRow } from './corpus/row';
import type { CodingRow, Corpus, CorpusOptions, ThemeCount } from './corpus/types';
import { addCoding } from './markup/edit/add';
import { applyChanges } from './markup/changes';
import { merge as mergeCopies } from './markup/merge/merge';
import { removeCoding } from './markup/edit/remove';
import { repair as mend } from './markup/damage/repair';
import { scan } from './markup/scan';
import { strip as stripMarkers } from './markup/strip';
import { type MarkupOptions, Refusal } from './markup/types';
import { evaluate } from './query/evaluate';
import { isQueryError, parseQuery } from './query/parse';
import type { Hit, QueryError } from './query/types';
import { turnsOf } from './text/turns';
import type { Turn } from './text/types';
import { inEnglish } from './said/sayings';

export { importNotes, type ImportNotesOptions, type NoteOfFile } from './exchange/import/import-notes';
export { type ImportedFile, type ImportOptions, readImport } from './exchange/import/read';
export { Refusal } from './markup/types';
export type { ProblemRow } from './corpus/problem-row';
export type { CodingRow, CorpusOptions, ThemeCount } from './corpus/types';
export type { MarkupOptions } from './markup/types';
export type { CaseStudyOptions, Generated, ReadNote, SourceEdit, Updated } from './casestudy/types';
export type { Turn } from './text/types';

/** A coding of a text that is no note of a corpus: it has no path. */
export type TextCodingRow = Omit<CodingRow, 'document'> & { readonly document: null };

/** What answers a query: a coding, or a stretch (of a phrase, of a whole document) that no coding stands for: its id is null. */
export type QueryRow = Omit<CodingRow, 'id'> & { readonly id: string | null };

/** A passage to be coded. */
export interface PassageToCode extends MarkupOptions {
  readonly from: number;
  readonly to: number;
  /** Names or paths of themes; `Star status` becomes `star-status`. */
  readonly themes: readonly string[];
  readonly coder?: string | undefined;
  /** YYYY-MM-DD */
  readonly date?: string | undefined;
  readonly memo?: string | undefined;
  /** Eight of a-z and 0-9, a letter and a digit among them; a new one unless given. */
  readonly id?: string | undefined;
}

/** The codings of a note's text, in order of place. */
export function codings(text: string, options: MarkupOptions = {}): TextCodingRow[] {
  const corpus = openCorpus(options);
  corpus.update(lone, text);
  return corpus.codings().map((row) => ({ ...row, document: null }));
}

/** The text without markers: the original bytes. */
export function strip(text: string): string {
  return stripMarkers(text);
}

/**
 * Codes a passage. The ends given back are those of the passage as placed: white space and line prefixes are trimmed
 * off, and an end within a link, code or the like moves outwards. Throws a `Refusal` where it cannot be coded, among
 * others `range` where the offsets lie outside the text.
 */
export function code(text: string, passage: PassageToCode): { text: string; id: string; from: number; to: number } {
  const { prefix, earlierPrefixes, memo, coder = null, date = null, themes, ...rest } = passage;
  const { length } = scan(text).plain();
  if (![rest.from, rest.to].every((at) => Number.isInteger(at) && at >= 0 && at <= length)) {
    throw new Refusal('range', rest.from, rest.to, length);
  }
  const options = { ...(prefix === undefined ? {} : { prefix }), ...(earlierPrefixes ? { earlierPrefixes } : {}) };
  const paths = themes.map((name) => themePath(name, prefix));
  const memos = memo === undefined ? [] : [{ text: memo, coder: null, date: null }];
  const { changes, id, from, to } = addCoding(text, { ...rest, coder, date, memos, themes: paths }, options);
  return { text: applyChanges(text, changes), id, from, to };
}

/** What was made, its warnings in plain English. */
export type Told<Made extends { readonly warnings: unknown }> = Omit<Made, 'warnings'> & { readonly warnings: readonly string[] };

/** The text without one coding. Throws a `Refusal` (`no-coding`) where there is none of that id. */
export function uncode(text: string, id: string): string {
  return applyChanges(text, removeCoding(text, id));
}

/** Everything wrong with a note's markers and front matter, by line. */
export function check(text: string, options: MarkupOptions = {}): ProblemRow[] {
  return openIndex(options).problems(lone, text).map((problem) => problemRow(problem, null));
}

/** The text with every problem mended that has a usual fix; what only a person can decide stays. */
export function repair(text: string, options: MarkupOptions = {}): string {
  return mend(text, options);
}

/** Two people's copies of a note and what both came from, made one. Conflicts are named, and nothing is lost. */
export function merge(base: string, ours: string, theirs: string, options: MarkupOptions = {}): ReturnType<typeof mergeCopies> {
  return mergeCopies(base, ours, theirs, options);
}

/** The turns of a transcript, in order. Empty for a text in which nobody speaks. */
export function turns(text: string): readonly Turn[] {
  return turnsOf(scan(text).plain());
}

/** A study in memory: notes by path, as they are now. */
export interface Study {
  /** Takes a note's text; replaces what was known of that path. */
  update(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Themes of the data with their counts, each without its children's. */
  themes(): ThemeCount[];
  /** All codings, by document and place. */
  codings(): CodingRow[];
  /**
   * The codings that an answer rests on, by document and place, each once. Throws a `Refusal` (`query`) that says where
   * the query cannot be read.
   */
  query(expression: string): QueryRow[];
  /** The same, and for an empty answer what came near (`0 overlap; 6 turns, 9 documents have both`). */
  answer(expression: string): { rows: QueryRow[]; near: string | null };
  /** A note's text as it was last told. */
  readonly read: (path: string) => string | undefined;
  /**
   * Problems of a note; without a path of all notes, the codings that stand in more than one of them, and theme notes that
   * lie elsewhere than their theme or claim one twice.
   */
  check(path?: string): ProblemRow[];
  /** The index and the codebook beneath. */
  readonly index: Corpus;
  readonly codebook: Codebook;
  readonly notes: NoteNames;
}

/** What a study is told at the start; beside the index's options, where theme notes lie. */
export interface StudyOptions extends CorpusOptions {
  /** `Themes` unless said otherwise. */
  readonly themeFolder?: string;
}

/**
 * An empty study. The index keeps no passage text, so the texts of the notes are kept beside it: memory is that of the
 * notes.
 */
export function openCorpus(options: StudyOptions = {}): Study {
  const index = openIndex(options);
  const codebook = openCodebook({ folder: options.themeFolder ?? 'Themes', prefix: options.prefix ?? 'theme/' });
  const texts = new Map<string, string>();
  const plain = new Map<string, string>();
  const plainText = (path: string): string => {
    let text = plain.get(path);
    if (text === undefined) plain.set(path, (text = scan(texts.get(path) ?? '', options).plain()));
    return text;
  };
  const row = (entry: ReturnType<Corpus['codings']>[number]): CodingRow => codingRow(index, entry, plainText(entry.document.path));
  const study: Study = {
    update(path, text) {
      texts.set(path, text);
      plain.delete(path);
      index.update(path, text);
      codebook.update(path, text);
    },
    remove(path) {
      texts.delete(path);
      plain.delete(path);
      index.remove(path);
      codebook.remove(path);
    },
    rename(from, to) {
      const text = texts.get(from);
      if (text === undefined || from === to) return;
      texts.delete(from);
      plain.delete(from);
      plain.delete(to);
      texts.set(to, text);
      index.rename(from, to);
      codebook.rename(from, to);
    },
    themes: () => [...index.themes()],
    codings: () => index.codings().map(row),
    query: (expression) => study.answer(expression).rows,
    answer(expression) {
      const readPlain = (path: string): string | undefined => (texts.has(path) ? plainText(path) : undefined);
      const query = parseQuery(expression);
      if (isQueryError(query)) throw queryRefusal(query);
      const answer = evaluate(query, { corpus: index, codebook, readNote: readPlain });
      const rows: QueryRow[] = [...new Set(answer.hits.flatMap(({ codings }) => codings))].map(row);
      for (const hit of answer.hits) if (hit.codings.length === 0) rows.push(stretchRow(hit, index, plainText(hit.document.path)));
      return { rows: rows.sort(byStretch), near: answer.near && inEnglish(answer.near) };
    },
    read: (path) => texts.get(path),
    check(path) {
      if (path !== undefined) return index.problems(path, texts.get(path) ?? '').map((problem) => problemRow(problem, path));
      const copies = copiedCodings(index).map((copy) => copyRow(copy, texts.get(copy.document.path) ?? ''));
      const ofThemes = checkThemeNotes(texts, { folder: options.themeFolder ?? 'Themes', prefix: options.prefix ?? 'theme/' });
      return [...[...texts.keys()].flatMap((known) => study.check(known)), ...copies, ...ofThemes.map(themeNoteRow)].sort(byPlace);
    },
    index,
    codebook,
    get notes() {
      return noteNames(texts.keys());
    },
  };
  return study;
}

/**
 * The note of a case, by name, alias or pseudonym, and the block ids its links need. `readNote` gives a note's text;
 * null takes the study's own. `date` is today unless said otherwise.
 */
export function caseStudy(corpus: Study, readNote: ReadNote | null, name: string, options: CaseStudyOptions = {}): Told<Generated> {
  return told(writeCaseStudy(corpus.index, readNote ?? corpus.read, name, withStudy(corpus, options)));
}

/** A case-study note with its evidence renewed; see `docs/case-study.md`. */
export function updateEvidence(note: string, corpus: Study, readNote: ReadNote | null, options: CaseStudyOptions = {}): Told<Updated> {
  return told(renewEvidence(note, corpus.index, readNote ?? corpus.read, withStudy(corpus, options)));
}

/** A theme's passages as a note, to read or to hand on. */
export function passagesNote(corpus: Study, theme: string, readNote: ReadNote | null, options: CaseStudyOptions = {}): Told<Generated> {
  return told(writePassagesNote(corpus.index, theme, readNote ?? corpus.read, withStudy(corpus, options)));
}

/** A name for a text that has no path; it lies in no folder, so every scope takes it. */
const lone = 'note.md';

function stretchRow({ document, from, to }: Hit, index: Corpus, plain: string): QueryRow {
  return {
    id: null,
    document: document.path,
    from,
    to,
    text: plain.slice(from, to),
    themes: [],
    coder: null,
    date: null,
    memos: [],
    attributes: {},
    speakers: document.speakersIn(from, to),
    cases: index.casesIn(document, from, to),
    layer: 'data',
  };
}

function byStretch(a: QueryRow, b: QueryRow): number {
  return a.document === b.document ? a.from - b.from || a.to - b.to : a.document < b.document ? -1 : 1;
}

function queryRefusal({ from, message, expected }: QueryError): Refusal {
  return new Refusal('query', from + 1, message, expected);
}

function told<Made extends Generated>(made: Made): Told<Made> {
  return { ...made, warnings: made.warnings.map(inEnglish) };
}

function withStudy(corpus: Study, options: CaseStudyOptions): CaseStudyOptions {
  return { codebook: corpus.codebook, notes: corpus.notes, date: today(), ...options };
}

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
