import type { EditorView } from '@codemirror/view';
import { MarkdownView, Notice, Platform, type App, type WorkspaceLeaf } from 'obsidian';
import { scan } from '../core/markup/scan';
import { ui } from '../i18n/ui';
import { noteEditor, noteText } from './open-notes';
import type { Study } from './types';

/** Ways to show the words once their note is open. */
export interface Reveal {
  /** Scrolls an open editor to a stretch of its document, puts the caret there and flashes the words. */
  inEditor(view: EditorView, from: number, to: number): void;
  /** Flashes words in a tab in which a note is read; stripped offsets, and the coding whose words they are. */
  inReading(el: HTMLElement, path: string, place: { readonly from: number; readonly to: number; readonly id: string | null }): void;
}

/** Where to go in a note: a coding, or stripped offsets. */
export type Place = { readonly id: string } | { readonly from: number; readonly to: number };

/** Opens a note, in the tab that has it already if there is one, and shows the words. */
export async function navigate(app: App, study: Study, path: string, place: Place | undefined, reveal: Reveal): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) {
    new Notice(ui.vault.noNote(path));
    return;
  }
  const open = tabOf(app, path);
  const leaf = open ?? app.workspace.getLeaf(false);
  if (!open) await leaf.openFile(file);
  await app.workspace.revealLeaf(leaf);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  // On a phone the sidebar lies over the note.
  if (Platform.isPhone) for (const side of [app.workspace.leftSplit, app.workspace.rightSplit]) side.collapse();
  const { view } = leaf;
  if (!place || !(view instanceof MarkdownView)) return;

  const text = view.getMode() === 'source' ? noteText(view) : await app.vault.cachedRead(file);
  // The tab may have moved on meanwhile.
  if (view.file !== file) return;
  const range = rawRange(text, place, study);
  if (!range) {
    new Notice(ui.vault.codingGone);
    return;
  }
  if (view.getMode() === 'source') {
    reveal.inEditor(noteEditor(view.editor.cm), range.from, range.to);
    view.editor.focus();
  } else {
    // The app brings lines into sight, and draws them only then.
    view.setEphemeralState({ line: text.slice(0, range.from).split('\n').length - 1 });
    reveal.inReading(view.contentEl, path, range.stripped);
  }
}

/** The tab that has a note, the one used last first; a tab that is not loaded yet has it, too. */
function tabOf(app: App, path: string): WorkspaceLeaf | undefined {
  const recent = app.workspace.getMostRecentLeaf();
  const tabs = app.workspace.getLeavesOfType('markdown').filter((leaf) => leaf.getViewState().state?.['file'] === path);
  return tabs.find((leaf) => leaf === recent) ?? tabs[0];
}

/** The place in the note as it is now: raw offsets, and stripped ones with the coding's id. */
function rawRange(text: string, place: Place, study: Study) {
  const found = scan(text, study.markup);
  const passage = 'id' in place ? found.codings.find(({ id }) => id === place.id) : place;
  if (!passage) return null;
  const { from, to } = passage;
  return { from: found.toRaw(from, 'after'), to: found.toRaw(to, 'before'), stripped: { from, to, id: 'id' in place ? place.id : null } };
}
