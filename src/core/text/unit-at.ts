/** What stands at a place of a note: the sentence, the paragraph, the turn. Stripped offsets. */
import { trimmed } from '../markup/trim';
import type { Range } from '../markup/types';
import { paragraphIndex, paragraphsOf, type Paragraph } from './paragraphs';
import { sentencesIn } from './sentences';
import { turnsIn, turnsOf } from './turns';
import type { Turn } from './types';

export type Unit = 'sentence' | 'paragraph' | 'turn';

/**
 * The words of the unit at a place; null where there is none. A place in a speaker's label, or right behind the last
 * word, belongs to the words. Label and time stamp are left out, and a sentence never goes beyond its paragraph or turn.
 */
export function unitAt(stripped: string, at: number, unit: Unit): Range | null {
  const turn = turnAt(turnsOf(stripped), at);
  if (unit === 'turn') {
    if (!turn) return null;
    const words = trimmed(stripped, turn.words, turn.to);
    return words.from < words.to ? words : null;
  }
  const paragraphs = paragraphsOf(stripped);
  const paragraph = paragraphAt(stripped, paragraphs, turn && at < turn.words ? turn.words : at);
  if (!paragraph || unit === 'paragraph') return paragraph && { from: paragraph.from, to: paragraph.to };
  return sentenceAt(sentencesIn(stripped, paragraph.from, paragraph.to), at);
}

function turnAt(turns: readonly Turn[], at: number): Turn | null {
  const [turn] = turnsIn(turns, at, at);
  if (turn) return turn;
  const [before] = at > 0 ? turnsIn(turns, at - 1, at - 1) : [];
  return before ?? null;
}

/** The paragraph at a place, or the one whose line the place stands in. */
function paragraphAt(text: string, paragraphs: readonly Paragraph[], at: number): Paragraph | null {
  const held = paragraphs[paragraphIndex(paragraphs, at)];
  if (held) return held;
  const line = { from: text.lastIndexOf('\n', at - 1) + 1, to: text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at) };
  return paragraphs.find(({ from, to }) => from < line.to && to > line.from) ?? null;
}

/** The sentence that holds a place; between two, the one before. */
function sentenceAt(sentences: readonly Range[], at: number): Range | null {
  let found: Range | null = null;
  for (const sentence of sentences) {
    if (found && sentence.from > at) break;
    found = sentence;
  }
  return found;
}
