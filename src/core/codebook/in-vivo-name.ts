import { unescaped } from '../text/escapes';
import { wordsIn } from '../text/words';

/** A name is cut behind so many words, or where it grows longer than so many characters. */
const wordsMost = 6;
const charactersMost = 48;

/**
 * The name that a theme gets from the participants' own words: the first of them, cut at a word's end to at most six
 * words and 48 characters. A single longer word stays whole. A slash, which would make a parent of what stands before
 * it, is a space. Empty where there are no words.
 */
export function inVivoName(passage: string): string {
  const text = unescaped(passage).replace(/\//g, ' ').replace(/\s+/g, ' ').trim();
  const words = wordsIn(text, 0, Math.min(text.length, 400));
  const [first] = words;
  if (!first) return text.slice(0, charactersMost);
  const kept = words.slice(0, wordsMost).filter((word) => word === first || word.to - first.from <= charactersMost);
  return text.slice(first.from, kept.at(-1)?.to ?? first.to);
}
