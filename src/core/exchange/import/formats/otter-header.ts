/** What Otter sets above a transcript: title, date and length, keywords, who speaks. */
import { dateOf } from './json-values';
import type { Piece } from '../types';

/** `Fri, Mar 01, 2024 10:00AM • 45:12` */
const dated = /^(?:[A-Z][a-z]{2,8}, )?([A-Z][a-z]{2,8} \d{1,2}, \d{4}),? \d{1,2}:\d\d ?[AP]M\s*[•·]\s*(?:\d{1,3}:)?\d{1,3}:\d\d$/;
const heads = /^(?:SUMMARY(?: KEYWORDS)?|KEYWORDS|SPEAKERS|OUTLINE|ACTION ITEMS)$/;
/** It stands among the first lines. */
const mostAbove = 40;

/** The date such a header tells, and its parts as headings, all else as it stands; null where there is none. */
export function otterHeader(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly date: string | null } | null {
  const above = pieces.slice(0, mostAbove).findIndex(({ speaker }) => speaker !== null);
  const header = pieces.slice(0, Math.max(0, above));
  const line = header.slice(0, 4).map(({ paragraphs }) => dated.exec(paragraphs[0] ?? '')).find((found) => found !== null);
  if (!line) return null;
  const named = header.map((piece): Piece => (heads.test(piece.paragraphs[0] ?? '') && piece.paragraphs.length === 1 ? { ...piece, shape: { kind: 'heading', depth: 1 } } : piece));
  return { pieces: [...named, ...pieces.slice(header.length)], date: dateOf(line[1] ?? '')?.slice(0, 10) ?? null };
}
