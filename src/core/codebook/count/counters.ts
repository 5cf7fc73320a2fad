/** For which entries of the codebook a coding counts. */
import { groupKey } from '../groups';
import type { Codebook } from '../types';

/** The entries that a passage coded with a theme counts for. */
export interface Counters {
  /** The theme itself, and themes that gather it. */
  readonly own: readonly string[];
  /** These, what stands above them, and groups any of these belong to (see `groupKey`). */
  readonly all: readonly string[];
}

/**
 * Tells for each theme what its passages count for. Holds for the codebook as it is now: whoever keeps it asks
 * `gatheringOf` whether that changed. The other way round of `Codebook.reach`: an entry reaches the themes that count
 * for it.
 */
export function openCounters(codebook: Codebook): (theme: string) => Counters {
  const gatherers = new Map<string, string[]>();
  const groups = new Map<string, readonly string[]>();
  for (const { path, gathers, groups: names } of codebook.entries()) {
    for (const gathered of gathers) gatherers.set(gathered, [...(gatherers.get(gathered) ?? []), path]);
    if (names.length > 0) groups.set(path, names);
  }
  const known = new Map<string, Counters>();
  return (theme) => {
    const found = known.get(theme);
    if (found) return found;
    const all = new Set<string>();
    const whole = new Set([theme]);
    // A set grows while it is walked, so a theme that gathers a gathering theme is followed too, each once.
    for (const path of whole) {
      for (let to = path.length; to > 0; to = path.lastIndexOf('/', to - 1)) {
        const above = path.slice(0, to);
        all.add(above);
        for (const gatherer of gatherers.get(above) ?? []) whole.add(gatherer);
      }
    }
    const grouped = [...all].flatMap((path) => groups.get(path) ?? []).map(groupKey);
    const counters = { own: [...whole], all: [...new Set([...all, ...grouped])] };
    known.set(theme, counters);
    return counters;
  };
}

/** What counters depend on: who gathers what, and who belongs to which group. Equal texts, equal counters. */
export function gatheringOf(codebook: Codebook): string {
  const told = codebook.entries().filter(({ gathers, groups }) => gathers.length > 0 || groups.length > 0);
  return JSON.stringify(told.map(({ path, gathers, groups }) => [path, gathers, groups]));
}

/** Among `known` themes the theme itself and those it gathers, without what stands under it. */
export function gatheredBy(codebook: Codebook, theme: string, known: Iterable<string>): ReadonlySet<string> {
  const countersOf = openCounters(codebook);
  const gathered = new Set<string>();
  for (const path of known) if (countersOf(path).own.includes(theme)) gathered.add(path);
  return gathered;
}
