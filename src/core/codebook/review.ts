/** What a person should look at in the codebook: nothing here is wrong by itself. */
import { nearNames } from './near-names';
import type { ThemeEntry } from './types';

/** A finding about one entry, or two. */
export type Finding =
  /** Used, and no definition written. */
  | { readonly kind: 'undefined'; readonly theme: string; readonly codings: number }
  /** Written down, and coded nowhere; no theme that gathers or has children that are used. */
  | { readonly kind: 'unused'; readonly theme: string }
  /** Two names so near that one may be a slip of the pen; the one used more comes second, as what to merge into. */
  | { readonly kind: 'near'; readonly theme: string; readonly into: string };

/** A finding's name, by which it is remembered that a person wants to hear no more of it. */
export function findingKey(finding: Finding): string {
  return finding.kind === 'near' ? `near ${[finding.theme, finding.into].sort().join(' ')}` : `${finding.kind} ${finding.theme}`;
}

/**
 * Reviews the codebook: entries without definition by how often they are used, unused ones by path, then pairs of names
 * that are nearly one. `counts`: every theme used, with its codings. A few steps for each theme, also among thousands.
 */
export function reviewCodebook(counts: readonly { readonly theme: string; readonly codings: number }[], entries: readonly ThemeEntry[]): Finding[] {
  const used = new Map(counts.map(({ theme, codings }) => [theme, codings]));
  const written = new Map(entries.map((entry) => [entry.path, entry]));
  const parents = new Set<string>();
  for (const theme of used.keys()) for (const parent of above(theme)) parents.add(parent);
  const missing = [...used]
    .filter(([theme]) => (written.get(theme)?.definition ?? null) === null && (written.get(theme)?.claim ?? null) === null)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([theme, codings]): Finding => ({ kind: 'undefined', theme, codings }));
  const unused = entries
    .filter(({ path, gathers }) => !used.has(path) && !parents.has(path) && gathers.length === 0)
    .map(({ path }): Finding => ({ kind: 'unused', theme: path }));
  return [...missing, ...unused, ...nearPairs([...new Set([...used.keys(), ...written.keys()])].sort(), used)];
}

function above(theme: string): string[] {
  const found: string[] = [];
  for (let at = theme.lastIndexOf('/'); at > 0; at = theme.lastIndexOf('/', at - 1)) found.push(theme.slice(0, at));
  return found;
}

function nearPairs(themes: readonly string[], used: ReadonlyMap<string, number>): Finding[] {
  return nearNames(themes).map(([one, other]) => {
    const [theme, into] = (used.get(one) ?? 0) > (used.get(other) ?? 0) ? [other, one] : [one, other];
    return { kind: 'near', theme, into };
  });
}
