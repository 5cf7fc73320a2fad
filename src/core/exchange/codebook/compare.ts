/** What a codebook file would change. */
import { linkedName } from '../../cases/names';
import { themePath, titleOf } from '../../codebook/name';
import type { EntryFields } from '../../codebook/theme-note-edit';
import type { ThemeEntry } from '../../codebook/types';
import { lines, listKeys, oneLine, textKeys, type ListKey, type TextKey } from './fields';
import type { FileCodebook } from './types';

/** A field before and after; lists as lines. */
export interface FieldChange {
  readonly key: TextKey | ListKey;
  readonly before: string | null;
  readonly after: string;
}

/** What becomes of one entry. */
export interface EntryDifference {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'same';
  readonly changes: readonly FieldChange[];
  /** What is to be written: the fields that change. */
  readonly fields: EntryFields;
}

/**
 * The entries of a file against those there are, in the file's order. What the file does not say, and entries it does
 * not have, stay as they are. `isKnown`: themes that are used or written down.
 */
export function compareCodebook(
  file: FileCodebook,
  entry: (theme: string) => ThemeEntry,
  isKnown: (theme: string) => boolean,
  prefix: string,
): EntryDifference[] {
  return file.entries.map(({ path, fields }) => {
    const now = entry(path);
    const changes: FieldChange[] = [];
    const taken: Record<string, unknown> = {};
    for (const key of textKeys) {
      const after = fields[key];
      const before = now[key];
      if (after === undefined || after === null || after === (before === null ? null : lines(before))) continue;
      if (key === 'title' && after === titleOf(path)) continue;
      changes.push({ key, before, after });
      taken[key] = after;
    }
    for (const key of listKeys) {
      const after = fields[key];
      if (after === undefined) continue;
      const nameOf = key === 'gathers' ? themeName(prefix) : key === 'questions' ? linkedName : oneLine;
      // The alias that makes the tag open the note is the note's own affair.
      const wanted = [...new Set(after.map(nameOf))].filter((item) => key !== 'aliases' || !item.startsWith('#'));
      const before = now[key].map(oneLine);
      if (same(wanted, before)) continue;
      changes.push({ key, before: before.length === 0 ? null : before.join('\n'), after: wanted.join('\n') });
      taken[key] = wanted;
    }
    const kind = isKnown(path) ? (changes.length > 0 ? 'changed' : 'same') : 'new';
    return { path, kind, changes, fields: taken };
  });
}

const themeName = (prefix: string) => (name: string): string => {
  try {
    return themePath(linkedName(name), prefix);
  } catch {
    return name;
  }
};

function same(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}
