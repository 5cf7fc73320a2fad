/** The index over documents and codings. It keeps no passage text. */
import type { NoCase } from '../cases/not-a-case';
import type { Case, Quoting } from '../cases/types';
import type { CodingRecord, MarkupOptions, Problem } from '../markup/types';
import type { Layer, StudyScope, Turn } from '../text/types';

/** What the index is told of the study. */
export interface CorpusOptions extends MarkupOptions {
  readonly scope?: Partial<StudyScope>;
}

/** A note that holds data, or at least codings. */
export interface Document {
  readonly path: string;
  /** Base name without `.md`. */
  readonly name: string;
  /** The `type` property, lower case; null when not said. */
  readonly type: string | null;
  /** Whether it lies in the study's scope and counts as data. */
  readonly isData: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The `date` property as YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** Names of cases in `cases`, links resolved to their names. */
  readonly cases: readonly string[];
  /** Themes of the whole document (property `themes`). */
  readonly themes: readonly string[];
  readonly quoting: Quoting | null;
  /** Made anew when asked for: keep it in a local while going through it. */
  readonly turns: readonly Turn[];
  /** Who speaks in it, in order of their first words. */
  readonly speakers: readonly string[];
  /** Where the body begins, after the front matter. */
  readonly body: number;
  /** Characters of stripped text. */
  readonly length: number;
  /** In order of place. */
  readonly codings: readonly CodingEntry[];
  readonly hasAsides: boolean;
  /** Whether a stretch lies in an aside as a whole. */
  inAside(from: number, to: number): boolean;
  /** Who speaks in a stretch, in order, each once. */
  speakersIn(from: number, to: number): readonly string[];
  /** The turns a stretch touches, as half-open indices into `turns`. */
  turnsIn(from: number, to: number): { readonly first: number; readonly end: number };
}

/** A coding in the index; stripped offsets. */
export interface CodingEntry extends CodingRecord {
  readonly id: string;
  readonly document: Document;
  readonly from: number;
  readonly to: number;
  readonly ordinal: number;
  /** Speakers of the turns it touches, as written, in order, each once. */
  readonly speakers: readonly string[];
  readonly layer: Layer;
}

/** Where a theme stands: documents, each once and in no order, and side by side with them their codings. */
export interface Postings {
  /** The documents' slots (see `Corpus.slotOf`). */
  readonly slots: readonly number[];
  /** The codings that carry the theme there, in order of place; one alone stands by itself (see `listed`). */
  readonly lists: readonly (CodingEntry | readonly CodingEntry[])[];
  /** Documents coded with it as a whole. */
  readonly whole: ReadonlySet<Document>;
}

/** A theme with its counts. Asides, and notes that are not data, do not count: a theme that stands only there has zeros. */
export interface ThemeCount {
  readonly theme: string;
  readonly codings: number;
  readonly documents: number;
}

/** The row every door gives for a coding (`codings --json`, `query --json`, the library). */
export interface CodingRow {
  readonly id: string;
  /** Path of the note. */
  readonly document: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly themes: readonly string[];
  readonly coder: string | null;
  readonly date: string | null;
  readonly memos: readonly { readonly text: string; readonly coder: string | null; readonly date: string | null }[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly speakers: readonly string[];
  readonly cases: readonly string[];
  readonly layer: Layer;
}

/** The incremental index. After any sequence of changes it equals one built from scratch. */
export interface Corpus {
  /** Counts up with every change. */
  readonly revision: number;
  readonly options: CorpusOptions;
  /** Reads a note's text as it is now; replaces what was known of that path. Costs that note alone. */
  update(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  document(path: string): Document | undefined;
  /** In order of path. */
  documents(): readonly Document[];
  /** Notes that are no documents and yet hold a marker, such as half a coding; in order of path. */
  strays(): readonly Document[];
  /** Paths of the notes that say whose pseudonym is whose, in order; they are no documents. */
  keys(): readonly string[];
  /** In order of theme path. Counts only the theme itself, not its children; only documents that are data. */
  themes(): readonly ThemeCount[];
  /** Where a theme itself stands, asides and notes that are not data included; undefined for a theme nobody used. */
  postings(theme: string): Postings | undefined;
  /** A small number of a document's own, for tables by document; the numbers of removed ones are given again. */
  slotOf(document: Document): number;
  /** Codings of a theme itself, in order of document and place, asides and notes that are not data included. */
  codingsOf(theme: string): readonly CodingEntry[];
  /** All codings, in order of document and place. */
  codings(): readonly CodingEntry[];
  coding(path: string, id: string): CodingEntry | undefined;
  /** Cases by name; looked up by name or alias, ignoring case. */
  cases(): readonly Case[];
  caseNamed(nameOrAlias: string): Case | undefined;
  /** What a speaker of a document is: a case, none of them and why, or null where nobody knows. */
  speakerIs(document: Pick<Document, 'path' | 'properties'>, speaker: string): { readonly case: Case } | { readonly noCase: NoCase } | null;
  /** Cases a coding belongs to: its own `case` attribute, its speakers', else its document's. */
  casesOf(coding: CodingEntry): readonly string[];
  /** Cases of a stretch without a coding: its speakers', else its document's. */
  casesIn(document: Document, from: number, to: number): readonly string[];
  /** Problems of a note's markers and front matter, found anew from its text. */
  problems(path: string, text: string): readonly Problem[];
}
