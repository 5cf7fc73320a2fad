/** A paragraph at the end of a note. */
import { lineBreakOf } from '../../markup/edit/splice';
import type { Range } from '../../markup/types';
import type { OpKind, OpOf } from './types';

export const append: OpKind<OpOf<'append'>> = {
  apply(text, op) {
    const words = wordsFor(text, op.text);
    if (standing(text, words)) return 'done already';
    const newline = lineBreakOf(text);
    const insert = text === '' || text.endsWith('\n') ? newline + words + newline : newline + newline + words;
    return [{ from: text.length, to: text.length, insert }];
  },
  inverse: ({ text }) => ({ op: 'unappend', text }),
};

export const unappend: OpKind<OpOf<'unappend'>> = {
  apply(text, op) {
    const found = standing(text, wordsFor(text, op.text));
    return found ? [{ ...found, insert: '' }] : 'done already';
  },
  inverse: ({ text }) => ({ op: 'append', text }),
};

const wordsFor = (text: string, words: string): string => words.replace(/\r\n?/g, '\n').replaceAll('\n', lineBreakOf(text));

/** The paragraph with the line breaks it brought along; the last one, if it stands there twice. */
function standing(text: string, words: string): Range | null {
  const newline = lineBreakOf(text);
  for (let at = text.lastIndexOf(words); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)) {
    const to = at + words.length;
    if (!text.slice(0, at).endsWith(newline) || !(to === text.length || text.startsWith(newline, to))) continue;
    if (to < text.length) return { from: at - newline.length, to: to + newline.length };
    return { from: at - (text.slice(0, at).endsWith(newline + newline) ? 2 : 1) * newline.length, to };
  }
  return null;
}
