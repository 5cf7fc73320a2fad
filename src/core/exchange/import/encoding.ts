/** Bytes as text: in which encoding, found out where nothing says so. */

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252' | 'Windows-1255' | 'Shift_JIS';

/** A text and the encoding it was in. */
export interface Decoded {
  /** LF, no byte order mark, no control characters but tabs and line breaks. */
  readonly text: string;
  readonly encoding: Encoding;
  /** False where it was guessed from the words. */
  readonly sure: boolean;
}

/**
 * Reads bytes as text; null where they are none. A byte order mark decides, then UTF-16's zeros, then whether it is
 * UTF-8 to the last byte; what is left is guessed among the encodings of old programs.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const as = (encoding: Encoding, sure = true): Decoded => ({ text: clean(encoding === 'Windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes)), encoding, sure });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('UTF-16BE');
  const zeros = zerosOf(bytes);
  if (zeros.even + zeros.odd > 0) {
    if (zeros.odd > zeros.of * 0.3 && zeros.even < zeros.odd * 0.1) return as('UTF-16LE');
    if (zeros.even > zeros.of * 0.3 && zeros.odd < zeros.even * 0.1) return as('UTF-16BE');
  }
  if (zeros.controls > zeros.of * 0.02) return null;
  try {
    return { text: clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'UTF-8', sure: true };
  } catch {
    return as(legacyOf(bytes), false);
  }
}

/** Reads Windows-1252; some versions of Node leave its quotation marks and dashes as control characters. */
export function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (char) => upper.charAt(char.charCodeAt(0) - 0x80));
}

const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Looks no further than this to tell what a file is. */
const sample = 65_536;

/** Zeros at even and odd places of a beginning, and control characters among all its bytes; `of` counts pairs. */
function zerosOf(bytes: Uint8Array): { even: number; odd: number; of: number; controls: number } {
  const end = Math.min(bytes.length, sample);
  let [even, odd, controls] = [0, 0, 0];
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) at % 2 === 0 ? even++ : odd++;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  return { even, odd, of: end / 2, controls: controls / 2 };
}

function legacyOf(bytes: Uint8Array): Encoding {
  if (isShiftJis(bytes)) return 'Shift_JIS';
  let [high, hebrew, run, runs] = [0, 0, 0, 0];
  for (let at = 0; at < Math.min(bytes.length, sample); at++) {
    const byte = bytes[at] ?? 0;
    const letter = byte >= 0xe0 && byte <= 0xfa;
    if (byte >= 0x80) high++;
    if (letter) hebrew++;
    if (letter && run++ === 0) runs++;
    if (!letter) run = 0;
  }
  return hebrew > high * 0.7 && hebrew > runs * 2.2 ? 'Windows-1255' : 'Windows-1252';
}

/** Japanese is full of kana; other languages read as Shift-JIS are not, or cannot be read so at all. */
function isShiftJis(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    const kana = text.match(/[\u3041-\u30fe]/g)?.length ?? 0;
    return kana > foreign * 0.25;
  } catch {
    return false;
  }
}

function clean(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .split('\0')
    .join('\ufffd')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}
