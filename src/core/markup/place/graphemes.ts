/** Where what a person sees as one character begins and ends. Offsets are UTF-16. */

/** The beginning of the grapheme that an offset lies in, or the offset where it lies between two. */
export function graphemeStart(text: string, at: number): number {
  return grapheme(text, at)?.from ?? at;
}

/** The end of the grapheme that an offset lies in, or the offset where it lies between two. */
export function graphemeEnd(text: string, at: number): number {
  return grapheme(text, at)?.to ?? at;
}

/** A run of combining marks longer than this is looked at in part. */
const LONGEST = 2000;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The grapheme that an offset lies within; null where it lies between two. */
function grapheme(text: string, at: number): { from: number; to: number } | null {
  if (at <= 0 || at >= text.length) return null;
  // Two characters below U+0300 never join (a stripped text has no CRLF); most text needs no more than this.
  if (text.charCodeAt(at) < 0x300 && text.charCodeAt(at - 1) < 0x300) return null;
  let from = at;
  while (from > 0 && at - from < LONGEST && text.charCodeAt(from) >= 0x300) from--;
  let to = at;
  while (to < text.length && to - at < LONGEST && text.charCodeAt(to) >= 0x300) to++;
  const found = segmenter.segment(text.slice(from, to)).containing(at - from);
  if (!found || found.index === at - from) return null;
  return { from: from + found.index, to: from + found.index + found.segment.length };
}
