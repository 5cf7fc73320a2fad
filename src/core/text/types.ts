/** Blocks, layers and turns of a note; stripped offsets (see markup/types). */
import type { Range } from '../markup/types';

/** What kind of words a stretch is. */
export type Layer = 'data' | 'aside' | 'nonverbal';

/** A stretch that is not plain data. What no stretch covers is data. */
export interface LayerRange extends Range {
  readonly layer: Exclude<Layer, 'data'>;
}

/** One speaker's stretch of a transcript. The range covers the label and the words. */
export interface Turn extends Range {
  /** The speaker as written, trimmed; null for words before anyone is named. */
  readonly speaker: string | null;
  /** Where the words begin, after label and time stamp. */
  readonly words: number;
  /** Seconds from the start, or null. */
  readonly time: number | null;
}

/** A note's front matter, read. */
export interface FrontMatter {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Stripped offset at which the body begins (0 without front matter). */
  readonly bodyFrom: number;
  /** Where the YAML is broken: 1-based line of the note, 1-based column; null when it is fine. */
  readonly error: { readonly line: number; readonly column: number; readonly message: string } | null;
}

/** Which notes are data, and which stretches are asides. A setting of the study. */
export interface StudyScope {
  /** Folders whose notes are documents, with sub-folders; `''` is the whole vault. */
  readonly folders: readonly string[];
  /** Values of `type` that make a note a document, wherever it lies. */
  readonly types: readonly string[];
  /** Folders that never hold data (theme notes, templates, case-study notes). */
  readonly excluded: readonly string[];
  /** Callout types that are the researcher's own reflection. */
  readonly asideCallouts: readonly string[];
}
