/** The best few of many, in order; a list that is far longer than what is shown of it is not sorted for that. */
export function bestOf<T>(items: readonly T[], most: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= most) return [...items].sort(compare);
  const best: T[] = [];
  for (const item of items) {
    const last = best[most - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let from = 0;
    let to = best.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = best[middle];
      if (other !== undefined && compare(item, other) < 0) to = middle;
      else from = middle + 1;
    }
    best.splice(from, 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}
