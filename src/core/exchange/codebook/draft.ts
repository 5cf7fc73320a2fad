/** Gathers what a file says, entry by entry, with everything that cannot be taken told. */
import { themePath, titleOf } from '../../codebook/name';
import { say, type Saying } from '../../said/sayings';
import { whyOf } from '../../said/why';
import { countKeys, isListKey, isTextKey, known, lines, longestValue, mostEntries, oneLine, parted } from './fields';
import type { FileCodebook, FileEntry, FileProblem } from './types';

/** A value of an entry and where it stands. */
export interface FileValue {
  readonly key: string;
  readonly value: string | readonly string[];
  readonly line: number;
  readonly column: number;
}

export interface Draft {
  /** Takes an entry; `name` is a path, or a name with its parents before it. */
  entry(name: string, values: readonly FileValue[], place: { readonly line: number; readonly column: number }): void;
  problem(problem: FileProblem): void;
  unknown(key: string): void;
  done(): FileCodebook;
}

/** An empty draft. `named`: names are such as people see in other programs, and stay as titles. */
export function openDraft(prefix: string, named: boolean): Draft {
  const entries = new Map<string, FileEntry>();
  const problems: FileProblem[] = [];
  const unknown = new Set<string>();
  let full = false;

  const problem = (found: FileProblem): void => {
    // One more than anybody reads; a file of nothing but errors is told by its first.
    if (problems.length < 200) problems.push(found);
  };

  return {
    problem,
    unknown(key) {
      if (unknown.size < 100) unknown.add(key.slice(0, 100));
    },
    entry(name, values, place) {
      if (full) return;
      if (entries.size >= mostEntries) {
        full = true;
        problem({ ...place, said: say('file-too-many-entries', mostEntries) });
        return;
      }
      let path: string;
      try {
        path = themePath(name, prefix);
      } catch (error) {
        problem({ ...place, said: whyOf(error) });
        return;
      }
      const first = entries.get(path);
      if (first) {
        problem({ ...place, said: say('file-twice', path, first.line) });
        return;
      }
      const fields: Record<string, string | readonly string[]> = {};
      const own = name.slice(name.lastIndexOf('/') + 1).trim();
      if (named && own !== '' && own !== titleOf(path)) fields['title'] = own;
      for (const { key, value, line, column } of values) {
        const taken = read(key, value, (said) => problem({ line, column, said }));
        if (taken !== null) fields[key] = taken;
        else if (!isTextKey(key) && !isListKey(key) && !countKeys.has(key) && unknown.size < 100) unknown.add(key.slice(0, 100));
      }
      entries.set(path, { path, line: place.line, fields: fields });
    },
    done: () => ({ entries: [...entries.values()], problems, unknown: [...unknown] }),
  };
}

function read(key: string, value: string | readonly string[], tell: (said: Saying) => void): string | readonly string[] | null {
  const long = typeof value === 'string' ? value.length > longestValue : value.length > 1000 || value.some((item) => item.length > longestValue);
  if (long && (isTextKey(key) || isListKey(key))) {
    tell(say('file-value-too-long', key));
    return null;
  }
  if (isTextKey(key)) {
    const text = lines(typeof value === 'string' ? value : value.join('\n'));
    if (text === '') return null;
    const taken = known(key, text);
    if (taken === null) tell(say('file-value-unknown', text.slice(0, 60), key));
    return taken;
  }
  if (!isListKey(key)) return null;
  const items = typeof value === 'string' ? parted(lines(value)) : [...new Set(value.map(oneLine).filter((item) => item !== ''))];
  return items.length === 0 ? null : items;
}
