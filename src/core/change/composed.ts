/** Edits done one after the other, as changes of the text before the first. */
import type { TextChange } from '../markup/types';

/** A text that is being edited. */
export interface Composed {
  /** The text as it is now. */
  readonly text: string;
  /** Does changes whose offsets count the text as it is now and do not overlap. */
  take(changes: readonly TextChange[]): void;
  /** All that was done, in order; offsets count the text before any of it. */
  changes(): TextChange[];
}

/** Begins with the original text. Offsets are UTF-16 code units. */
export function compose(original: string): Composed {
  /** What the text is made of now: stretches of the original, and words put in. */
  let pieces: Piece[] = [{ from: 0, to: original.length }];
  let text = original;

  function take(changes: readonly TextChange[]): void {
    if (changes.length === 0) return;
    const next: Piece[] = [];
    const words: string[] = [];
    const add = (piece: Piece): void => {
      if (lengthOf(piece) === 0) return;
      next.push(piece);
      words.push(wordsOf(piece, original));
    };
    let at = 0;
    let index = 0;
    /** How much of the piece at `index` is behind us. */
    let within = 0;
    const skipTo = (to: number, keep: boolean): void => {
      while (at < to) {
        const piece = pieces[index];
        if (!piece) return;
        const step = Math.min(lengthOf(piece) - within, to - at);
        if (keep) add(cut(piece, within, within + step));
        at += step;
        within += step;
        if (within === lengthOf(piece)) {
          index++;
          within = 0;
        }
      }
    };
    for (const change of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
      skipTo(change.from, true);
      add({ words: change.insert });
      skipTo(change.to, false);
    }
    skipTo(text.length, true);
    pieces = next;
    text = words.join('');
  }

  return {
    get text() {
      return text;
    },
    take,
    changes() {
      const changes: TextChange[] = [];
      let from = 0;
      let insert = '';
      for (const piece of [...pieces, { from: original.length, to: original.length }]) {
        if ('words' in piece) insert += piece.words;
        else {
          if (insert !== '' || piece.from > from) changes.push({ from, to: piece.from, insert });
          from = piece.to;
          insert = '';
        }
      }
      return changes;
    },
  };
}

type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

const lengthOf = (piece: Piece): number => ('words' in piece ? piece.words.length : piece.to - piece.from);

const wordsOf = (piece: Piece, original: string): string => ('words' in piece ? piece.words : original.slice(piece.from, piece.to));

const cut = (piece: Piece, from: number, to: number): Piece =>
  'words' in piece ? { words: piece.words.slice(from, to) } : { from: piece.from + from, to: piece.from + to };
