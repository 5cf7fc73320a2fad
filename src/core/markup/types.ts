/**
 * What the grammar speaks of. The grammar itself stands in docs/markup.md.
 *
 * Three sets of offsets meet here, all UTF-16 code units and half-open:
 * - *raw*: into the text as given (markers, BOM and CRLF and all);
 * - *stripped*: into the text without markers, a BOM not counted, CRLF counted
 *   as one. This is what is shown to people and other programs;
 * - the open editor's document, which is raw text with LF line ends.
 */

import { type GivenTo, inEnglish, say, type Saying, type SayingCode } from '../said/sayings';
import type { Attribute } from './attributes';

/** A half-open stretch of text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One replacement; offsets are raw, into the text before the edit. The shape of CodeMirror's `ChangeSpec`. */
export interface TextChange extends Range {
  readonly insert: string;
}

/** How themes are written as tags. Every function that reads or writes tags takes it. */
export interface MarkupOptions {
  /** Put before a theme's path in its tag; `theme/` unless said otherwise. May be empty. */
  readonly prefix?: string;
  /** Prefixes used before, which are still read. */
  readonly earlierPrefixes?: readonly string[];
}

/** A researcher's own words on a passage. */
export interface Memo {
  readonly text: string;
  readonly coder: string | null;
  readonly date: string | null;
}

/** What a closing marker carries. */
export interface CodingRecord {
  /** Paths of the themes, less the prefix, NFC and lower case, in the order written, each once. */
  readonly themes: readonly string[];
  readonly coder: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly memos: readonly Memo[];
  /** `key=value` pairs; of a repeated key the first counts. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** One act of tagging, as it stands in a note. */
export interface Coding extends CodingRecord {
  readonly id: string;
  /** The passage, trimmed of white space and line prefixes; stripped offsets. */
  readonly from: number;
  readonly to: number;
  /** The whole markers that open and close it; raw offsets. Markers may be shared between codings. */
  readonly opener: Range;
  readonly closer: Range;
  /** 0 for the first coding of this id in the note, 1 for a copy, and so on. */
  readonly ordinal: number;
}

/** An opening or closing within a marker. */
export interface MarkerOp {
  readonly kind: 'open' | 'close';
  readonly id: string;
  /** The attributes as they stand (`#theme/a @ana "memo"`), without the space before; empty for an opener. */
  readonly source: string;
  /** The whole op as it stands: `{k3f9a2xq`, `}k3f9a2xq #theme/a`. */
  readonly text: string;
  /** The attributes, read. */
  readonly attributes: readonly Attribute[];
}

/** What a marker brought along on one side: that many line breaks, or one space (`s`). */
export type Side = number | 's';

/** What has the form of a marker on its line. Raw offsets; what it owns is not part of the range. */
export interface Candidate extends Range {
  /** Whether it fits the grammar. What does not is a marker only where a partner of its id stands in the note. */
  readonly strict: boolean;
  /** Whether a `%%` before it on the line was left open: it is a marker only where a partner stands in the note. */
  readonly doubtful: boolean;
  readonly ops: readonly MarkerOp[];
  readonly owns: { readonly before: Side; readonly after: Side };
}

/** A `%%…%%` of ours. */
export interface Marker extends Candidate {
  /** The marker with what it owns and what still stands of that; raw. `strip` takes this out. */
  readonly cut: Range;
  /** Where it stands in the stripped text. */
  readonly at: number;
}

export type ProblemKind =
  | 'closer-lost'
  | 'opener-lost'
  | 'half-marker'
  | 'duplicate-id'
  | 'reversed'
  | 'empty'
  | 'malformed'
  | 'in-code'
  | 'almost-marker'
  /** YAML that cannot be read, or a theme name in it that makes no theme; found by the corpus. */
  | 'front-matter';

/** A way to mend a problem, to be chosen by a person. */
export interface Fix {
  /** Short machine name: `close-at-block-end`, `drop`, `new-id`, `swap`, … */
  readonly name: string;
  readonly changes: readonly TextChange[];
  /** Takes signs out of what counts as data until then: `repair` does it only where a person chose it. */
  readonly byHand?: true;
}

/** Something wrong with the markers of a note. */
export interface Problem extends Range {
  readonly kind: ProblemKind;
  /** 1-based line of the raw text. */
  readonly line: number;
  readonly id: string | null;
  /** What is wrong. */
  readonly said: Saying;
  /** What can be done about it, the usual choice first; empty where only a person can tell. */
  readonly fixes: readonly Fix[];
}

/** What two people did that cannot both stand, for a person to decide. */
export interface MergeConflict {
  /** `coding`: two different edits of one; `data`: two different edits of the same lines; `passage`: its words are gone. */
  readonly kind: 'coding' | 'data' | 'passage';
  readonly id: string | null;
  /** What is wrong, in plain English. */
  readonly problem: string;
  /** What each side has: a coding's attributes, or lines of data. Null where it has nothing. The merge keeps ours. */
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** A merged note. */
export interface Merge {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/** Everything known of the markers in a text. */
export interface Scan {
  readonly text: string;
  readonly markers: readonly Marker[];
  /** In order of their openers. */
  readonly codings: readonly Coding[];
  /** Text without markers and what they own, BOM and CRLF kept: the original bytes. */
  stripped(): string;
  /** The stripped text that stripped offsets count: `stripped()` with LF for CRLF and without the BOM. */
  plain(): string;
  /** Raw offset → stripped offset (LF counted, no BOM). An offset within a marker maps to the marker's place. */
  toStripped(raw: number): number;
  /** Stripped offset → raw offset; where a marker stands there, `before` or `after` it. */
  toRaw(stripped: number, side: 'before' | 'after'): number;
}

/**
 * Why something cannot be done. `reason` is stable; the message says it in plain English, `said` in any language. Each
 * reason has its sentence in `src/core/said`, and in every language of the plugin.
 */
export class Refusal<Code extends SayingCode = SayingCode> extends Error {
  readonly said: Saying;

  constructor(
    readonly reason: Code,
    ...values: GivenTo<Code>
  ) {
    const said = say(reason, ...values);
    super(inEnglish(said));
    this.name = 'Refusal';
    this.said = said;
  }
}
