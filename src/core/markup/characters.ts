/** Character classes of the grammar, on code units: cheap tests that a scan of a whole vault can afford. */

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

export const isLowerLetter = (c: number): boolean => c >= 97 && c <= 122;

/** What an id is made of. */
export const isIdUnit = (c: number): boolean => isDigit(c) || isLowerLetter(c);

export const isAsciiLetter = (c: number): boolean => isLowerLetter(c | 32) && c < 128;

/** ASCII punctuation: what a backslash may stand before. */
export const isPunctuation = (c: number): boolean =>
  (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);

/** White space within a line. */
export const isBlank = (c: number): boolean => c === 32 || c === 9;
