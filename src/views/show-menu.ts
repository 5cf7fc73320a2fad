import type { Menu } from 'obsidian';

/**
 * Shows a menu. What is chosen by mouse takes the keyboard from everything: it goes back where it was before the choice
 * is carried out, so that a dialog it opens can give it back, too.
 */
export function showMenuAt(menu: Menu, at: { x: number; y: number }, doc: Document): void {
  const before = doc.activeElement;
  menu.onHide(() => {
    if (doc.activeElement === doc.body && before?.instanceOf(HTMLElement) === true) before.focus();
  });
  menu.showAtPosition(at, doc);
}
