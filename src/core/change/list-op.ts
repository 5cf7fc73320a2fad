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
 * where the properties cannot be changed. A list that loses its last name goes, and front matter that held nothing else
 * with it. Undone, it gives the bytes back.
 */
export function listOp(text: string, key: string, after: readonly string[]): NoteOp | null {
  const before = listItems(text, key);
  if (before.length === after.length && before.every((item, at) => item === after[at])) return null;
  const written = writings(text, key, after);
  if (!written) return null;
  const take = before.filter((item) => !after.includes(item));
  const add = after.filter((item) => !before.includes(item));
  return { op: 'list', key, take, add, order: [before, after], written, ...(after.length === 0 ? { line: lineOf(text, key) } : {}) };
}

function writings(text: string, key: string, after: readonly string[]): readonly [string, string] | null {
  try {
    const [only] = after;
    const isText = typeof readFrontMatter(text).properties[key] === 'string' && after.length === 1;
    const now = applyChanges(text, setProperty(text, key, only === undefined ? null : isText ? only : after));
    const place = frontMatterRange(now);
    if (only === undefined && place && now.slice(place.from, place.to).trim() === '') return [frontMatterOf(text), ''];
    const linesOf = (note: string): string => {
      if (!frontMatterRange(text)) return frontMatterOf(note);
      const lines = propertyLines(note, key);
      return lines ? written(note, lines.from, Math.max(lines.from, lines.to)) : '';
    };
    return [linesOf(text), linesOf(now)];
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return null;
  }
}

/** With its dashes. */
const frontMatterOf = (note: string): string => written(note, note.charCodeAt(0) === 0xfeff ? 1 : 0, frontMatterRange(note)?.end ?? 0);

const written = (note: string, from: number, to: number): string => note.slice(from, to).replaceAll('\r\n', '\n');

function lineOf(text: string, key: string): number {
  const from = frontMatterRange(text)?.from ?? 0;
  return text.slice(from, propertyLines(text, key)?.from ?? from).split('\n').length - 1;
}
