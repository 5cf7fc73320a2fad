/** Who speaks in transcripts. */
import type { Case } from '../cases/types';
import type { NoCase } from '../cases/not-a-case';
import type { Range } from '../markup/types';

/** A few of a speaker's words. */
export interface Sample extends Range {
  readonly document: string;
  /** Which of the document's turns it is. */
  readonly index: number;
  /** The words as they stand, cut at a word's end; stripped offsets say where. */
  readonly text: string;
  readonly time: number | null;
}

/** A label of one transcript. */
export interface NoteSpeaker {
  /** As the labels say it. */
  readonly speaker: string;
  readonly turns: number;
  /** Words said: no asides, no non-verbals. */
  readonly words: number;
  /** First and last time stamp in seconds; null without any. */
  readonly first: number | null;
  readonly last: number | null;
  readonly samples: readonly Sample[];
}

/** A label over several transcripts. */
export interface SpeakerRow extends NoteSpeaker {
  /** The transcripts it stands in, in order, with its turns there. */
  readonly documents: readonly { readonly path: string; readonly turns: number; readonly words: number; readonly is: Identity }[];
  /** What it is in all of them; `mixed` where they differ. */
  readonly is: Identity | 'mixed';
}

/** What a label is known as: a case, no case, or nothing yet (null). */
export type Identity = { readonly case: Case } | { readonly noCase: NoCase } | null;
