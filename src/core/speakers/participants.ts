/** Who is listed in a transcript's front matter, when labels change. */
import { linkedName } from '../cases/names';
import { seenName } from '../names/seen-name';
import { noCaseKeys } from '../cases/not-a-case';
import { opsInTurn } from '../change/in-turn';
import { listItems, listOp } from '../change/list-op';
import type { NoteOp } from '../change/types';
import { inherited, type Lineage, type Reattribution } from './lineage';

/**
 * The ops by which the list `participants` follows. A name that no turn has any more goes, the name that its turns have
 * now comes in its place; items that stay keep how they are written. A list that is not there is not made. `turns` are
 * all turns of the note that somebody speaks.
 */
export function participantOps(text: string, turns: readonly Pick<Reattribution, 'before' | 'after'>[]): NoteOp[] {
  const items = listItems(text, participantsKey);
  if (items.length === 0) return [];
  const speaking = new Set(turns.map(({ after }) => after));
  const spoke = new Set(turns.map(({ before }) => before));
  const becomes = new Map<string, Set<string>>();
  for (const { before, after } of turns) if (before !== after) becomes.set(before, (becomes.get(before) ?? new Set()).add(after));
  const listed = new Set(items.map(labelOf));
  const after: string[] = [];
  for (const item of items) {
    const name = labelOf(item);
    const news = [...(becomes.get(name) ?? [])].filter((other) => !listed.has(other));
    if (speaking.has(name) || !becomes.has(name)) after.push(item);
    for (const other of news) {
      after.push(other);
      listed.add(other);
    }
  }
  // Whoever speaks now is listed, wherever the name came from.
  for (const name of speaking) if (!listed.has(name) && !spoke.has(name)) after.push(name);
  const op = listOp(text, participantsKey, after);
  return op ? [op] : [];
}

const participantsKey = 'participants';

/** The label that an item of a list stands for. */
const labelOf = (item: string): string => seenName(linkedName(item));

/** The ops by which the lists of who is no case follow: a label that is gone goes, the one that goes on with it comes in its place. */
export function noCaseListOps(text: string, lineage: Lineage): NoteOp[] {
  return opsInTurn(text, noCaseKeys.map((key) => (now) => {
    const items = inherited(listItems(now, key), labelOf, (_, label) => label, lineage);
    const op = listOp(now, key, [...new Set(items)]);
    return op ? [op] : [];
  }));
}
