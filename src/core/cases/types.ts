/** What is studied: a person, group, relationship, site, institution, event. A note with `type: case`. */

/** A case, as read from its note. */
export interface Case {
  /** Base name of the note. */
  readonly name: string;
  readonly path: string;
  readonly aliases: readonly string[];
  /** Labels that are this case in one document alone. */
  readonly speaksIn: readonly SpeaksIn[];
  /** Put for name and aliases in everything generated; null when the name may be shown. */
  readonly pseudonym: string | null;
  /** All other properties, values or lists. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly quoting: Quoting | null;
}

/** A label of one document: `[[Interview 02|Speaker 1]]` in the property `speaks-in`. */
export interface SpeaksIn {
  /** The document as the link names it: base name or path, without `.md`. */
  readonly document: string;
  /** The speaker as the labels there say it. */
  readonly speaker: string;
}

/** How a passage may be shown outside the data; the strictest of coding, document and case wins. */
export type Quoting = 'verbatim' | 'paraphrase' | 'withhold';
