/** The op that makes a list of the front matter say something else. */
import { applyChanges } from '../markup/changes';
import { Refusal } from '../markup/types';
import { readFrontMatter } from '../text/front-matter';
import { frontMatterRange } from '../text/front-matter-place';
import { propertyLines, setProperty } from '../text/front-matter-edit';
import { itemsOf } from './ops/list';
import type { NoteOp } from './types';

/** The items of a list in the front matter as they are written there; a text is one item, commas and all. */
export function listItems(text: string, key: string): readonly string[] {
  const value = readFrontMatter(text).properties[key];
  return typeof value === 'string' ? [value] : itemsOf(value);
}

/**
 * The op by which a list of the front matter of a note (raw, as it is now) comes to hold `after`; null where it does, or
 * where the properties cannot be changed. Undone, it gives the bytes back.
 */
export function listOp(text: string, key: string, after: readonly string[]): NoteOp | null {
  const before = listItems(text, key);
  if (before.length === after.length && before.every((item, at) => item === after[at])) return null;
  const written = writings(text, key, after);
  if (!written) return null;
  const take = before.filter((item) => !after.includes(item));
  const add = after.filter((item) => !before.includes(item));
  return { op: 'list', key, take, add, order: [before, after], written };
}

function writings(text: string, key: string, after: readonly string[]): readonly [string, string] | null {
  try {
    const [only] = after;
    const isText = typeof readFrontMatter(text).properties[key] === 'string' && after.length === 1;
    const now = applyChanges(text, setProperty(text, key, isText ? (only ?? null) : after));
    const linesOf = (note: string): string => {
      const lines = frontMatterRange(text) ? propertyLines(note, key) : { from: note.charCodeAt(0) === 0xfeff ? 1 : 0, to: frontMatterRange(note)?.end ?? 0 };
      return lines ? note.slice(lines.from, Math.max(lines.from, lines.to)).replaceAll('\r\n', '\n') : '';
    };
    return [linesOf(text), linesOf(now)];
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}
