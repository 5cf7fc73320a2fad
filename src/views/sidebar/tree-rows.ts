import type { ThemeNode } from '../../core/codebook/tree';
import { folded } from '../theme-rank';

/** A theme as a row of the flattened tree, with what a screen reader needs to know of its place. */
export interface TreeRow {
  readonly theme: string;
  readonly title: string;
  /** 1 for a theme at the top. */
  readonly level: number;
  /** 1-based place among its siblings in sight, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Null for a theme without children in sight. */
  readonly expanded: boolean | null;
  /** Codings of the theme itself, and with its children's. */
  readonly own: number;
  readonly total: number;
}

export interface TreeSight {
  /** Typed words; each must be found in a theme's path, title or an alias. */
  readonly filter: string;
  readonly collapsed: ReadonlySet<string>;
  readonly aliasesOf: (theme: string) => readonly string[];
}

/**
 * The rows of the tree in sight, from top to bottom. A filter keeps what matches with its ancestors and its children,
 * and opens everything.
 */
export function treeRows(roots: readonly ThemeNode[], sight: TreeSight): TreeRow[] {
  const words = folded(sight.filter).split(' ').filter((word) => word !== '');
  const kept = words.length === 0 ? null : keptBy(roots, words, sight);
  const rows: TreeRow[] = [];
  const walk = (nodes: readonly ThemeNode[], level: number): void => {
    const seen = kept ? nodes.filter((node) => kept.has(node)) : nodes;
    seen.forEach((node, index) => {
      const hasChildren = kept ? node.children.some((child) => kept.has(child)) : node.children.length > 0;
      const expanded = hasChildren ? kept !== null || !sight.collapsed.has(node.path) : null;
      rows.push({
        theme: node.path,
        title: node.title,
        level,
        position: index + 1,
        siblings: seen.length,
        expanded,
        own: node.own,
        total: node.total,
      });
      if (expanded === true) walk(node.children, level + 1);
    });
  };
  walk(roots, 1);
  return rows;
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
