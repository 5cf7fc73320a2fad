/** A short name for a text, to tell whether it changed. */

/**
 * Seven characters (a-z0-9) that change when the text does: 32-bit FNV-1a over UTF-16 units, line ends and white space
 * at line ends not counted. To notice edits, not to withstand an adversary.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const line of text.split('\n')) {
    for (const unit of line.trimEnd()) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ 10, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
