import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { MarkdownView, normalizePath, TFile, type App } from 'obsidian';
import { en } from '../i18n/en';
import { applyChanges } from '../core/markup/changes';
import type { TextChange } from '../core/markup/types';

declare module 'obsidian' {
  interface Editor {
    /** The CodeMirror view behind an editor; documented by the app, missing in its typings. */
    readonly cm: EditorView;
  }
}

/** The one place that writes the user's notes. There is no plain write: a note is read right before it is changed. */
export interface Notes {
  read(path: string): Promise<string>;
  edit(path: string, edit: (text: string) => readonly TextChange[] | null): Promise<string | null>;
  create(path: string, text: string): Promise<string>;
}

export function openNotes(app: App): Notes {
  const file = (path: string): TFile => {
    const found = app.vault.getFileByPath(normalizePath(path));
    if (!found) throw new Error(en.vault.noNote(path));
    return found;
  };

  return {
    async read(path) {
      const view = editingView(app, path);
      return view ? view.editor.cm.state.doc.toString() : app.vault.cachedRead(file(path));
    },

    /** Gives the new text, or null when there was nothing to change. */
    async edit(path, edit) {
      const view = editingView(app, path);
      if (view) {
        const { cm } = view.editor;
        const changes = edit(cm.state.doc.toString());
        if (!changes || changes.length === 0) return null;
        cm.dispatch({ changes: [...changes], userEvent: 'emic', annotations: isolateHistory.of('full') });
        return cm.state.doc.toString();
      }
      const note = file(path);
      const foreseen = edit(await app.vault.read(note));
      if (!foreseen || foreseen.length === 0) return null;
      // Asked again inside: the note may have changed since, and only the text as it is now counts.
      return app.vault.process(note, (text) => applyChanges(text, edit(text) ?? []));
    },

    async create(path, text) {
      const wanted = normalizePath(path.endsWith('.md') ? path : `${path}.md`);
      const folder = wanted.slice(0, Math.max(0, wanted.lastIndexOf('/')));
      if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
      const free = freePath(app, wanted);
      await app.vault.create(free, text);
      return free;
    },
  };
}

/** The view in which a note is open for editing, the active one first. */
export function editingView(app: App, path: string): MarkdownView | null {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  if (active && active.file?.path === path && active.getMode() === 'source') return active;
  for (const leaf of app.workspace.getLeavesOfType('markdown')) {
    const { view } = leaf;
    if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source') return view;
  }
  return null;
}

function freePath(app: App, wanted: string): string {
  const stem = wanted.slice(0, -'.md'.length);
  let path = wanted;
  for (let n = 2; app.vault.getAbstractFileByPath(path); n++) path = `${stem} ${n}.md`;
  return path;
}
