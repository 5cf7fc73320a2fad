/** Who has read and coded what. */

/** How far a coder has come with a document. Unread is what nobody said anything about. */
export type DocumentStatus = 'unread' | 'read' | 'coded' | 'reviewed';

/** What a coder's note says about a document. */
export interface StatusLine {
  readonly status: DocumentStatus;
  /** YYYY-MM-DD: when it was set; null when not said. */
  readonly date: string | null;
  /** The link's target, as written. */
  readonly target: string;
}

/** A coder's note, read. */
export interface CoderNote {
  readonly path: string;
  /** As the property `coder` says; null where it says nothing. */
  readonly said: string | null;
  /** As written beside codings: what was said, else the note's name. */
  readonly coder: string;
  /** In the order they stand. */
  readonly lines: readonly StatusLine[];
}

/** A status and when it was set. */
export interface Standing {
  readonly status: DocumentStatus;
  readonly date: string | null;
}
