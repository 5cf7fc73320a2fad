import { isolateHistory } from '@codemirror/commands';
import { normalizePath, type App, type TFile } from 'obsidian';
import { applyChanges } from '../core/markup/changes';
import type { TextChange } from '../core/markup/types';
import { ui } from '../i18n/ui';
import { editorOf, noteEditor, noteText, readersOf, unixBreaks } from './open-notes';

/** The one place that writes the user's notes. There is no plain write: a note is read right before it is changed. */
export interface Notes {
  read(path: string): Promise<string>;
  edit(path: string, edit: (text: string) => readonly TextChange[] | null): Promise<Edited | null>;
  create(path: string, text: string): Promise<string>;
}

/** A note after an edit; `file` may have been renamed or deleted since. */
export interface Edited {
  readonly file: TFile;
  readonly text: string;
}

/** The notes of the app's vault. */
export function openNotes(app: App): Notes {
  const fileAt = (path: string): TFile => {
    const found = app.vault.getFileByPath(normalizePath(path));
    if (!found) throw new Error(ui.vault.noNote(path));
    return found;
  };

  return {
    async read(path) {
      const file = fileAt(path);
      const view = await editorOf(app, file);
      if (view) return noteText(view);
      const text = await app.vault.cachedRead(file);
      // A tab that went from editing to reading a moment ago has words that the file gets soon.
      return unsaved(app, file, text) ?? text;
    },

    /** Gives the new text, or null when there was nothing to change. */
    async edit(path, edit) {
      const file = fileAt(path);
      await untilSaved(app, file);
      const view = await editorOf(app, file);
      if (view) {
        const cm = noteEditor(view.editor.cm);
        const changes = edit(cm.state.doc.toString());
        if (!changes || changes.length === 0) return null;
        cm.dispatch({ changes: [...changes], userEvent: 'emic', annotations: isolateHistory.of('full') });
        return { file, text: cm.state.doc.toString() };
      }
      // What the app remembers of the file does, unless there is nothing to do by it: then the file itself is asked.
      let seen = await app.vault.cachedRead(file);
      let foreseen = edit(seen) ?? [];
      if (foreseen.length === 0) {
        const remembered = seen;
        seen = await app.vault.read(file);
        if (seen !== remembered) foreseen = edit(seen) ?? [];
      }
      if (foreseen.length === 0) return null;
      // The note may have changed since, and only the text as it is now counts: then it is asked again, inside.
      const text = await app.vault.process(file, (now) => applyChanges(now, now === seen ? foreseen : (edit(now) ?? [])));
      return { file, text };
    },

    async create(path, text) {
      const wanted = normalizePath(/\.(?:md|csv|yaml|svg)$/i.test(path) ? path : `${path}.md`);
      await makeFolder(app, wanted.slice(0, Math.max(0, wanted.lastIndexOf('/'))));
      const met = new Set<string>();
      for (;;) {
        const free = freePath(app, wanted, met);
        try {
          await app.vault.create(free, text);
          return free;
        } catch (error) {
          // A file that came meanwhile, or one that the app does not know of: the next name is tried.
          if (met.size > 20 || !(await app.vault.adapter.exists(free))) throw error;
          met.add(free.toLowerCase());
        }
      }
    },
  };
}

/** What a reading view shows that the file has not got yet. */
function unsaved(app: App, file: TFile, text: string): string | null {
  const saved = unixBreaks(text);
  const found = readersOf(app, file).find((view) => unixBreaks(view.getViewData()) !== saved);
  return found ? found.getViewData() : null;
}

/** The app writes what was typed two seconds later, also when the tab went over to reading meanwhile. */
const mostWaits = 30;
const waitMs = 100;

/**
 * Waits until the file has what was typed before its tab went over to reading: an edit of the file before that would be
 * overwritten.
 */
async function untilSaved(app: App, file: TFile): Promise<void> {
  for (let n = 0; n < mostWaits && readersOf(app, file).length > 0; n++) {
    if (unsaved(app, file, await app.vault.read(file)) === null) return;
    await new Promise((resolve) => window.setTimeout(resolve, waitMs));
  }
}

/** Makes a folder with those above it; one that is there stays. */
export async function makeFolder(app: App, folder: string): Promise<void> {
  if (folder === '' || app.vault.getFolderByPath(folder)) return;
  try {
    await app.vault.createFolder(folder);
  } catch (error) {
    // Where upper and lower case are one to the disk, the folder may be there under a name the app does not know.
    if (!(await app.vault.adapter.exists(folder))) throw error;
  }
}

/** Upper and lower case count as one: they are on most disks, and on other people's devices. */
function freePath(app: App, wanted: string, met: ReadonlySet<string>): string {
  const folder = app.vault.getFolderByPath(wanted.slice(0, Math.max(0, wanted.lastIndexOf('/'))) || '/');
  const taken = new Set(folder?.children.map((child) => child.path.toLowerCase()));
  const isTaken = (path: string): boolean => taken.has(path.toLowerCase()) || met.has(path.toLowerCase()) || app.vault.getAbstractFileByPath(path) !== null;
  const dot = wanted.lastIndexOf('.');
  let path = wanted;
  for (let n = 2; isTaken(path); n++) path = `${wanted.slice(0, dot)} ${n}${wanted.slice(dot)}`;
  return path;
}
