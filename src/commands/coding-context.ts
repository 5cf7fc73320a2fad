import { Notice, type App, type Editor } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import type { Picked } from '../views/theme-picker/picker';
import type { CodingActs, Taken } from './coding-acts';
import { placeOf, type NotePlace } from './coding-place';
import type { Commands, Info } from './command';

/** What an editor's command does. */
export type EditorAct = (editor: Editor, info: Info) => Promise<void>;

/** What the groups of coding commands share. */
export interface CodingContext {
  readonly app: App;
  readonly study: Study;
  readonly acts: CodingActs;
  /** Adds a command that acts on the note in an editor. */
  readonly command: Commands['addInEditor'];
  /** Lets a person say what words are coded with; null when they leave. Who codes is asked before, the first time. */
  pickThemes(place: NotePlace, title: string): Promise<Picked | null>;
  /** Codes words, keeps what they were coded with for *Repeat last coding*, and tells when a theme stands there twice. */
  code(place: NotePlace, taken: Taken): Promise<void>;
}

/** The selected words; says what to do when nothing is selected. */
export function selected(editor: Editor, info: Info, study: Study): NotePlace | null {
  const place = placeOf(editor, info, study);
  if (place && place.from < place.to) return place;
  new Notice(place ? ui.coding.selectFirst : ui.coding.noPlace);
  return null;
}
