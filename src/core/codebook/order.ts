/** The order of siblings in the tree. */
import { byTitle, type Siblings } from './tree';

/** By title; what counts most first; what was used last first; or as a person put them. */
export type SortBy = 'name' | 'count' | 'recent' | 'hand';

export interface OrderOptions {
  readonly by: SortBy;
  /** Whether a parent's number is that with its children. */
  readonly countChildren: boolean;
  /** Themes last used, latest first; a parent is as recent as what stands under it. */
  readonly recent: readonly string[];
  /** Themes in the order of a person. */
  readonly hand: readonly string[];
}

/** How two siblings follow each other. What an order says nothing of comes after the rest, by title. */
export function siblingOrder(options: OrderOptions): (a: Siblings, b: Siblings) => number {
  const { by, countChildren } = options;
  if (by === 'name') return byTitle;
  if (by === 'count') {
    const number = (node: Siblings): number => (countChildren ? node.total : node.own);
    return (a, b) => number(b) - number(a) || byTitle(a, b);
  }
  const places = by === 'hand' ? placesOf(options.hand) : placesOf(withParents(options.recent));
  const place = ({ path }: Siblings): number => places.get(path) ?? places.size;
  return (a, b) => place(a) - place(b) || byTitle(a, b);
}

/**
 * A hand-made order after `moved` were put among their siblings, before or behind one of them; the siblings are given as
 * they stand in sight. Null where that changes nothing.
 */
export function putByHand(
  order: readonly string[],
  siblings: readonly string[],
  moved: readonly string[],
  beside: string,
  side: 'before' | 'after',
): string[] | null {
  const taken = new Set(moved);
  const rest = siblings.filter((path) => !taken.has(path));
  const at = rest.indexOf(beside);
  if (at < 0) return null;
  const among = siblings.filter((path) => taken.has(path));
  const coming = [...among, ...moved.filter((path) => !among.includes(path))];
  const now = rest.slice();
  now.splice(side === 'before' ? at : at + 1, 0, ...coming);
  const placed = new Set(now);
  const kept = order.filter((path) => !placed.has(path));
  const next = [...kept, ...now];
  return next.length === order.length && next.every((path, n) => path === order[n]) ? null : next;
}

function placesOf(paths: Iterable<string>): Map<string, number> {
  const places = new Map<string, number>();
  for (const path of paths) if (!places.has(path)) places.set(path, places.size);
  return places;
}

/** Each theme, then what stands above it. */
function* withParents(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    for (let to = path.length; to > 0; to = path.lastIndexOf('/', to - 1)) yield path.slice(0, to);
  }
}
