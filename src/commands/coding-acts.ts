import type { App } from 'obsidian';
import type { Coding, TextChange } from '../core/markup/types';
import type { Study } from '../vault/types';
import type { Picked } from '../views/theme-picker/picker';
import type { NotePlace } from './coding-place';

/** What a person does to codings, each one step that can be undone. Refusals are told, with their reason. */
export interface CodingActs {
  /**
   * Codes the selected words; gives the id, null where nothing was written: the words changed in the meantime, or were
   * refused.
   */
  code(place: NotePlace, taken: Taken): Promise<string | null>;
  /** Lets a person change a coding's themes and facets in the picker, and add a memo. */
  retheme(path: string, coding: Coding): Promise<void>;
  /** Splits, joins, moves: any edit of a note by id. Gives whether it was done. */
  change(path: string, edit: (text: string) => readonly TextChange[] | null): Promise<boolean>;
  edit(path: string, id: string, ordinal?: number): Promise<void>;
  remove(path: string, id: string, ordinal?: number): Promise<void>;
  /** Moves a coding's ends; stripped offsets of the note as it is now. */
  resize(path: string, id: string, ordinal: number, from: number, to: number): Promise<void>;
  /** Gives a coding more themes; those it has already stay as they are. */
  addThemes(path: string, id: string, ordinal: number, themes: readonly string[]): Promise<void>;
  /** The coding at a place; asks where there are several, says so where there is none. */
  pick(place: NotePlace, title: string): Promise<Coding | null>;
  /** This device's coder, asked for the first time anything is coded. */
  coder(): Promise<string | null>;
}

/** What a passage is coded with. */
export type Taken = Partial<Picked>;

/** What can be done to codings; the dialogs and writers it takes are there from the first time on. */
export function codingActs(app: App, study: Study): CodingActs {
  let opened: CodingActs | null = null;
  const acts = async (): Promise<CodingActs> => {
    const { openCodingActs } = await import('./act-on-codings');
    return (opened ??= openCodingActs(app, study));
  };
  return {
    code: async (...given) => (await acts()).code(...given),
    retheme: async (...given) => (await acts()).retheme(...given),
    change: async (...given) => (await acts()).change(...given),
    edit: async (...given) => (await acts()).edit(...given),
    remove: async (...given) => (await acts()).remove(...given),
    resize: async (...given) => (await acts()).resize(...given),
    addThemes: async (...given) => (await acts()).addThemes(...given),
    pick: async (...given) => (await acts()).pick(...given),
    coder: async () => (await acts()).coder(),
  };
}
