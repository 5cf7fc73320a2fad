/** What the codebook's exchange formats hold. */
import type { EntryFields } from '../../codebook/theme-note-edit';
import type { ThemeEntry } from '../../codebook/types';
import type { Saying } from '../../said/sayings';

/** Something in a file that cannot be taken as it stands; where it stands, counted from 1. */
export interface FileProblem {
  readonly line: number;
  readonly column: number;
  /** What is wrong. */
  readonly said: Saying;
}

/** An entry as a file gives it. What it does not say, or leaves empty, is not named. */
export interface FileEntry {
  readonly path: string;
  /** Line of the file where the entry begins. */
  readonly line: number;
  readonly fields: EntryFields;
}

/** A codebook file, read. */
export interface FileCodebook {
  readonly entries: readonly FileEntry[];
  /** Entries and values that were left out, and why. */
  readonly problems: readonly FileProblem[];
  /** Columns or keys that say nothing to Emic; they are ignored. */
  readonly unknown: readonly string[];
}

export type CodebookFormat = 'csv' | 'md' | 'yaml';

/** An entry with its counts, to be written. */
export interface CountedEntry {
  readonly entry: ThemeEntry;
  readonly codings: number;
  readonly documents: number;
}
