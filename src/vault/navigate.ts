import type { EditorView } from '@codemirror/view';
import { MarkdownView, Notice, type App } from 'obsidian';
import { scan } from '../core/markup/scan';
import { en } from '../i18n/en';
import type { Study } from './types';

/** Scrolls an open editor to a stretch of its document, selects nothing but the place, and flashes the words. */
export type Reveal = (view: EditorView, from: number, to: number) => void;

/** Where to go in a note: a coding, or stripped offsets. */
export type Place = { readonly id: string } | { readonly from: number; readonly to: number };

/** Opens a note, in the tab that has it already if there is one, and shows the words. */
export async function navigate(app: App, study: Study, path: string, place: Place | undefined, reveal: Reveal): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) {
    new Notice(en.vault.noNote(path));
    return;
  }
  const open = app.workspace
    .getLeavesOfType('markdown')
    .find(({ view }) => view instanceof MarkdownView && view.file?.path === path);
  const leaf = open ?? app.workspace.getLeaf(false);
  if (!open) await leaf.openFile(file);
  await app.workspace.revealLeaf(leaf);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  if (!place || !(leaf.view instanceof MarkdownView)) return;

  const text = await study.read(path);
  const range = rawRange(text, place, study);
  if (!range) {
    new Notice(en.vault.codingGone);
    return;
  }
  if (leaf.view.getMode() === 'source') {
    reveal(leaf.view.editor.cm, range.from, range.to);
    leaf.view.editor.focus();
  } else {
    // Reading view knows lines only; it flashes the paragraph that begins there.
    leaf.view.setEphemeralState({ line: text.slice(0, range.from).split('\n').length - 1 });
  }
}

function rawRange(text: string, place: Place, study: Study): { from: number; to: number } | null {
  const found = scan(text, study.markup);
  const passage = 'id' in place ? found.codings.find(({ id }) => id === place.id) : place;
  return passage ? { from: found.toRaw(passage.from, 'after'), to: found.toRaw(passage.to, 'before') } : null;
}
