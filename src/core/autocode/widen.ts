/** From the words found to what is coded. */
import type { Range } from '../markup/types';
import { paragraphIndex, paragraphsOf, type Paragraph } from '../text/paragraphs';
import { sentencesIn } from '../text/sentences';
import { trimmed } from '../markup/trim';

/** What is coded for each match: the words found, or what they stand in. */
export type Reach = 'match' | 'sentence' | 'turn' | 'paragraph';

/** A stretch to be coded, and the first match in it. */
export interface Widened extends Range {
  readonly match: Range;
}

/**
 * The stretches to be coded for matches of a note, which are in order; each stretch once, however many matches it holds.
 * Where nobody speaks the paragraph stands for the turn. A match across several units takes all of them. Stripped
 * offsets; linear in the text.
 */
export function widen(stripped: string, matches: readonly Range[], reach: Reach): Widened[] {
  if (reach === 'match') return matches.map((match) => ({ from: match.from, to: match.to, match }));
  const paragraphs = paragraphsOf(stripped);
  const found: Widened[] = [];
  for (const match of matches) {
    const start = unitOf(stripped, paragraphs, match.from, reach);
    const end = match.to > match.from + 1 ? unitOf(stripped, paragraphs, match.to - 1, reach) : start;
    const range = { from: Math.min(start?.from ?? match.from, match.from), to: Math.max(end?.to ?? match.to, match.to) };
    const last = found.at(-1);
    if (last && range.from < last.to) found[found.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else found.push({ ...range, match });
  }
  return found;
}

function unitOf(text: string, paragraphs: readonly Paragraph[], at: number, reach: Exclude<Reach, 'match'>): Range | null {
  const paragraph = paragraphs[paragraphIndex(paragraphs, at)];
  if (!paragraph) return null;
  if (reach === 'turn' && paragraph.turn) return trimmed(text, paragraph.turn.words, paragraph.turn.to);
  if (reach !== 'sentence') return paragraph;
  return sentencesIn(text, paragraph.from, paragraph.to).find(({ to }) => to > at) ?? paragraph;
}
