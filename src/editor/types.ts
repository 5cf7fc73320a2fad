import type { EditorView } from '@codemirror/view';

/** What the editor asks of others. It may call neither views nor commands itself. */
export interface EditorDoors {
  /** Lets a person change a coding of a note. With copies of one id in the note, `ordinal` says which. */
  editCoding(path: string, id: string, ordinal: number): void;
  removeCoding(path: string, id: string, ordinal: number): void;
  /** Shows a theme's passages. */
  openTheme(theme: string): void;
  /** Moves a coding's ends; stripped offsets of the note as it is now. */
  resizeCoding(path: string, id: string, ordinal: number, from: number, to: number): void;
  /** Gives a coding more themes. */
  addThemes(path: string, id: string, ordinal: number, themes: readonly string[]): void;
  /** Codes what is selected in an editor: a note's, or that of one of its cells. */
  codeSelected(view: EditorView, path: string, themes: readonly string[]): void;
  /** Says what to do when themes were dropped where nothing is selected and nothing coded. */
  missed(): void;
}
