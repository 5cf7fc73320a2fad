/** The documents in order of path, each with a slot of its own. */
import type { Note } from './note';
import type { Document } from './types';

export interface Order {
  /** One takes the other's place; null for none. What comes is given a slot, that of what leaves if it leaves. */
  replace(leaving: Note | null, coming: Note | null): void;
  /** In order of path. The list is never changed afterwards. */
  list(): readonly Document[];
}

/** No documents. A change of one costs nothing more; new ones, a place each when the list is asked for. */
export function openOrder(): Order {
  let sorted: Note[] = [];
  /** New documents that have no place in the list yet: each put there at once would move half the list. */
  let fresh: Note[] = [];
  /** Whether somebody holds the list, so that it must not be changed under him. */
  let lent = false;
  const free: number[] = [];
  let slots = 0;

  function indexOf(path: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.path ?? '') < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function settle(): void {
    if (fresh.length === 0) return;
    sorted = [...sorted, ...fresh].sort((a, b) => (a.path < b.path ? -1 : 1));
    fresh = [];
    lent = false;
  }

  return {
    replace(leaving, coming) {
      if (!leaving && !coming) return;
      if (leaving) {
        settle();
        if (lent) sorted = sorted.slice();
        lent = false;
        free.push(leaving.slot);
      }
      if (coming) coming.slot = free.pop() ?? slots++;
      if (leaving && coming && leaving.path === coming.path) {
        sorted[indexOf(coming.path)] = coming;
        return;
      }
      if (leaving) sorted.splice(indexOf(leaving.path), 1);
      if (coming) fresh.push(coming);
    },
    list() {
      settle();
      lent = true;
      return sorted;
    },
  };
}
