/** What becomes of a list of names. */

/** Names that go and names that come; see `changedList`. */
export interface ListChange {
  readonly take: readonly string[];
  readonly add: readonly string[];
  readonly order?: readonly [before: readonly string[], after: readonly string[]];
}

/**
 * The list after a change. Each name that is added comes in the place of its neighbour among those taken, and only if
 * that one stands there; what is over is dropped, or put at the end. Where the list says exactly `order[0]` it comes to
 * say `order[1]`. Each name once.
 *
 * `done already` where it says so, null where nothing of what is taken stands there any more: somebody changed it.
 */
export function changedList(now: readonly string[], { take, add, order }: ListChange): readonly string[] | 'done already' | null {
  if (order && same(now, order[0])) return same(order[0], order[1]) ? 'done already' : order[1];
  if (order && same(now, order[1])) return 'done already';
  const standing = new Set(now);
  const over = add.slice(take.length);
  if (take.length > 0 && !take.some((name) => standing.has(name))) {
    return add.every((name) => standing.has(name)) ? 'done already' : null;
  }
  const after: string[] = [];
  const seen = new Set<string>();
  const put = (name: string | undefined): void => {
    if (name === undefined || seen.has(name)) return;
    seen.add(name);
    after.push(name);
  };
  const kept = new Set(now.filter((name) => !take.includes(name)));
  for (const name of now) {
    const place = take.indexOf(name);
    if (place < 0) put(name);
    else if (!kept.has(add[place] ?? name)) put(add[place]);
  }
  over.forEach(put);
  return same(now, after) ? 'done already' : after;
}

export const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name, at) => name === b[at]);
