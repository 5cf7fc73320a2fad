/** The themes as a tree, with counts. */
import { byCodeUnits } from '../text/order';
import type { EntryCount } from './count/gauge';
import type { Codebook } from './types';

/** A theme in the tree. Two themes with the same last name under two parents are two nodes. */
export interface ThemeNode {
  readonly path: string;
  /** Last segment of the path. */
  readonly name: string;
  readonly title: string;
  /** What is counted for the theme itself, and for what it gathers. */
  readonly own: number;
  /** The same with what stands under it. */
  readonly total: number;
  readonly children: readonly ThemeNode[];
}

/** What siblings are ordered by. */
export type Siblings = Pick<ThemeNode, 'path' | 'title' | 'own' | 'total'>;

/**
 * The tree of the themes given, siblings in the order given, or of title. A parent that is not among them stands there all
 * the same. `codebook` gives the titles.
 */
export function themeTree(
  themes: Iterable<string>,
  count: (theme: string) => EntryCount,
  codebook: Pick<Codebook, 'entry'>,
  order: (a: Siblings, b: Siblings) => number = byTitle,
): readonly ThemeNode[] {
  const drafts = new Map<string, Draft>();
  const roots: Draft[] = [];
  const draftOf = (path: string): Draft => {
    const known = drafts.get(path);
    if (known) return known;
    const slash = path.lastIndexOf('/');
    const { own, total } = count(path);
    const draft: Draft = { path, name: path.slice(slash + 1), title: codebook.entry(path).title, own, total, children: [] };
    drafts.set(path, draft);
    (slash > 0 ? draftOf(path.slice(0, slash)).children : roots).push(draft);
    return draft;
  };
  for (const theme of themes) draftOf(theme);
  roots.sort(order);
  for (const { children } of drafts.values()) children.sort(order);
  return roots;
}

interface Draft extends ThemeNode {
  readonly children: Draft[];
}

/** By title, letter case aside; equal ones by path. */
export function byTitle(a: Siblings, b: Siblings): number {
  return byCodeUnits(a.title.toLowerCase(), b.title.toLowerCase()) || byCodeUnits(a.path, b.path);
}
