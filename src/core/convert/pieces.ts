/** A mark as it is shown before it is converted. */
import type { Range } from '../markup/types';
import type { Conversion } from './types';

/** A stretch of text and what becomes of it. */
export interface Piece {
  readonly part: 'around' | 'words' | 'sign';
  readonly text: string;
}

const around = 70;
const longest = 320;

/** The words of a mark, the signs that go, and some words around, in order; line breaks as they stand. */
export function piecesOf(plain: string, { words, signs }: Conversion): Piece[] {
  const from = Math.min(words.from, signs[0]?.from ?? words.from);
  const to = Math.max(words.to, signs.at(-1)?.to ?? words.to);
  const start = leadStart(plain, from);
  const end = leadEnd(plain, to);
  const cuts = [...new Set([start, end, words.from, words.to, ...signs.flatMap((sign) => [sign.from, sign.to])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  cuts.forEach((at, i) => {
    const next = cuts[i + 1];
    if (next === undefined) return;
    const isIn = (range: Range): boolean => range.from <= at && range.to >= next;
    const part = signs.some(isIn) ? 'sign' : isIn(words) ? 'words' : 'around';
    const text = plain.slice(at, next);
    pieces.push({ part, text: text.length <= longest ? text : `${text.slice(0, longest / 2).trimEnd()} … ${text.slice(-longest / 2).trimStart()}` });
  });
  return pieces.map((piece, i) => (i === 0 && piece.part === 'around' && start > 0 && plain[start - 1] !== '\n' ? { ...piece, text: `… ${piece.text}` } : piece));
}

/** Up to the paragraph's beginning, between words. */
function leadStart(text: string, at: number): number {
  const least = Math.max(0, at - around);
  const line = text.lastIndexOf('\n', at - 1) + 1;
  if (line >= least) return line;
  const space = text.slice(least, at).search(/\s/);
  return space < 0 ? at : least + space + 1;
}

function leadEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + around);
  const line = text.indexOf('\n', at);
  if (line >= 0 && line <= most) return line;
  if (most === text.length) return most;
  const piece = text.slice(at, most);
  return at + Math.max(0, piece.search(/\s\S*$/));
}
