/** Marks that people made by hand before they had Emic. All offsets are stripped. */
import type { MarkupOptions, Range } from '../markup/types';

/**
 * The forms of marks: `==words==`, CriticMarkup's `{==words==}`, `<mark>words</mark>`, tags at a paragraph's end, comments
 * on a paragraph, and links to codes as the plugin Quadro writes them.
 */
export type MarkKind = 'highlight' | 'critic' | 'html' | 'tag' | 'comment' | 'quadro';

/** What names a theme in a mark: a tag, or a link to a code. */
export interface MarkTag {
  /** As it stands: `#theme/safety`, `peer support`. */
  readonly label: string;
  /** The theme's path. */
  readonly theme: string;
  /** Whether it is surely a code: it bears the theme prefix, or links to a code. Else it may be the data's own hashtag. */
  readonly isCode: boolean;
  /** What is taken out with it: the tag and the white space before it. */
  readonly sign: Range;
}

/** A mark made by hand. */
export interface Found extends Range {
  readonly kind: MarkKind;
  /** How it is written, for choosing among marks without a tag: `==…==`, `<mark class="red">`. */
  readonly form: string;
  /** The words it marks, with what signs stand among them. */
  readonly words: Range;
  readonly tags: readonly MarkTag[];
  readonly memos: readonly MarkMemo[];
  /** Signs around the words (`==`, `<mark>`), in order; taken out whatever the words are coded with. */
  readonly delimiters: readonly Range[];
}

/** A comment within a mark. */
export interface MarkMemo {
  readonly text: string;
  readonly sign: Range;
}

export interface FindOptions extends MarkupOptions {
  /** Folder of Quadro's codes; `Codes` unless said otherwise. */
  readonly quadroFolder?: string;
}

/** A mark as it will be converted. */
export interface Conversion {
  readonly words: Range;
  readonly themes: readonly string[];
  readonly memos: readonly string[];
  /** What is taken out, in order and apart. */
  readonly signs: readonly Range[];
}
