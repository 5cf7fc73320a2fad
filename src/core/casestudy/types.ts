/** What is made of the evidence on a case or a theme. */
import type { Codebook } from '../codebook/types';
import type { NoteNames } from '../links/note-names';
import type { TextChange } from '../markup/types';
import type { Saying } from '../said/sayings';

/** A note's text as it is now: raw, markers and all. Undefined when there is no such note. */
export type ReadNote = (path: string) => string | undefined;

/** How a note is generated. */
export interface CaseStudyOptions {
  /** Gives themes their titles and definitions; without it they show by their names. */
  readonly codebook?: Codebook;
  /** Today as YYYY-MM-DD, local time; the note says nothing of the date without it. */
  readonly date?: string;
  /** Whether a quoted paragraph may be given a block id, so that the link leads to it; true unless said otherwise. */
  readonly addBlockIds?: boolean;
  /** Which note a link leads to: with it a memo that grew into a note is printed in its words, and not as the link alone. */
  readonly notes?: Pick<NoteNames, 'resolve'>;
  /** Emic's version, for the account of where the evidence came from. */
  readonly version?: string;
}

/** The block id that a link in the generated note relies on. */
export interface BlockIdRequest {
  /** The coding whose paragraph is to carry it. */
  readonly coding: string;
  /** Which of several codings of that id, in the note's order. */
  readonly ordinal: number;
  /** Without `^`. */
  readonly blockId: string;
}

/**
 * What a source needs before the links to it lead to the paragraph. `changes` fit the text that `ReadNote` gave; a
 * caller who writes later makes them anew by `blockIdChanges(text as it is then, blockIds)`.
 */
export interface SourceEdit {
  readonly path: string;
  readonly changes: readonly TextChange[];
  readonly blockIds: readonly BlockIdRequest[];
}

/** A generated note. */
export interface Generated {
  readonly text: string;
  /** The block ids that its links need, by path. Empty where none is needed or none may be added. */
  readonly sources: readonly SourceEdit[];
  /** What a person should know before the note is shown to others, in plain English. Not for the note itself: it may name names. */
  readonly warnings: readonly Saying[];
}

/** What an update did, in numbers of quotations but for `themes`. */
export interface EvidenceReport {
  /** Quotations that are new in the note. */
  readonly added: number;
  /** Quotations nobody had touched, written anew because source, quoting or name changed. */
  readonly renewed: number;
  /** Quotations taken out: their coding is gone, or they may no longer be shown. */
  readonly removed: number;
  /** Quotations left as the researcher made them: shortened, moved, paraphrased. */
  readonly kept: number;
  /** Quotations the researcher deleted, and that stay so. */
  readonly deleted: number;
  /** Kept quotations whose source has changed since. */
  readonly changed: number;
  /** Titles of themes that are new in the note. */
  readonly themes: readonly string[];
}

/** An update of a case-study note. `changes` are raw, into the note as given; none when nothing is to be done. */
export interface Updated extends Generated {
  readonly changes: readonly TextChange[];
  readonly report: EvidenceReport;
}
