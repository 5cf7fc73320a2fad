/** What the editor asks of others. It may call neither views nor commands itself. */
export interface EditorDoors {
  /** Lets a person change a coding of a note. With copies of one id in the note, `ordinal` says which. */
  editCoding(path: string, id: string, ordinal: number): void;
  removeCoding(path: string, id: string, ordinal: number): void;
  /** Shows a theme's passages. */
  openTheme(theme: string): void;
}
