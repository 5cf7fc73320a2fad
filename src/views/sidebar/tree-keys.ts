import { folded } from '../theme-rank';
import type { TreeRow } from './tree-rows';

/** What a key does in the tree: move to a row, open or close branches, or open the passages of a theme, or of a group by its key. */
export type TreeMove =
  | { readonly kind: 'to'; readonly index: number }
  | { readonly kind: 'expand' | 'collapse'; readonly keys: readonly string[] }
  | { readonly kind: 'open'; readonly theme: string };

/**
 * What a key means with the given row active, after the pattern of a tree for assistive technology; null when the tree
 * has no use for it. `rtl` swaps the two arrows that point along the line.
 */
export function treeMove(key: string, rows: readonly TreeRow[], active: number, rtl: boolean): TreeMove | null {
  const row = rows[active];
  if (!row) return rows.length > 0 && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key) ? { kind: 'to', index: 0 } : null;
  const to = (index: number): TreeMove => ({ kind: 'to', index: Math.max(0, Math.min(rows.length - 1, index)) });
  const inwards = rtl ? 'ArrowLeft' : 'ArrowRight';
  const outwards = rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowDown':
      return to(active + 1);
    case 'ArrowUp':
      return to(active - 1);
    case 'PageDown':
      return to(active + 12);
    case 'PageUp':
      return to(active - 12);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'Enter':
    case ' ':
      if (row.kind === 'theme') return { kind: 'open', theme: row.theme };
      if (row.kind === 'group') return { kind: 'open', theme: row.key };
      return { kind: row.expanded === false ? 'expand' : 'collapse', keys: [row.key] };
    case '*':
      return { kind: 'expand', keys: siblingsOf(rows, active) };
    case inwards:
      if (row.expanded === false) return { kind: 'expand', keys: [row.key] };
      return row.expanded === true ? to(active + 1) : null;
    case outwards:
      if (row.expanded === true) return { kind: 'collapse', keys: [row.key] };
      return row.level > 1 ? to(parentOf(rows, active)) : null;
    default:
      return null;
  }
}

/**
 * The next row whose title begins with what was typed, from the active one on and around the end; -1 when there is
 * none. One letter again and again walks through all that begin with it.
 */
export function typeAhead(typed: string, rows: readonly TreeRow[], active: number): number {
  const letters = [...folded(typed)];
  if (letters.length === 0) return -1;
  const repeated = letters.every((letter) => letter === letters[0]);
  const wanted = repeated ? (letters[0] ?? '') : letters.join('');
  const start = repeated ? active + 1 : Math.max(active, 0);
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length;
    const row = rows[index];
    if (row && folded(row.title).startsWith(wanted)) return index;
  }
  return -1;
}

function parentOf(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  for (let at = index - 1; at >= 0; at--) if ((rows[at]?.level ?? 1) < level) return at;
  return 0;
}

function siblingsOf(rows: readonly TreeRow[], index: number): string[] {
  const level = rows[index]?.level ?? 1;
  let first = index;
  while (first > 0 && (rows[first - 1]?.level ?? 0) >= level) first--;
  let end = index + 1;
  while ((rows[end]?.level ?? 0) >= level) end++;
  return rows.slice(first, end).filter((row) => row.level === level).map(({ key }) => key);
}
