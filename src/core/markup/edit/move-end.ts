import type { CodingEdit } from './add';
import { codingIn } from './remove';
import { resizeCoding } from './resize';
import { scan } from '../scan';
import { Refusal, type MarkupOptions, type Range } from '../types';
import { paragraphsOf, type Paragraph } from '../../text/paragraphs';
import { sentencesIn } from '../../text/sentences';
import { wordsIn } from '../../text/words';

/** How an end of a coding is to move. */
export interface Move {
  readonly end: 'start' | 'end';
  /** `out` makes the passage longer, `in` shorter. */
  readonly toward: 'out' | 'in';
  readonly by: 'word' | 'sentence';
}

/**
 * Moves one end of a coding to the next word or sentence that begins (its start) or ends (its end) there; the record
 * keeps its bytes. Names and time stamps of speakers are passed over. Where a marker cannot stand at the next place, the
 * one after it is tried. Throws a `Refusal`: `no-further` where the note, or the passage, has no such place, and those
 * of `resizeCoding`.
 */
export function moveEnd(text: string, id: string, move: Move, options?: MarkupOptions, ordinal = 0): CodingEdit {
  const note = scan(text, options);
  const { from, to } = codingIn(note, id, ordinal);
  const plain = note.plain();
  const now = move.end === 'start' ? from : to;
  const sign = (move.end === 'start') === (move.toward === 'out') ? -1 : 1;
  let refusal: Refusal | null = null;
  let left = patience;
  for (const place of placesFrom(plain, now, move, sign)) {
    if (move.toward === 'in' && (move.end === 'start' ? place >= to : place <= from)) break;
    // Nothing but a full stop or a quotation mark would be left out: the word goes with it.
    if (move.toward === 'in' && wordsIn(plain, Math.min(place, now), Math.max(place, now)).length === 0) continue;
    if (left-- <= 0) break;
    try {
      const edit = resizeCoding(text, id, move.end === 'start' ? place : from, move.end === 'start' ? to : place, options, ordinal);
      const moved = move.end === 'start' ? edit.from - from : edit.to - to;
      const stands = move.end === 'start' ? edit.to === to : edit.from === from;
      if (moved * sign > 0 && stands) return edit;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal = error;
    }
  }
  throw refusal ?? noFurther(move);
}

/** So many places are tried before giving up: each proves that the note keeps its structure. */
const patience = 12;

/** Places where units begin, for a start, or end, in the order in which they are met from `now`. */
function* placesFrom(plain: string, now: number, move: Move, sign: -1 | 1): Generator<number> {
  const paragraphs = paragraphsOf(plain);
  let index = paragraphs.findIndex(({ to }) => to >= now);
  if (index < 0) index = paragraphs.length - 1;
  if (sign < 0 && (paragraphs[index]?.from ?? 0) > now) index--;
  for (; paragraphs[index]; index += sign) {
    const units = unitsOf(plain, paragraphs[index], move.by);
    const places = units.map((unit) => (move.end === 'start' ? unit.from : unit.to));
    if (sign < 0) places.reverse();
    for (const place of places) if ((place - now) * sign > 0) yield place;
  }
}

function unitsOf(plain: string, paragraph: Paragraph | undefined, by: Move['by']): Range[] {
  if (!paragraph) return [];
  return by === 'word' ? wordsIn(plain, paragraph.from, paragraph.to) : sentencesIn(plain, paragraph.from, paragraph.to);
}

function noFurther({ toward, by }: Move): Refusal {
  return new Refusal('no-further', by, toward);
}
