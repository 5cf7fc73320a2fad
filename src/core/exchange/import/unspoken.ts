/** What was taken for a speaker and is none: `Note: …`, `Question 3: …`. */
import { speakerName } from './speaker-label';
import type { Piece } from './types';

/** Turns by one of these become paragraphs, with the label as it stood before the words. Posts keep their authors. */
export function unspokenBy(labels: ReadonlySet<string>, pieces: readonly Piece[]): readonly Piece[] {
  if (labels.size === 0) return pieces;
  return pieces.map((piece) => {
    if (piece.speaker === null || piece.post !== undefined || !(labels.has(piece.speaker) || labels.has(speakerName(piece.speaker)))) return piece;
    const [first = '', ...rest] = piece.paragraphs;
    const label = first === '' ? `${piece.speaker}:` : `${piece.speaker}: `;
    const { marks } = piece;
    return {
      ...piece,
      speaker: null,
      paragraphs: [label + first, ...rest],
      ...(marks ? { marks: marks.map((mark) => (mark.paragraph === 0 ? { ...mark, at: mark.at + label.length } : mark)) } : {}),
    };
  });
}
