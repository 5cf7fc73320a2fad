/** Reading and writing notes. */
export const vault = {
  noNote: (path: string) => `There is no note at ${path}.`,
  codingGone: 'This coding is no longer in the note. It may have been removed on another device.',
  unreadable: (path: string, reason: string) => `${path}: ${reason}`,
  unreadableSome: (lines: readonly string[]) =>
    `Emic could not read ${lines.length === 1 ? 'one note' : `${lines.length} notes`}; the rest is indexed.\n${lines.slice(0, 5).join('\n')}`,
};
