/** What the vault door offers to editor, reading view, views and commands. */
import type { Codebook, ThemeEntry } from '../core/codebook/types';
import type { Statuses } from '../core/coders/statuses';
import type { Corpus } from '../core/corpus/types';
import type { NoteNames } from '../core/links/note-names';
import type { MarkupOptions, TextChange } from '../core/markup/types';
import type { Memos } from '../core/memos/memos';
import type { Showing } from '../core/seeing/showing';
import type { StudyScope } from '../core/text/types';
import type { VaultChanges } from './changes/types';

export type { Showing } from '../core/seeing/showing';

/** What is kept in the vault's synced settings. The coder is not among it: that is kept per device. */
export interface Settings extends StudyScope {
  /** Put before theme paths in tags. */
  prefix: string;
  earlierPrefixes: string[];
  /** Where theme notes lie. */
  themeFolder: string;
  caseStudyFolder: string;
  folders: string[];
  types: string[];
  excluded: string[];
  asideCallouts: string[];
  /** Whether the question which notes are data has been answered in this vault. */
  scopeChosen: boolean;
  /** Whether case-study notes may add a block id to a quoted paragraph. */
  addBlockIds: boolean;
  showMargin: boolean;
  showMarks: boolean;
  /** Paths of favourite themes; the first nine have commands. */
  favourites: string[];
  /** Themes left out of sidebar and picker unless asked for. */
  hiddenThemes: string[];
  /** Themes in the order a person gave them; the rest follow by name. */
  themeOrder: string[];
  sortBy: 'name' | 'count' | 'recent' | 'hand';
  countBy: 'codings' | 'documents' | 'cases' | 'none';
  /** Whether a parent counts its children's codings as its own. */
  countChildren: boolean;
  /** Facets of the study's own, a line each: `stance: engages, resists, ambivalent`. */
  facets: string[];
  /** Whether themes are suggested for a selection. */
  suggestions: boolean;
  /** Whether others' codings stay out of sight in a document until its coder has finished it. */
  blind: boolean;
  /** Whether stretches without a coding are marked. */
  showUncoded: boolean;
  /** Whether passages with the attribute `content` are blurred until chosen. */
  blurContent: boolean;
  memoFolder: string;
  /** Where the notes of who has read and coded what lie, one a coder. */
  coderFolder: string;
  logNote: string;
  codebookNote: string;
  /** Findings of the codebook check that a person wants to hear no more of. */
  ignoredFindings: string[];
}

/** What words were coded with, without the memo. */
export interface LastCoding {
  readonly themes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** How a theme is shown. */
export interface ThemeLook {
  readonly title: string;
  /** A CSS colour, legible as a tint and as a bar in light and dark. */
  readonly color: string;
}

/** The study as the plugin knows it: settings, index and codebook, kept in step with the vault. */
export interface Study {
  readonly settings: Settings;
  readonly corpus: Corpus;
  /**
   * The index as this device's coder may see it: without what others coded in documents they have not finished while
   * the study is coded blind, else the index itself. For all that is shown; changes over the study take `corpus`.
   */
  readonly seen: Corpus;
  readonly codebook: Codebook;
  /** Who has read, coded and reviewed which document. */
  readonly statuses: Statuses;
  readonly memos: Memos;
  /** All notes of the vault by their names, to make and follow links. */
  readonly names: NoteNames;
  readonly markup: MarkupOptions;
  /** False until the first reading of the vault is done. */
  readonly ready: boolean;
  /** Notes read and to be read, while not ready. */
  readonly progress: { readonly done: number; readonly total: number };
  /** This device's coder; null until asked. */
  readonly coder: string | null;
  /** Today as YYYY-MM-DD, local time. */
  today(): string;
  look(theme: string): ThemeLook;
  entry(theme: string): ThemeEntry;
  /** Called after corpus, codebook or settings changed, at most once a frame. Gives the way to stop. */
  onChange(listener: () => void): () => void;
  /** Themes last used on this device, latest first. */
  recentThemes(): readonly string[];
  noteUsed(themes: readonly string[]): void;
  /** What words were coded with last on this device, for doing it again; it follows what becomes of the themes. */
  lastCoding(): LastCoding;
  noteCoded(last: LastCoding): void;
  setCoder(coder: string): void;
  /**
   * Whether codings by a coder (null: nobody's) in a document are out of sight on this device, because the study is coded
   * blind and this device's coder has not finished the document. Cheap: may be asked for every coding drawn.
   */
  hides(path: string, coder: string | null): boolean;
  readonly showing: Showing;
  /** Changes what is shown, and tells listeners. */
  show(part: Partial<Showing>): void;
  /** Saves a change of settings and re-reads what it touches. */
  change(settings: Partial<Settings>): Promise<void>;

  /** A note's text as it is now: of the open editor where there is one, else of the file. Raw; LF in an editor. */
  read(path: string): Promise<string>;
  /**
   * Changes a note: `edit` is given the text as it is now and says what to change. An open editor takes it as one
   * undoable transaction, a closed note by `Vault.process`. Null or no changes: nothing is written.
   * Throws when the note is not there or `edit` throws.
   */
  edit(path: string, edit: (text: string) => readonly TextChange[] | null): Promise<void>;
  /** Changes over many notes. */
  readonly changes: VaultChanges;
  /** Paths of the case-study notes. */
  caseStudies(): readonly string[];
  /** Creates a note, with folders, or a file that ends in csv, yaml or svg; never overwrites: a number is put behind the name. Gives the path. */
  create(path: string, text: string): Promise<string>;
  /** Opens a note at a coding or at stripped offsets and flashes the words. */
  open(path: string, place?: { id: string } | { from: number; to: number }): Promise<void>;
}
