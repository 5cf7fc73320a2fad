import type { Range } from '../markup/types';

/**
 * The words within a stretch of text, in order; offsets as those given. By the rules of the text's own writing, so that
 * Chinese, Thai and Khmer have words, too; where the system has no such rules, letters and digits between other signs.
 */
export function wordsIn(text: string, from: number, to: number): Range[] {
  const stretch = text.slice(from, to);
  const words: Range[] = [];
  if (segmenter) {
    for (const { segment, index, isWordLike } of segmenter.segment(stretch)) {
      if (isWordLike === true) words.push({ from: from + index, to: from + index + segment.length });
    }
    return words;
  }
  for (const { 0: word, index } of stretch.matchAll(/[\p{L}\p{M}\p{N}_]+(?:['’.-][\p{L}\p{M}\p{N}_]+)*/gu)) {
    words.push({ from: from + index, to: from + index + word.length });
  }
  return words;
}

/** Old systems have none. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;
