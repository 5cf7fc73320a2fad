/** What stands beside the words of a document: notes at its foot and comments in its margin, each with its place. */
import type { Piece, PieceMark } from './types';

/** A footnote or endnote, or a comment. */
export interface Annotation {
  readonly kind: 'footnote' | 'comment';
  readonly text: string;
  /** Of a comment: who wrote it, as the file says; null where it does not. */
  readonly author: string | null;
  /** Of a comment: YYYY-MM-DD. */
  readonly date: string | null;
}

/** Where an annotation belongs, as an offset in a text: a comment begins and ends, a footnote has one point. */
export interface Mark {
  readonly at: number;
  readonly edge: 'start' | 'end' | 'point';
  /** Index among the annotations of the document. */
  readonly annotation: number;
}

/** Pieces as they are made of a text, stretch by stretch and in order, with the marks of that text. */
export interface MarkedPieces {
  /** Takes the pieces that a stretch became. White space may have been changed on the way, nothing else. */
  add(from: number, to: number, pieces: readonly Piece[]): void;
  done(): Piece[];
}

/** Hands marks on from a text to what becomes of it. None is lost: one that has no words left goes to those beside it. */
export function markedPieces(text: string, marks: readonly Mark[]): MarkedPieces {
  const inOrder = [...marks].sort((a, b) => a.at - b.at);
  const made: { readonly piece: Piece; readonly marks: PieceMark[] }[] = [];
  let waiting: Mark[] = [];
  let next = 0;
  const toLast = (mark: Mark): boolean => {
    const last = made[made.length - 1];
    const paragraph = (last?.piece.paragraphs.length ?? 1) - 1;
    last?.marks.push({ ...mark, paragraph, at: last.piece.paragraphs[paragraph]?.length ?? 0 });
    return last !== undefined;
  };
  return {
    add(from, to, pieces) {
      const mine = waiting;
      waiting = [];
      for (let mark = inOrder[next]; mark && (mark.at < to || (mark.at === to && mark.edge !== 'start')); mark = inOrder[++next]) mine.push(mark);
      if (pieces.length === 0) {
        for (const mark of mine) if (mark.edge === 'start' || !toLast(mark)) waiting.push(mark);
        return;
      }
      const first = made.length;
      for (const piece of pieces) made.push({ piece, marks: [] });
      let [counted, at, index, paragraph, before] = [0, from, first, 0, 0];
      for (const mark of mine) {
        const place = Math.max(at, mark.at);
        counted += solid(text, at, place);
        at = place;
        // An end belongs to the character before it, a start to the one behind it.
        const wanted = mark.edge === 'start' ? counted + 1 : Math.max(1, counted);
        for (;;) {
          const paragraphs = made[index]?.piece.paragraphs ?? [];
          const has = solid(paragraphs[paragraph] ?? '', 0, paragraphs[paragraph]?.length ?? 0);
          const isLast = paragraph >= paragraphs.length - 1;
          if (before + has >= wanted || (isLast && index === made.length - 1)) break;
          before += has;
          [index, paragraph] = isLast ? [index + 1, 0] : [index, paragraph + 1];
        }
        const words = made[index]?.piece.paragraphs[paragraph] ?? '';
        const found = placeOf(words, wanted - before);
        made[index]?.marks.push({ ...mark, paragraph, at: mark.edge === 'start' ? found : counted === 0 ? 0 : Math.min(words.length, found + 1) });
      }
    },
    done() {
      for (const mark of [...waiting, ...inOrder.slice(next)]) toLast(mark);
      return made.map(({ piece, marks: own }) => (own.length > 0 ? { ...piece, marks: own } : piece));
    },
  };
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x3000;

/** Characters that are no white space. */
function solid(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < Math.min(to, text.length); at++) if (!isSpace(text.charCodeAt(at))) count++;
  return count;
}

/** Where the `n`th (from 1) character that is no white space stands; the end where there are fewer. */
function placeOf(text: string, n: number): number {
  let left = n;
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at)) && --left <= 0) return at;
  return text.length;
}
