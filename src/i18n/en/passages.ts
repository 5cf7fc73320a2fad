/** Passages of a theme. */
export const passages = {
  show: 'Show passages of a theme',
  write: 'Write passages to a note',
  close: 'Back to the themes',
  withChildren: 'Include themes under it',
  openNote: 'Open theme note',
  count: (n: number) => (n === 1 ? '1 passage' : `${n} passages`),
  none: 'No passage is coded with this theme yet.',
  noneInNote: 'No passage of this note is coded with this theme.',
  whole: 'Coded as a whole',
  coming: 'Reading the note…',
  noteName: (theme: string) => `Passages on ${theme}`,
  written: (path: string) => `Written to ${path}.`,
};
