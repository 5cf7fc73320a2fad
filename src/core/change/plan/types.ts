/** What a plan is made from. */
import type { Codebook } from '../../codebook/types';
import type { Corpus } from '../../corpus/types';
import type { MarkupOptions } from '../../markup/types';

/** The settings' lists that name themes. */
export interface ThemeLists {
  readonly favourites: readonly string[];
  readonly hiddenThemes: readonly string[];
  readonly themeOrder: readonly string[];
}

/** The study as it is when a change is planned. */
export interface ChangeSource {
  readonly corpus: Corpus;
  readonly codebook: Codebook;
  readonly markup: MarkupOptions;
  readonly themeFolder: string;
  readonly lists: ThemeLists;
  /** Paths of the notes with generated parts on themes: the case-study notes, and the codebook note. */
  readonly caseStudies: readonly string[];
  /** A note's raw text; undefined when there is none. */
  readonly readNote: (path: string) => string | undefined;
}

/** By whom, when and why. */
export interface Who {
  readonly coder: string | null;
  /** YYYY-MM-DDTHH:MM, local. */
  readonly when: string;
  readonly reason: string | null;
}
