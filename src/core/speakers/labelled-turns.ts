/** The turns of a note with the names in their labels. */
import { labelAt } from '../text/label';
import type { Label } from '../text/label-shape';
import { turnsOf } from '../text/turns';
import type { Turn } from '../text/types';

/** Somebody's turn, and the label that says so. Stripped offsets. */
export interface LabelledTurn extends Turn {
  readonly speaker: string;
  readonly label: Label;
  /** Which of the note's turns it is, counted from 0 with those of nobody. */
  readonly index: number;
}

/** The turns that somebody speaks, in order; a label that cannot be told apart from its words (there are none such known) is left out. */
export function labelledTurns(stripped: string, turns: readonly Turn[] = turnsOf(stripped)): LabelledTurn[] {
  return turns.flatMap((turn, index) => {
    const label = labelOf(stripped, turn);
    return label && turn.speaker !== null ? [{ ...turn, speaker: turn.speaker, label, index }] : [];
  });
}

/** The label of a turn: on its first line, or below a subtitle's number and times. */
function labelOf(stripped: string, { from, to, speaker }: Turn): Label | null {
  for (let start = from, line = 0; start < to && line < mostLines; line++) {
    const newline = stripped.indexOf('\n', start);
    const end = newline < 0 ? stripped.length : newline;
    const label = labelAt(stripped, start, end);
    if (label?.speaker === speaker) return label;
    start = end + 1;
  }
  return null;
}

/** A subtitle's number, its times, and the label. */
const mostLines = 3;

/** The turn that a place lies in, its label and what is white space behind it counted; null before the first. */
export function turnAt(turns: readonly LabelledTurn[], at: number): LabelledTurn | null {
  return turns.reduce<LabelledTurn | null>((found, turn) => (turn.from <= at ? turn : found), null);
}
