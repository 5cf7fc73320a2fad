/** What keys do in the tree beside going about in it. */

/** What a key does to the themes that are marked. */
export type TreeAct =
  | 'rename'
  | 'delete'
  | 'mark'
  | 'mark-all'
  | 'unmark'
  | 'cut'
  | 'paste'
  | 'up'
  | 'down'
  | 'inwards'
  | 'outwards'
  | 'show'
  | 'menu';

/** The part of a key event that says which key it was. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key press means for the themes; null when it means nothing. `rtl` swaps the arrows that point along the line. */
export function treeAct(press: KeyPress, rtl: boolean): TreeAct | null {
  const { key, altKey, shiftKey } = press;
  const mod = press.ctrlKey || press.metaKey;
  if (altKey && !mod && !shiftKey) {
    if (key === 'ArrowUp') return 'up';
    if (key === 'ArrowDown') return 'down';
    if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return 'inwards';
    if (key === (rtl ? 'ArrowRight' : 'ArrowLeft')) return 'outwards';
    return key === 'Enter' ? 'menu' : null;
  }
  if (mod && !altKey && !shiftKey) {
    if (key === ' ') return 'mark';
    if (key === 'Enter') return 'show';
    if (key === 'Backspace') return 'delete';
    return { a: 'mark-all', x: 'cut', v: 'paste' }[key.toLowerCase()] as TreeAct | undefined ?? null;
  }
  if (mod || altKey || shiftKey) return null;
  if (key === 'F2') return 'rename';
  if (key === 'Delete') return 'delete';
  return key === 'Escape' ? 'unmark' : null;
}
