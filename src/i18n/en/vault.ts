/** Reading and writing notes. */
export const vault = {
  noNote: (path: string) => `There is no note at ${path}.`,
  codingGone: 'This coding is no longer in the note. It may have been removed on another device.',
  unreadable: (path: string, reason: string) => `${path}: ${reason}`,
  leftOut: (lines: readonly string[]) =>
    `${lines.length === 1 ? 'One note could' : `${lines.length} notes could`} not be read and ${lines.length === 1 ? 'is' : 'are'} left out here.\n${lines.slice(0, 5).join('\n')}`,
  unreadableSome: (lines: readonly string[]) =>
    `Emic could not read ${lines.length === 1 ? 'one note' : `${lines.length} notes`}; the rest is indexed.\n${lines.slice(0, 5).join('\n')}`,
};
