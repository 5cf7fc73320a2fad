/** What a person knows better of a file than can be found out from it. */
import type { Encoding } from './encoding';
import type { ColumnMap } from './formats/table';
import type { ImportFormat } from './types';

/** Formats of text, one of which may be taken for another. */
export const textFormats = ['plain text', 'WebVTT', 'SRT', 'SBV', 'Zoom chat', 'WhatsApp chat', 'Teams transcript', 'table (CSV)', 'HTML', 'Markdown'] as const satisfies readonly ImportFormat[];
export type TextFormat = (typeof textFormats)[number];

/** What is not said is found out. */
export interface Corrections {
  /** Of a text: what it is to be read as, and in which encoding. */
  readonly format?: TextFormat | undefined;
  readonly encoding?: Encoding | undefined;
  /** Which column of a table holds what. */
  readonly columns?: ColumnMap;
  /** Value of `type`. */
  readonly type?: string;
  /** YYYY-MM-DD, null for none. */
  readonly date?: string | null;
  /** ISO 639, null for none. */
  readonly language?: string | null;
  /** What was taken for the names of speakers and is part of the words. */
  readonly notSpeakers?: readonly string[];
}
