/** Encodings of old programs beyond those of the West, Israel and Japan: taken where the text reads wrongly else. */

/** By the names by which decoders know them. */
type OtherEncoding = 'Macintosh' | 'Windows-1250' | 'ISO-8859-2' | 'Windows-1251' | 'KOI8-R' | 'Windows-1253';

/** Those of writings of their own, where nearly all letters are foreign to ASCII, and those of Latin letters. */
const own: readonly (readonly [OtherEncoding, RegExp])[] = [['Windows-1251', /\p{Script=Cyrillic}/gu], ['KOI8-R', /\p{Script=Cyrillic}/gu], ['Windows-1253', /\p{Script=Greek}/gu]];
const latin: readonly OtherEncoding[] = ['Macintosh', 'Windows-1250', 'ISO-8859-2'];

/** From so few letters no writing can be told. */
const enough = 20;
/** So much may be strange, of the letters foreign to ASCII. */
const tolerated = 0.04;

/**
 * The encoding in which bytes read as words, where `known`, the text as it would be taken else, does not; null where it
 * does, or nothing reads better. `bytes` is the beginning of a file; `isLatin` says that `known` was read as of the West.
 */
export function otherEncoding(bytes: Uint8Array, known: string, isLatin: boolean): OtherEncoding | null {
  const foreign = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const isDense = foreign >= enough && foreign > bytes.reduce((sum, byte) => sum + (byte >= 65 && byte <= 122 ? 1 : 0), 0);
  if (strangeIn(known) <= foreign * tolerated && !(isDense && isLatin)) return null;
  let [best, least]: [OtherEncoding | null, number] = [null, foreign * tolerated + 0.5];
  for (const [encoding, letters] of isDense ? own : latin.map((name) => [name, /\p{Script=Latin}/gu] as const)) {
    const text = new TextDecoder(encoding).decode(bytes);
    const strange = strangeIn(text);
    if (strange < least && (text.match(letters)?.length ?? 0) > foreign * 0.6) [best, least] = [encoding, strange];
  }
  return best;
}

/** What stands in no word: signs between letters, small letters before large ones, what no encoding has. */
function strangeIn(text: string): number {
  const signs = text.match(/\p{L}[^\p{ASCII}\p{L}\p{M}\s’‘“”„–—…«»‹›·-](?=\p{L})|[\u0080-\u009f\ufffd]/gu)?.length ?? 0;
  const cases = text.match(/\p{Ll}(?!\p{ASCII})\p{Lu}/gu)?.length ?? 0;
  return signs + cases;
}
