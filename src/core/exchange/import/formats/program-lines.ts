/** What programs write into a transcript and nobody said: times on lines of their own, and the lines at its end. */
import { timeStampAt } from '../../../text/time-stamp';
import type { Piece } from '../types';

/** The last lines of Meet, Otter and Teams, and Trint's sum of silences. */
const footer = /^(?:(?:Meeting|Transcription) ended after \d{1,3}:\d\d.{0,20}|This editable transcript was computer generated\b.{0,200}|Transcribed by https:\/\/otter\.ai\S{0,20}|.{1,80} stopped transcription|\[\d+\.\d+\])$/u;
/** Trint's end of a paragraph, and how long it is silent then: `[00:00:05][1.4]`. */
const tail = /\s*\[\d\d:\d\d:\d\d(?:[.:]\d+)?\]\s*\[\d+(?:\.\d+)?\]$/;

/** The pieces without them, and how many lines at the end are gone. A time that stood alone is the next turn's. Linear. */
export function withoutProgramLines(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly lines: number } {
  const ended = withoutFooter(pieces);
  return { pieces: withTimes(withoutTails(ended.pieces)), lines: ended.lines };
}

function withoutFooter(pieces: readonly Piece[]): { pieces: readonly Piece[]; lines: number } {
  const kept = [...pieces];
  let lines = 0;
  for (let last = kept.pop(); last; last = kept.pop()) {
    const words = last.paragraphs[last.paragraphs.length - 1];
    if (words === undefined || !footer.test(words) || (last.marks?.length ?? 0) > 0) return { pieces: [...kept, last], lines };
    lines++;
    if (last.paragraphs.length > 1) kept.push({ ...last, paragraphs: last.paragraphs.slice(0, -1) });
  }
  return { pieces, lines: 0 };
}

function withoutTails(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.filter(({ paragraphs }) => paragraphs.some((words) => tail.test(words.slice(-60)))).length < 2) return pieces;
  return pieces.map((piece) => {
    const paragraphs = piece.paragraphs.map((words) => words.slice(0, -60) + words.slice(-60).replace(tail, ''));
    const marks = piece.marks?.map((mark) => ({ ...mark, at: Math.min(mark.at, paragraphs[mark.paragraph]?.length ?? 0) }));
    return { ...piece, paragraphs, ...(marks ? { marks } : {}) };
  });
}

function withTimes(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out[out.length - 1];
    const words = before?.paragraphs[before.paragraphs.length - 1] ?? '';
    const stamp = words.length < 20 ? timeStampAt(words, 0) : null;
    if (piece.speaker === null || piece.time !== null || piece.post || !before || !stamp || stamp.end < words.length || (before.marks?.length ?? 0) > 0) {
      out.push(piece);
      continue;
    }
    out.pop();
    if (before.paragraphs.length > 1) out.push({ ...before, paragraphs: before.paragraphs.slice(0, -1) });
    out.push({ ...piece, time: stamp.seconds });
  }
  return out;
}
