/** The themes as a tree, with counts. */
import type { ThemeCount } from '../corpus/types';
import type { Codebook } from './types';

/** A theme in the tree. Two themes with the same last name under two parents are two nodes. */
export interface ThemeNode {
  readonly path: string;
  /** Last segment of the path. */
  readonly name: string;
  readonly title: string;
  /** Codings of the theme itself. */
  readonly own: number;
  /** Its own and its children's, counted theme by theme: a coding with two of them counts twice. */
  readonly total: number;
  /** In order of title. */
  readonly children: readonly ThemeNode[];
}

/**
 * The tree of the themes counted, in order of title at each level. A parent that is not among them stands there all the
 * same, with no codings of its own. `codebook` gives the titles.
 */
export function themeTree(counts: readonly ThemeCount[], codebook: Pick<Codebook, 'entry'>): readonly ThemeNode[] {
  const drafts = new Map<string, Draft>();
  const roots: Draft[] = [];
  const draftOf = (path: string): Draft => {
    const known = drafts.get(path);
    if (known) return known;
    const slash = path.lastIndexOf('/');
    const draft: Draft = { path, name: path.slice(slash + 1), title: codebook.entry(path).title, own: 0, children: [] };
    drafts.set(path, draft);
    (slash > 0 ? draftOf(path.slice(0, slash)).children : roots).push(draft);
    return draft;
  };
  for (const { theme, codings } of counts) draftOf(theme).own += codings;
  return finish(roots);
}

interface Draft {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  own: number;
  readonly children: Draft[];
}

function finish(drafts: Draft[]): readonly ThemeNode[] {
  drafts.sort((a, b) => compare(a.title.toLowerCase(), b.title.toLowerCase()) || compare(a.path, b.path));
  return drafts.map((draft) => {
    const children = finish(draft.children);
    const total = children.reduce((sum, child) => sum + child.total, draft.own);
    return { path: draft.path, name: draft.name, title: draft.title, own: draft.own, total, children };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
