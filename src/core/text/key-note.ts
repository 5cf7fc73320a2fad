/** The note that says whose pseudonym is whose. It holds real names and is never data. */

/** Its `type`. */
export const keyType = 'pseudonym-key';

/** The names of its table's columns. */
export const keyColumns = ['Name', 'Pseudonym'] as const;

/**
 * Whether a note is a key that says no type: its body begins with the table of names and pseudonyms, headings above it
 * apart. `body` is where the body begins. Looks no further than the first lines with words.
 */
export function beginsWithKey(text: string, body: number): boolean {
  const start = /(?:[ \t]*(?:#{1,6}[ \t][^\r\n]*)?\r?\n)*/y;
  start.lastIndex = body;
  start.exec(text);
  const table = /[ \t]*\|[ \t]*Name[ \t]*\|[ \t]*Pseudonym[ \t]*\|[ \t]*\r?\n[ \t]*\|[ \t]*:?-/y;
  table.lastIndex = start.lastIndex;
  return table.test(text);
}
