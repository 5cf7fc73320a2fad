import type { EntryCount } from '../../core/codebook/count/gauge';
import type { ThemeGroup } from '../../core/codebook/groups';
import type { ThemeNode } from '../../core/codebook/tree';
import { folded } from '../theme-rank';

/** A row of the flattened tree, with what a screen reader needs to know of its place. */
export type TreeRow = ThemeRow | HeadRow;

interface RowPlace {
  /** Its own in the whole tree: a theme's path, and a name that is no path for any other row. */
  readonly key: string;
  readonly title: string;
  /** 1 for a row at the top. */
  readonly level: number;
  /** 1-based place among its siblings in sight, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Null for a row without anything under it in sight. */
  readonly expanded: boolean | null;
}

/** A theme, in its place in the tree or once more under a heading. */
export interface ThemeRow extends RowPlace {
  readonly kind: 'theme';
  readonly theme: string;
  /** Where the row stands: in the tree, or among favourites or the themes of a group. */
  readonly among: 'tree' | 'favourites' | 'group';
  /** What is counted for the theme itself, and with its children. */
  readonly own: number;
  readonly total: number;
  /** Hidden by the person, and in sight because they asked for hidden ones. */
  readonly hidden: boolean;
}

/** A heading: favourites, groups, or one group. */
export interface HeadRow extends RowPlace {
  readonly kind: 'favourites' | 'groups' | 'group';
  /** The group's name. */
  readonly group: string;
  readonly total: number;
}

export interface TreeSight {
  /** Typed words; each must be found in a theme's path, title or an alias. */
  readonly filter: string;
  /** Keys of rows that are closed. */
  readonly collapsed: ReadonlySet<string>;
  readonly aliasesOf: (theme: string) => readonly string[];
  readonly hidden?: ReadonlySet<string>;
  readonly withHidden?: boolean;
  readonly favourites?: readonly string[];
  readonly groups?: readonly ThemeGroup[];
  /** Numbers and titles for themes and groups that stand outside the tree. */
  readonly count?: (entry: string) => EntryCount;
  readonly titleOf?: (theme: string) => string;
  readonly headings?: { readonly favourites: string; readonly groups: string };
}

const favouritesKey = '/favourites';
const groupsKey = '/groups';

/**
 * The rows of the tree in sight, from top to bottom. A filter keeps what matches with its ancestors and its children, and
 * opens everything; favourites and groups stand aside then. A hidden theme hides what stands under it.
 */
export function treeRows(roots: readonly ThemeNode[], sight: TreeSight): TreeRow[] {
  const words = folded(sight.filter).split(' ').filter((word) => word !== '');
  const kept = words.length === 0 ? null : keptBy(roots, words, sight);
  const rows: TreeRow[] = [];
  const isHidden = (path: string): boolean => sight.hidden?.has(path) === true;
  const inSight = (node: ThemeNode): boolean => (kept === null || kept.has(node)) && (sight.withHidden === true || !isHidden(node.path));
  const heads = kept === null ? headsOf(sight) : [];
  const seenRoots = roots.filter(inSight);
  const top = heads.length + seenRoots.length;
  heads.forEach((add, index) => add(rows, index + 1, top));
  const walk = (nodes: readonly ThemeNode[], level: number, before: number, hidden: boolean): void => {
    nodes.forEach((node, index) => {
      const children = node.children.filter(inSight);
      const expanded = children.length > 0 ? kept !== null || !sight.collapsed.has(node.path) : null;
      const isOut = hidden || isHidden(node.path);
      rows.push({
        kind: 'theme',
        among: 'tree',
        key: node.path,
        theme: node.path,
        title: node.title,
        level,
        position: before + index + 1,
        siblings: before + nodes.length,
        expanded,
        own: node.own,
        total: node.total,
        hidden: isOut,
      });
      if (expanded === true) walk(children, level + 1, 0, isOut);
    });
  };
  walk(seenRoots, 1, heads.length, false);
  return rows;
}

type AddHead = (rows: TreeRow[], position: number, siblings: number) => void;

/** The headings in front of the tree, each with its rows. */
function headsOf(sight: TreeSight): AddHead[] {
  const { favourites = [], groups = [], collapsed, headings } = sight;
  const heads: AddHead[] = [];
  const place = (key: string, level: number, position: number, siblings: number) => ({ key, level, position, siblings, expanded: !collapsed.has(key) });
  if (favourites.length > 0) {
    heads.push((rows, position, siblings) => {
      const title = headings?.favourites ?? '';
      rows.push({ kind: 'favourites', group: '', title, total: favourites.length, ...place(favouritesKey, 1, position, siblings) });
      if (!collapsed.has(favouritesKey)) rows.push(...themeRows(favourites, favouritesKey, 'favourites', 2, sight));
    });
  }
  if (groups.length > 0) {
    heads.push((rows, position, siblings) => {
      const title = headings?.groups ?? '';
      rows.push({ kind: 'groups', group: '', title, total: groups.length, ...place(groupsKey, 1, position, siblings) });
      if (collapsed.has(groupsKey)) return;
      groups.forEach(({ key, name, themes }, index) => {
        const total = sight.count?.(key).total ?? 0;
        rows.push({ kind: 'group', group: name, title: name, total, ...place(key, 2, index + 1, groups.length) });
        if (!collapsed.has(key)) rows.push(...themeRows(themes, key, 'group', 3, sight));
      });
    });
  }
  return heads;
}

function themeRows(themes: readonly string[], head: string, among: 'favourites' | 'group', level: number, sight: TreeSight): ThemeRow[] {
  return themes.map((theme, index) => ({
    kind: 'theme',
    among,
    key: `${head}/${theme}`,
    theme,
    title: sight.titleOf?.(theme) ?? theme,
    level,
    position: index + 1,
    siblings: themes.length,
    expanded: null,
    own: sight.count?.(theme).own ?? 0,
    total: sight.count?.(theme).total ?? 0,
    hidden: false,
  }));
}

function keptBy(roots: readonly ThemeNode[], words: readonly string[], sight: TreeSight): Set<ThemeNode> {
  const kept = new Set<ThemeNode>();
  const visit = (node: ThemeNode, under: boolean): boolean => {
    const text = folded([node.path, node.title, ...sight.aliasesOf(node.path)].join(' '));
    const matches = under || words.every((word) => text.includes(word));
    let keeps = matches;
    for (const child of node.children) if (visit(child, matches)) keeps = true;
    if (keeps) kept.add(node);
    return keeps;
  };
  for (const root of roots) visit(root, false);
  return kept;
}
