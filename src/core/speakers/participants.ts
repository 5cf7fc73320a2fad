/** Who is listed as taking part, when labels change. */
import { linkedName } from '../cases/names';
import { noCaseKeys } from '../cases/not-a-case';
import { listItems, listOp } from '../change/list-op';
import type { NoteOp } from '../change/types';

/** Who spoke a turn, and who speaks it from now on. */
export interface Reattribution {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The ops by which the lists of a note's front matter that name its speakers follow: `participants`, and who of them is
 * not a case. A name that no turn has any more goes, the name that its turns have now comes in its place; items that stay
 * keep how they are written. Lists that are not there are not made. `turns` are all turns of the note that somebody speaks.
 */
export function listOps(text: string, turns: readonly Reattribution[], keys: readonly string[]): NoteOp[] {
  const speaking = new Set(turns.flatMap(({ after }) => after ?? []));
  const becomes = new Map<string, Set<string>>();
  for (const { before, after } of turns) {
    if (before === null || after === null || before === after) continue;
    const names = becomes.get(before) ?? new Set();
    becomes.set(before, names.add(after));
  }
  return keys.flatMap((key) => {
    const items = listItems(text, key);
    if (items.length === 0) return [];
    const listed = new Set(items.map(linkedName));
    const after: string[] = [];
    for (const item of items) {
      const name = linkedName(item);
      const news = [...(becomes.get(name) ?? [])].filter((other) => !listed.has(other));
      if (speaking.has(name) || !becomes.has(name)) after.push(item);
      for (const other of key === participantsKey ? news : speaking.has(name) ? [] : news.filter((each) => isNew(each, turns))) {
        after.push(other);
        listed.add(other);
      }
    }
    // Whoever speaks now is listed, wherever the name came from.
    if (key === participantsKey) for (const { after: name } of turns) if (name !== null && !listed.has(name) && isNew(name, turns)) listed.add(name) && after.push(name);
    const op = listOp(text, key, after);
    return op ? [op] : [];
  });
}

const participantsKey = 'participants';

/** The lists that name speakers. */
export const listKeys: readonly string[] = [participantsKey, ...noCaseKeys];

const isNew = (name: string, turns: readonly Reattribution[]): boolean => turns.every(({ before }) => before !== name);
