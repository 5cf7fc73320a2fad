/** Bytes as text: in which encoding, found out where nothing says so. */
import { otherEncoding } from './other-encodings';

/** Those in which a file can be read where one says so; those of Europe, Israel and Japan are found out. */
export const encodings = [
  'UTF-8', 'UTF-16LE', 'UTF-16BE', 'Windows-1252', 'Windows-1255', 'Shift_JIS',
  'Windows-1250', 'ISO-8859-2', 'Windows-1251', 'Windows-1253', 'Windows-1254', 'Windows-1256', 'Windows-1257', 'Macintosh', 'KOI8-R', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030',
] as const;
export type Encoding = (typeof encodings)[number];

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
 * UTF-8 to the last byte; what is left is guessed among the encodings of old programs. `said` goes before all of that.
 */
export function decodeText(bytes: Uint8Array, said?: Encoding): Decoded | null {
  const as = (encoding: Encoding, sure = true): Decoded => ({ text: clean(encoding === 'Windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes)), encoding, sure });
  if (said !== undefined) return as(said);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('UTF-16LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('UTF-16BE');
  const zeros = zerosOf(bytes);
  if (zeros.even + zeros.odd > 0) {
    if (zeros.odd > zeros.of * 0.3 && zeros.even < zeros.odd * 0.1) return as('UTF-16LE');
    if (zeros.even > zeros.of * 0.3 && zeros.odd < zeros.even * 0.1) return as('UTF-16BE');
  }
  // Letters of other writings have no zeros, but the spaces and line breaks between them do.
  if (zeros.odd > zeros.even * 4 && isUtf16(bytes, 'UTF-16LE')) return as('UTF-16LE');
  if (zeros.even > zeros.odd * 4 && isUtf16(bytes, 'UTF-16BE')) return as('UTF-16BE');
  if (zeros.controls > zeros.of * 0.02) return null;
  try {
    return { text: clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'UTF-8', sure: true };
  } catch {
    const mixed = mixedUtf8(bytes);
    return mixed === null ? as(legacyOf(bytes), false) : { text: clean(mixed), encoding: 'UTF-8', sure: false };
  }
}

/** Whether bytes read so are writing: letters and signs, no halves of pairs, next to nothing else. */
function isUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, sample - (sample % 2)));
  const odd = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t\u200b-\u200f]|\ufffd/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return odd <= text.length * 0.01 && letters > text.length * 0.4;
}

/** UTF-8 into which some words of Windows-1252 were put; null where most of what is not ASCII is no UTF-8. Linear. */
function mixedUtf8(bytes: Uint8Array): string | null {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let [from, right, wrong] = [0, 0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) right++;
    if (length > 0) {
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < bytes.length && (bytes[end] ?? 0) > 0x7f && sequenceAt(bytes, end) === 0) end++;
    parts.push(utf8.decode(bytes.subarray(from, at)), windows1252(bytes.subarray(at, end)));
    wrong += end - at;
    from = at = end;
  }
  return right > wrong * 2 ? parts.join('') + utf8.decode(bytes.subarray(from)) : null;
}

/** How many bytes a character of UTF-8 takes at a place; 0 where none stands there. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
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
  const found = hebrew > high * 0.7 && hebrew > runs * 2.2 ? 'Windows-1255' : 'Windows-1252';
  const beginning = bytes.subarray(0, sample);
  return otherEncoding(beginning, found === 'Windows-1252' ? windows1252(beginning) : new TextDecoder(found).decode(beginning), found === 'Windows-1252') ?? found;
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
