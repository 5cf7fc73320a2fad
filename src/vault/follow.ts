import { TFile, type Plugin } from 'obsidian';
import { editorsOf, noteEditor, noteText, unixBreaks } from './open-notes';

/** What happens to notes. */
export interface NoteEvents {
  text(path: string, text: string): void;
  gone(path: string): void;
  moved(from: string, to: string): void;
}

/** How long nothing is typed before the new text is told. */
const typingPauseMs = 400;

/**
 * Tells of every change of a note until the plugin is unloaded: what is typed after a pause, what comes from elsewhere
 * as soon as the app knows. What is open in an editor is the note as it is now; a file that lags behind it is not told.
 */
export function followNotes(plugin: Plugin, events: NoteEvents): void {
  const { app } = plugin;
  const timers = new Map<TFile, number>();
  const stands = (file: TFile): boolean => app.vault.getFileByPath(file.path) === file;
  const dropTimer = (file: TFile): void => {
    window.clearTimeout(timers.get(file));
    timers.delete(file);
  };
  const later = (file: TFile, textNow: () => string): void => {
    dropTimer(file);
    const tell = (): void => {
      timers.delete(file);
      if (stands(file)) events.text(file.path, textNow());
    };
    timers.set(file, window.setTimeout(tell, typingPauseMs));
  };

  plugin.registerEvent(
    app.metadataCache.on('changed', (file, text) => {
      if (!isNote(file.path)) return;
      const saved = unixBreaks(text);
      const ahead = editorsOf(app, file).find((view) => noteText(view) !== saved);
      // Somebody typed on after this was saved, or the editor is about to show what came from elsewhere. While a tab is
      // loading it has the file and no words yet: an empty editor says nothing (emptying a note is typing, heard below).
      if (ahead) later(file, () => (ahead.file === file && noteText(ahead) !== '' ? noteText(ahead) : text));
      else if (stands(file)) {
        dropTimer(file);
        events.text(file.path, text);
      }
    }),
  );
  plugin.registerEvent(
    app.workspace.on('editor-change', (editor, info) => {
      const { file } = info;
      // A card of a canvas is edited, too: its text is no note's.
      if (!file || !isNote(file.path)) return;
      // Taken now: the tab may have moved on to another note when the pause is over.
      const { doc } = noteEditor(editor.cm).state;
      later(file, () => doc.toString());
    }),
  );
  plugin.registerEvent(
    app.vault.on('delete', (file) => {
      if (file instanceof TFile) dropTimer(file);
      events.gone(file.path);
    }),
  );
  plugin.registerEvent(
    app.vault.on('rename', (file, from) => {
      if (!(file instanceof TFile)) return;
      if (isNote(from) && isNote(file.path)) events.moved(from, file.path);
      else if (isNote(from)) events.gone(from);
      else if (isNote(file.path)) {
        void app.vault.cachedRead(file).then((text) => {
          if (stands(file)) events.text(file.path, text);
        });
      }
    }),
  );
  plugin.register(() => {
    for (const timer of timers.values()) window.clearTimeout(timer);
  });
}

const isNote = (path: string): boolean => /\.md$/i.test(path);
