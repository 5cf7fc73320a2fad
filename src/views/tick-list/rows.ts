/** The rows of a list in which things are ticked, under the names of their documents. */
import type { Document } from '../../core/corpus/types';

/** What can be ticked: something in a document. */
export interface Tickable {
  readonly document: Pick<Document, 'path' | 'name' | 'type' | 'date'>;
}

export type TickRow =
  /** A document and which of the items are its: `first` to `end`, half-open. */
  | { readonly kind: 'document'; readonly first: number; readonly end: number }
  | { readonly kind: 'item'; readonly index: number };

export type Ticks = ReadonlySet<number>;

/** Rows for items in order of their documents. */
export function tickRows(items: readonly Tickable[]): TickRow[] {
  const rows: TickRow[] = [];
  for (let first = 0; first < items.length; ) {
    const path = items[first]?.document.path;
    let end = first + 1;
    while (end < items.length && items[end]?.document.path === path) end++;
    rows.push({ kind: 'document', first, end });
    for (let index = first; index < end; index++) rows.push({ kind: 'item', index });
    first = end;
  }
  return rows;
}

/** Whether a row is ticked: a document by all of its items, `mixed` by some. */
export function tickOf(row: TickRow, ticked: Ticks): boolean | 'mixed' {
  if (row.kind === 'item') return ticked.has(row.index);
  let count = 0;
  for (let index = row.first; index < row.end; index++) if (ticked.has(index)) count++;
  return count === 0 ? false : count === row.end - row.first || 'mixed';
}

/** The ticks after a row was toggled: a document takes all of its items, or lets them go when it has them all. */
export function toggled(row: TickRow, ticked: Ticks): Ticks {
  const next = new Set(ticked);
  const on = tickOf(row, ticked) !== true;
  const [first, end] = row.kind === 'item' ? [row.index, row.index + 1] : [row.first, row.end];
  for (let index = first; index < end; index++) {
    if (on) next.add(index);
    else next.delete(index);
  }
  return next;
}

/** All of so many. */
export function allTicks(count: number): Ticks {
  return new Set(Array.from({ length: count }, (_, index) => index));
}
