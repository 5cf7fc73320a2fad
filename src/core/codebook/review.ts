/** What a person should look at in the codebook: nothing here is wrong by itself. */
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

/**
 * Names that differ by dashes, by number, or, where they are long, by a letter or two that stand next to each other. Only
 * under one parent: the same name under two parents is two themes. Found by shared keys, not by comparing all with all.
 */
function nearPairs(themes: readonly string[], used: ReadonlyMap<string, number>): Finding[] {
  const groups = new Map<string, string[]>();
  for (const theme of themes) {
    for (const key of keysOf(theme)) {
      const group = groups.get(key);
      if (group) group.push(theme);
      else groups.set(key, [theme]);
    }
  }
  const pairs = new Map<string, Finding>();
  for (const group of groups.values()) {
    // A key that dozens share says nothing about any two of them (`note-1`, `note-2` …).
    if (group.length < 2 || group.length > 12) continue;
    group.forEach((one, at) => {
      for (const other of group.slice(at + 1)) {
        if (one === other || onlyDigitsDiffer(one, other)) continue;
        const [theme, into] = (used.get(one) ?? 0) > (used.get(other) ?? 0) ? [other, one] : [one, other];
        pairs.set(`${one} ${other}`, { kind: 'near', theme, into });
      }
    });
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** Shorter names differ by a letter and mean something else: `care`, `core`. */
const longEnough = 7;

function* keysOf(theme: string): Iterable<string> {
  const cut = theme.lastIndexOf('/') + 1;
  const parent = theme.slice(0, cut);
  const words = theme.slice(cut).split(/[-_]+/).filter((word) => word !== '');
  const plain = words.map(singular).join('');
  const written = words.join('');
  const keys = new Set([`${parent} ${plain}`, `${parent} ${[...words].map(singular).sort().join('')}`]);
  if (written.length >= longEnough) {
    // A letter too many, too few, another, or two swapped: both names have a shortened form in common.
    for (let at = 0; at < written.length; at++) keys.add(`${parent} -${written.slice(0, at)}${written.slice(at + 1)}`);
    keys.add(`${parent} -${written}`);
  }
  yield* keys;
}

/** English plurals as they are most often written; other languages' names are compared as they stand. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

const onlyDigitsDiffer = (one: string, other: string): boolean => /\d/.test(one + other) && one.replace(/\d+/g, '#') === other.replace(/\d+/g, '#');
