import type { MarkupOptions, TextChange } from '../../core/markup/types';

/** What changes need of the vault, and no more. */
export interface VaultDoor {
  readonly markup: MarkupOptions;
  exists(path: string): boolean;
  /** The note's text as it is now; LF in an editor. */
  read(path: string): Promise<string>;
  /** As `Study.edit`. Throws when the note cannot be written. */
  edit(path: string, edit: (text: string) => readonly TextChange[] | null): Promise<void>;
  /** Creates a note with its folders; a number is put behind a name that is taken. Gives the path. */
  create(path: string, text: string): Promise<string>;
  /** Moves a note; links follow. */
  move(path: string, to: string): Promise<void>;
  trash(path: string): Promise<void>;
  /** Changes a list of the settings; one that is not known stays. */
  changeList(key: string, edit: (list: readonly string[]) => readonly string[]): Promise<void>;
  /**
   * Where a note is now that was moved since: by codings that stand in it, else by its name, if no other has it. Never
   * one of `others`: copies of a note have the same ids.
   */
  whereabouts(path: string, ids: readonly string[], others: ReadonlySet<string>): string | null;
  /** Sees to it that what was changed in open editors is in the files. */
  save(paths: ReadonlySet<string>): Promise<void>;
  /** Lets the app draw and answer. */
  rest(): Promise<void>;
}

/** The journal's folder. */
export interface JournalFiles {
  /** Names of files; none where the folder is not there. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  /** May leave half a file when it breaks off. Makes the folder. */
  write(name: string, text: string): Promise<void>;
  /** All or nothing. */
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}
