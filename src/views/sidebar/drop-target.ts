import { isAtOrUnder } from '../../core/seeing/choose-themes';
import type { TreeRow } from './tree-rows';

/** Where something dragged over the tree would go. */
export type DropTarget =
  /** Themes go under a theme, passages and words are coded with it. */
  | { readonly kind: 'under'; readonly key: string; readonly theme: string }
  /** Themes go to the top of the tree. */
  | { readonly kind: 'top' }
  /** Themes go beside a theme, among its siblings. */
  | { readonly kind: 'beside'; readonly key: string; readonly theme: string; readonly side: 'before' | 'after' }
  /** Themes join a group, or become favourites. */
  | { readonly kind: 'group'; readonly key: string; readonly group: string }
  | { readonly kind: 'favourites'; readonly key: string };

/** What is dragged: themes, or words to be coded. */
export type Dragged = { readonly what: 'themes'; readonly themes: readonly string[] } | { readonly what: 'words' };

/**
 * The target at a height within a row (0 its top, 1 its bottom); a row of none is the room under the tree. Null where it
 * would go nowhere: into itself, or to where it is. `byHand`: whether there are places between siblings.
 */
export function dropTarget(dragged: Dragged, row: TreeRow | null, height: number, byHand: boolean): DropTarget | null {
  if (dragged.what === 'words') return row?.kind === 'theme' ? { kind: 'under', key: row.key, theme: row.theme } : null;
  const { themes } = dragged;
  if (row === null) return themes.some((theme) => theme.includes('/')) ? { kind: 'top' } : null;
  if (row.kind === 'group') return { kind: 'group', key: row.key, group: row.group };
  if (row.kind === 'favourites' || (row.kind === 'theme' && row.among === 'favourites')) return { kind: 'favourites', key: row.key };
  if (row.kind !== 'theme') return null;
  if (themes.some((theme) => isAtOrUnder(row.theme, theme))) return null;
  if (byHand && row.among === 'tree' && (height < 0.25 || (height > 0.75 && row.expanded !== true))) {
    return { kind: 'beside', key: row.key, theme: row.theme, side: height < 0.25 ? 'before' : 'after' };
  }
  return themes.every((theme) => parentOf(theme) === row.theme) ? null : { kind: 'under', key: row.key, theme: row.theme };
}

export function parentOf(theme: string): string {
  return theme.slice(0, Math.max(theme.lastIndexOf('/'), 0));
}
