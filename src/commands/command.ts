import type { Editor, MarkdownFileInfo, MarkdownView, Plugin } from 'obsidian';
import { tellFailure } from '../views/failure';

/** Where an editor's command was called. */
export type Info = MarkdownView | MarkdownFileInfo;

/**
 * Adds commands to the palette. What goes wrong in one is told.
 *
 * A file of commands imports what registering needs. What a command opens, reads or writes with, it imports when it is
 * called, with `await import('…')`: the bundler keeps one file, the app's start evaluates none of it, and as nothing is
 * fetched the first key typed into a dialog finds it open.
 */
export interface Commands {
  /** A command that can be called at any time. */
  readonly add: (id: string, name: string, icon: string, act: () => unknown) => void;
  /** A command on what `find` gives; the palette leaves it out where that is null. */
  readonly addOn: <T>(id: string, name: string, icon: string, find: () => T | null, act: (found: T) => unknown) => void;
  /** A command on the note in the editor that has the keyboard. */
  readonly addInEditor: (id: string, name: string, icon: string, act: (editor: Editor, info: Info) => unknown) => void;
}

export function commandsOf(plugin: Plugin): Commands {
  return {
    add(id, name, icon, act) {
      plugin.addCommand({ id, name, icon, callback: () => telling(act) });
    },
    addOn(id, name, icon, find, act) {
      plugin.addCommand({
        id,
        name,
        icon,
        checkCallback(isChecking) {
          const found = find();
          if (found === null) return false;
          if (!isChecking) telling(() => act(found));
          return true;
        },
      });
    },
    addInEditor(id, name, icon, act) {
      plugin.addCommand({ id, name, icon, editorCallback: (editor, info) => telling(() => act(editor, info)) });
    },
  };
}

/** Does what a person asked for, and says as a notice what went wrong. */
export function telling(act: () => unknown): void {
  void (async () => {
    try {
      await act();
    } catch (error) {
      tellFailure(error);
    }
  })();
}
