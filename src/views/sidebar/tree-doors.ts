import type { TreeRow } from './tree-rows';

/** A coding as it is dragged. */
export interface CodingPlace {
  readonly path: string;
  readonly id: string;
  readonly ordinal: number;
}

/** What the tree asks to be done to themes. */
export interface TreeDoors {
  /** Opens the menu of a row, for the themes that are acted on. */
  menu(row: TreeRow, themes: readonly string[], at: { x: number; y: number }): void;
  /** Gives a theme the name that was typed in its place. */
  rename(theme: string, name: string): void;
  /** Puts themes under another, or at the top; where a neighbour is given, beside it in the order by hand. */
  move(themes: readonly string[], under: string | null, beside?: Neighbour): void;
  remove(themes: readonly string[]): void;
  toggleShown(themes: readonly string[]): void;
  addToGroup(themes: readonly string[], group: string): void;
  addToFavourites(themes: readonly string[]): void;
  /** Saves the favourites in another order. */
  orderFavourites(favourites: readonly string[]): void;
  codePassage(coding: CodingPlace, theme: string): void;
  /** Codes the words selected in the active editor. */
  codeSelection(theme: string): void;
}

export interface Neighbour {
  readonly theme: string;
  readonly side: 'before' | 'after';
  /** The siblings there as they stand in sight. */
  readonly siblings: readonly string[];
}
