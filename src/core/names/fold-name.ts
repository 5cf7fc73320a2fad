/** Names compared as people compare them: without case, accents or invisible characters. */

/** A text as it is compared, with the way back. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text`, where the character it came from begins in the original; one more for the end. */
  readonly origin: readonly number[];
}

/**
 * Folds a text: lower case, Latin letters without their marks, compatibility forms made plain, apostrophes alike,
 * invisible characters gone. One character at a time, so that every unit knows where it came from.
 */
export function fold(text: string): Folded {
  const origin: number[] = [];
  let out = '';
  let at = 0;
  for (const char of text) {
    const folded = foldChar(char);
    for (let unit = 0; unit < folded.length; unit++) origin.push(at);
    out += folded;
    at += char.length;
  }
  origin.push(at);
  return { text: out, origin };
}

function foldChar(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char.toLowerCase();
  if (code === 0x2019 || code === 0x02bc || code === 0x2018) return "'";
  if (isInvisible(code) || (code >= 0x300 && code <= 0x36f)) return '';
  if (code < 0x250 || (code >= 0x1e00 && code <= 0x1eff)) return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return char.normalize('NFKC').toLowerCase();
}

function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}
