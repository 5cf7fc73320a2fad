/** Whose turns a label has after labels changed: what was known of one label goes on with another. */

/** Who spoke a turn, and who speaks it from now on. */
export interface Reattribution {
  readonly before: string;
  readonly after: string;
  /** Whether it was said of this turn that somebody else speaks it; else its label was given another name. */
  readonly isCorrection?: boolean;
}

/** What became of the labels of a transcript. */
export interface Lineage {
  /** Labels that no turn has kept: what is said of them in this transcript holds no longer. */
  readonly gone: ReadonlySet<string>;
  /** For each label that had no turn of its own left and got others by renaming: the label that it was. */
  readonly was: ReadonlyMap<string, string>;
}

/**
 * The lineage of all turns of a transcript that somebody speaks. Where several labels become one that nobody had, it is
 * the one that something is known of, of those the one with most turns. Turns corrected one by one hand nothing on.
 */
export function lineageOf(turns: readonly Reattribution[], isKnown: (label: string) => boolean): Lineage {
  const kept = new Set(turns.flatMap(({ before, after }) => (before === after ? [after] : [])));
  const counts = new Map<string, Map<string, number>>();
  for (const { before, after, isCorrection } of turns) {
    if (isCorrection === true || kept.has(after)) continue;
    const from = counts.get(after) ?? new Map<string, number>();
    counts.set(after, from.set(before, (from.get(before) ?? 0) + 1));
  }
  const was = new Map<string, string>();
  for (const [after, from] of counts) {
    const [first] = [...from].sort(([a, most], [b, more]) => Number(isKnown(b)) - Number(isKnown(a)) || more - most);
    if (first) was.set(after, first[0]);
  }
  return { gone: new Set(turns.flatMap(({ before }) => (kept.has(before) ? [] : [before]))), was };
}

/** A list of labels, after the change: a label that is gone goes, each that goes on with one comes in its place or behind it. */
export function inherited<Item>(items: readonly Item[], labelOf: (item: Item) => string | null, renamed: (item: Item, label: string) => Item | null, { gone, was }: Lineage): Item[] {
  const heirs = new Map<string, string[]>();
  for (const [after, before] of was) heirs.set(before, [...(heirs.get(before) ?? []), after]);
  return items.flatMap((item) => {
    const label = labelOf(item);
    if (label === null) return [item];
    const news = (heirs.get(label) ?? []).flatMap((heir) => renamed(item, heir) ?? []);
    return gone.has(label) ? news : [item, ...news];
  });
}
