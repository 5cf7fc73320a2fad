/** The codebook log: a note that people read, and that can be read back. */

/** What was done, in the word that stands in the log. */
export type LogAct = 'created' | 'renamed' | 'merged' | 'split' | 'redefined' | 'restyled' | 'deleted' | 'grouped' | 'imported' | 'undid';

/** An entry of the log. */
export interface LogEntry {
  readonly act: LogAct;
  /** YYYY-MM-DDTHH:MM, local; a day alone where a person wrote no time. */
  readonly when: string;
  /** Themes before: renamed, merged, split, redefined, deleted. */
  readonly from: readonly string[];
  /**
   * Themes after. Of a rename or a merge side by side with `from`, what lies under the themes named not listed; of an
   * undo `from` and `to` are what it did, not what was undone.
   */
  readonly to: readonly string[];
  readonly coder: string | null;
  /** Why, in the coder's words. */
  readonly reason: string | null;
  /** Codings changed and the notes they are in; null where it is not said. */
  readonly codings: number | null;
  readonly notes: number | null;
  /** Id of the change; null for an entry that a person wrote. */
  readonly id: string | null;
  /** Of an undo: the id of the change that it took back. */
  readonly undoes?: string;
  /** Of an undo: its title, which says to people what it took back. It is not read back. */
  readonly title?: string;
}
