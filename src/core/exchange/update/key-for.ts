/** Which key of pseudonyms a note was imported with. */
import { readFrontMatter } from '../../text/front-matter';
import type { NameKey } from '../import/protect';

/**
 * The first of the keys of which the note has pseudonyms: among its participants, or, where it lists none, in its source
 * or its words. Undefined where it has none of any: a note under real names stays under them. Raw or stripped text.
 */
export function keyFor(note: string, keys: readonly NameKey[]): NameKey | undefined {
  const listed = readFrontMatter(note).properties['participants'];
  const participants = Array.isArray(listed) ? listed.filter((name): name is string => typeof name === 'string') : typeof listed === 'string' ? [listed] : [];
  const words = participants.length > 0 ? participants.join('\n') : note;
  return keys.find((key) => [...key.values()].some((pseudonym) => pseudonym.trim() !== '' && hasWord(words, pseudonym.trim())));
}

/** Whether it stands there as a word of its own. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 2))) return true;
  }
  return false;
}

const letter = /[\p{L}\p{N}]$/u;
