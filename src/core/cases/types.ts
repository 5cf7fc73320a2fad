/** What is studied: a person, group, relationship, site, institution, event. A note with `type: case`. */

/** A case, as read from its note. */
export interface Case {
  /** Base name of the note. */
  readonly name: string;
  readonly path: string;
  readonly aliases: readonly string[];
  /** Put for name and aliases in everything generated; null when the name may be shown. */
  readonly pseudonym: string | null;
  /** All other properties, values or lists. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly quoting: Quoting | null;
}

/** How a passage may be shown outside the data; the strictest of coding, document and case wins. */
export type Quoting = 'verbatim' | 'paraphrase' | 'withhold';
