/** What is asked of single lines and their characters. */

/** A space, a tab, a no-break or an ideographic space. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000;
}

/** The first character that is not blank, at most `to`. */
export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text, at)) at++;
  return at;
}

/** ASCII digits. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the line begins in which `at` stands. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends in which `at` stands: at its line break, or at the text's end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
