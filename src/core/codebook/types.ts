/** The codebook: every theme, with or without a note. */

/** How far a theme has come. */
export type ThemeStatus = 'candidate' | 'kept' | 'dropped';

/** An entry of the codebook. */
export interface ThemeEntry {
  /** Path in lower case and NFC: `power/hierarchies`. */
  readonly path: string;
  readonly kind: 'code' | 'theme';
  /** Shown to people: the note's `title`, else the last segment with dashes as spaces. */
  readonly title: string;
  /** CSS colour chosen in the theme note, else null: `themeColor(path)` gives a stable one. */
  readonly color: string | null;
  readonly definition: string | null;
  readonly include: string | null;
  readonly exclude: string | null;
  readonly example: string | null;
  /** Research questions the theme answers to. */
  readonly questions: readonly string[];
  /** Paths of codes this theme gathers. */
  readonly gathers: readonly string[];
  /** What a theme says: its central claim. */
  readonly claim: string | null;
  readonly status: ThemeStatus | null;
  readonly origin: 'a priori' | 'derived' | null;
  /** Where an a priori entry comes from. */
  readonly source: string | null;
  /** Whose word it is: the participants' or the researcher's. In vivo is emic. */
  readonly voice: 'emic' | 'etic' | null;
  /** Cross-cutting groups it belongs to, as written. */
  readonly groups: readonly string[];
  /** YYYY-MM-DD, from the properties `created` and `changed`. */
  readonly created: string | null;
  readonly changed: string | null;
  readonly aliases: readonly string[];
  /** Path of the theme note; null while nobody wrote one. */
  readonly note: string | null;
}

/** The codebook as read from theme notes. Kept up note by note. */
export interface Codebook {
  /** Counts up with every change. */
  readonly revision: number;
  /** Reads one theme note; a note outside the theme folder is ignored. */
  update(path: string, text: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** The entry of a theme, whether or not it has a note. */
  entry(theme: string): ThemeEntry;
  /** Entries that have a note, by path. */
  entries(): readonly ThemeEntry[];
  /** The theme itself, its children and what these gather, among `known` themes. */
  reach(theme: string, known: Iterable<string>): ReadonlySet<string>;
}
