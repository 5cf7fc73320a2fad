/** A change over many notes: plain data, so that it can be kept in a journal, gone on with after a crash, and undone. */
import type { CodingRecord, Range } from '../markup/types';
import type { Saying } from '../said/sayings';

/** What a change is, for the log and for people. */
export type ChangeKind =
  | 'create'
  | 'rename'
  | 'merge'
  | 'split'
  | 'delete'
  | 'redefine'
  /** Another colour or title: nothing that passages would have to be read again for. */
  | 'restyle'
  | 'group'
  | 'autocode'
  | 'convert'
  | 'import'
  /** Who speaks in transcripts, and which case each is. */
  | 'speakers';

/** What a change is called. */
export interface ChangeName {
  /** So that it can be said in any language; of an undo what is undone. Changes of earlier versions have none. */
  readonly said?: Saying;
  /** In English, as it is written into the log: `Rename cliques to in-groups`. */
  readonly title: string;
  /** The change that this one undoes. */
  readonly undoes?: string;
}

/** One change of the study: what is done to which notes, in order. Holds no data, only ids, names and the researcher's own words. */
export interface VaultChange extends ChangeName {
  /** As ids of codings: eight of a-z and 0-9. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** Themes it is about, before and after, for the log and for finding what stands on what. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly coder: string | null;
  /** YYYY-MM-DDTHH:MM, local. */
  readonly when: string;
  /** Why, in the coder's words; null when skipped. */
  readonly reason: string | null;
  readonly steps: readonly Step[];
}

/** What is done to one note or file. */
export type Step =
  | { readonly step: 'edit'; readonly note: string; readonly ops: readonly NoteOp[] }
  /** Creates a theme note, memo note or the like; never a document. */
  | { readonly step: 'create'; readonly note: string; readonly text: string }
  | { readonly step: 'move'; readonly note: string; readonly to: string }
  /** To the trash; `text` is what it held, so that it can be brought back. Theme notes only. */
  | { readonly step: 'trash'; readonly note: string; readonly text: string }
  /** A list in the settings (favourites, hidden themes, the order by hand) that names themes. */
  | { readonly step: 'setting'; readonly key: string; readonly take: readonly string[]; readonly add: readonly string[] };

/**
 * What is done within a note. Each is found by id, never by an offset alone, and is symmetric: its inverse follows from
 * it without looking at the note. Doing it twice is doing it once.
 */
export type NoteOp =
  /**
   * A coding's themes: each of `add` comes in the place of its neighbour in `take`; what is over goes, or comes at the
   * end. A coding that says exactly `order[0]` comes to say exactly `order[1]`, so that undoing gives the order back.
   * `set` are attributes: before and after.
   */
  | {
      readonly op: 'themes';
      readonly id: string;
      readonly ordinal: number;
      readonly take: readonly string[];
      readonly add: readonly string[];
      readonly order?: readonly [before: readonly string[], after: readonly string[]];
      readonly set?: Readonly<Record<string, readonly [before: string | null, after: string | null]>>;
    }
  /** Codes words. `source`: the attributes as they stood in a marker, where a coding comes back. */
  | { readonly op: 'code'; readonly id: string; readonly passage: PassagePrint; readonly record: CodingRecord; readonly source?: string }
  | { readonly op: 'uncode'; readonly id: string; readonly ordinal: number; readonly passage: PassagePrint; readonly record: CodingRecord; readonly source?: string }
  /** Names in a list of the front matter (`themes`, `gathers`, `groups` …), as they are written there; else as `themes`. */
  | {
      readonly op: 'list';
      readonly key: string;
      readonly take: readonly string[];
      readonly add: readonly string[];
      readonly order?: readonly [before: readonly string[], after: readonly string[]];
      /** The property as it is written, its lines and comments with it, before and after, or the whole front matter where there was none: undoing gives the bytes back. */
      readonly written?: readonly [before: string, after: string];
      /** Of a list that goes with its last name: which line of the front matter it begins on, counted from 0, so that it comes back there. */
      readonly line?: number;
    }
  /** A value of the front matter; null is none. */
  | { readonly op: 'value'; readonly key: string; readonly before: string | null; readonly after: string | null }
  /** A paragraph of the researcher's at the end of a note of hers. */
  | { readonly op: 'append'; readonly text: string }
  | { readonly op: 'unappend'; readonly text: string }
  /** A theme's name in the generated parts of a case-study note and its record, or of the codebook note. */
  | { readonly op: 'part'; readonly from: string; readonly to: string }
  /**
   * Takes the signs of marks made by hand out of the data and codes the words they marked: all of a note in one, each
   * mark found by its words or, where it has been done, by its coding. `mark` undoes it: the codings go, the signs stand
   * as they stood.
   */
  | { readonly op: 'unmark'; readonly marks: readonly HandMark[]; readonly signs: readonly Sign[] }
  | { readonly op: 'mark'; readonly marks: readonly HandMark[]; readonly signs: readonly Sign[] }
  /** Other names in the labels of turns; in order of place, offsets as before all of them. */
  | { readonly op: 'relabel'; readonly turns: readonly RelabelledTurn[] }
  /** Puts the label of a turn between words that were one turn's; `uncut` takes it out again. */
  | ({ readonly op: 'cut' } & LabelEdit)
  | ({ readonly op: 'uncut' } & LabelEdit);

/**
 * Characters of a label, never of what was said, that come in the place of others (white space, where a label comes or
 * goes as a whole). Turns have no id: the place is told by what stands there and a print of what follows it.
 */
export interface LabelEdit {
  /** Stripped offset of `before`. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** What stands before it, words of the turn above or of the first half, and what follows: characters and hash, as `PassagePrint`. */
  readonly ahead: WordsPrint;
  readonly behind: WordsPrint;
  /** The markers at its ends and within: characters from the beginning of `before` and of `after`. None when absent. */
  readonly markers?: readonly [before: readonly number[], after: readonly number[]];
}

/** A print of words without a place. */
export interface WordsPrint {
  readonly length: number;
  readonly hash: string;
}

/** A turn whose label names somebody else. */
export interface RelabelledTurn extends LabelEdit {
  /** Its time stamp in seconds. */
  readonly time: number | null;
}

/** A mark made by hand and the coding that takes its place. */
export interface HandMark {
  readonly id: string;
  /** The words in the note with all signs, those among the words counted. */
  readonly passage: PassagePrint;
  /** The words in the note without the signs of any of the marks. */
  readonly bare: PassagePrint;
  readonly record: CodingRecord;
}

/** A sign of a mark, and where it stands. In the op they are in order of place. */
export interface Sign {
  /** The coding of the mark that it belongs to. */
  readonly id: string;
  readonly text: string;
  /** Characters from the beginning of the bare words: below zero before them, beyond their length behind them. */
  readonly at: number;
  /** How many markers of other codings stand at that very place before it. */
  readonly markers: number;
}

/**
 * Where words stood, without the words: stripped offsets, their length, and a hash by which they are found again when
 * the note changed (the nearest stretch of that length and hash).
 */
export interface PassagePrint extends Range {
  readonly hash: string;
}

/** An op that could not be done, and why. */
export interface Skipped {
  readonly note: string;
  readonly op: NoteOp | null;
  readonly why: Saying;
}

/** What came of a change. */
export interface ChangeReport extends ChangeName {
  readonly id: string;
  /** Notes changed; how many of them for codings in them, and how many codings. */
  readonly notes: number;
  readonly codedNotes: number;
  readonly codings: number;
  readonly skipped: readonly Skipped[];
  /**
   * `cancelled`: stopped by a person, what had been done was undone again. `failed`: a note could not be written, and
   * what had been done was undone again. `unfinished`: that could not be written either; it is tried again at the next
   * start.
   */
  readonly outcome: 'done' | 'cancelled' | 'failed' | 'unfinished';
  /** What went wrong, for `failed` and `unfinished`. */
  readonly why: Saying | null;
}

/** What a change would do, shown before it is done. */
export interface ChangePreview extends ChangeName {
  /** Notes in order of path, with the codings changed in each. */
  readonly notes: readonly { readonly note: string; readonly codings: number }[];
  readonly codings: number;
  /** What a person should know before. */
  readonly warnings: readonly Saying[];
}

/** A change that was done on this device. */
export interface PastChange {
  readonly change: VaultChange;
  readonly undone: boolean;
  /** Why it cannot be undone any more (something newer stands on it); null when it can. */
  readonly barred: string | null;
}
