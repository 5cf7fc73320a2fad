/** Which key of pseudonyms a note was imported with. */
import { isGeneric } from '../../cases/generic-label';
import { readFrontMatter } from '../../text/front-matter';
import type { NameKey } from '../import/people/replace-names';

/**
 * The key, of those given, of which the note has most pseudonyms among its participants. Where it has none there, the first of
 * which a pseudonym stands in its source or its words while the name it stands for does not: names may have been
 * replaced in what was said alone. Undefined where it has none of any: a note under real names stays under them. Raw or
 * stripped text.
 */
export function keyFor(note: string, keys: readonly NameKey[]): NameKey | undefined {
  const listed = readFrontMatter(note).properties['participants'];
  const participants = (Array.isArray(listed) ? listed : [listed]).filter((name): name is string => typeof name === 'string');
  const among = participants.join('\n');
  const counted = keys.map((key) => ({ key, count: [...new Set(key.values())].filter((pseudonym) => stands(among, pseudonym)).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  if (most > 0) return counted.find(({ count }) => count === most)?.key;
  return keys.find(
    (key) =>
      ![...key.keys()].some((name) => stands(among, name)) &&
      [...key].some(([name, pseudonym]) => !isGeneric(pseudonym) && stands(note, pseudonym) && !stands(note, name)),
  );
}

const stands = (text: string, word: string): boolean => word.trim() !== '' && hasWord(text, word.trim());

/** Whether it stands there as a word of its own. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!letter.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 2))) return true;
  }
  return false;
}

const letter = /[\p{L}\p{N}]$/u;
