/** The researcher's own words, wherever they stand. */

/** What a memo is about: a passage, a document as a whole, a theme, a case, or the study. */
export type MemoKind = 'passage' | 'document' | 'theme' | 'case' | 'study';

/** Where a memo stands: in a coding's marker, or as a note. */
export type MemoPlace =
  | { readonly note: string; readonly id: string; readonly ordinal: number; readonly index: number }
  | { readonly note: string; readonly id: null };

/** A memo of the study. */
export interface MemoEntry {
  /** Its own among all memos, and the same as long as it stands where it stands. */
  readonly key: string;
  readonly kind: MemoKind;
  /** What it is about, as people call it: the document's or case's name, the theme's path; empty for the study. */
  readonly about: string;
  /** Paths of the documents it is about or whose passage it is about. */
  readonly documents: readonly string[];
  /** Themes it is about, or of the passage it is about. */
  readonly themes: readonly string[];
  /** Names of cases it is about. */
  readonly cases: readonly string[];
  /** The coding it is about; null where it is about no passage. */
  readonly coding: string | null;
  readonly author: string | null;
  /** Who made the coding it stands in; null for a note. */
  readonly coder: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** The words, without front matter and without the passages it quotes. */
  readonly text: string;
  readonly place: MemoPlace;
}

/** A memo note, read. */
export interface MemoNote {
  readonly path: string;
  /** Paths or names of the notes it is about, as its links have them. */
  readonly about: readonly string[];
  /** Id of the coding it is about; null where it is about no passage. */
  readonly coding: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly text: string;
}
