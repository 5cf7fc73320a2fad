/** Keeps a piece of a note without keeping the note. */

/**
 * The same text, in memory of its own. JavaScript engines keep a slice as a window onto the text it was cut from, so a
 * speaker's name in the index would keep the whole note alive.
 */
export function detach(slice: string): string {
  return ` ${slice}`.slice(1);
}
