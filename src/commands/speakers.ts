import { TFile, TFolder, type Editor, type Plugin, type TAbstractFile } from 'obsidian';
import { scan } from '../core/markup/scan';
import { turnsIn, turnsOf } from '../core/text/turns';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { placeOf } from './coding-place';
import { commandsOf, telling, type Info } from './command';
import { openNote } from './open-note';

/**
 * *Assign speakers* for the open note, a selection of notes and a folder; the speaker of the turn at the caret, and turns
 * cut in two and joined there.
 */
export function registerSpeakerCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { addOn, addInEditor } = commandsOf(plugin);
  const assign = async (paths: readonly string[]): Promise<void> => (await import('../views/speakers/modal')).openSpeakers(app, study, paths);
  addOn('assign-speakers', ui.speakers.command, 'lucide-users', () => openNote(app), (file) => assign([file.path]));
  const act = (kind: 'change' | 'split' | 'join') => async (editor: Editor, info: Info): Promise<void> => {
    const place = placeOf(editor, info, study);
    const { changeTurnAt } = await import('../views/speakers/turn');
    if (place) await changeTurnAt(app, study, place, kind);
  };
  addInEditor('change-turn-speaker', ui.speakers.changeTurn, 'lucide-user-pen', act('change'));
  addInEditor('split-turn', ui.speakers.split, 'lucide-split', act('split'));
  addInEditor('join-turn', ui.speakers.join, 'lucide-merge', act('join'));
  plugin.registerEvent(
    app.workspace.on('editor-menu', (menu, editor, info) => {
      const path = info.file?.path;
      const document = path === undefined ? undefined : study.corpus.document(path);
      if (!document || document.speakers.length === 0) return;
      // The index may be a moment behind what was typed.
      const note = scan(editor.getValue(), study.markup);
      const at = note.toStripped(editor.posToOffset(editor.getCursor()));
      const turn = turnsIn(turnsOf(note.plain()), at, at)[0];
      if (turn?.speaker == null || at >= turn.words) return;
      const { speaker } = turn;
      menu.addItem((item) => item.setSection('emic').setTitle(ui.speakers.thisIs(speaker)).setIcon('lucide-user-pen').onClick(() => telling(() => act('change')(editor, info))));
    }),
  );
  const pathsIn = (files: readonly TAbstractFile[]): string[] => [...new Set(files.flatMap((file) => spokenIn(file, study)))].sort();
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const paths = pathsIn([file]);
      if (paths.length > 0) menu.addItem((item) => item.setTitle(ui.speakers.command).setIcon('lucide-users').setSection('action').onClick(() => telling(() => assign(paths))));
    }),
  );
  plugin.registerEvent(
    app.workspace.on('files-menu', (menu, files) => {
      const paths = pathsIn(files);
      if (paths.length > 0) menu.addItem((item) => item.setTitle(ui.speakers.command).setIcon('lucide-users').setSection('action').onClick(() => telling(() => assign(paths))));
    }),
  );
}

/** The notes of a file or folder in which somebody speaks. */
function spokenIn(file: TAbstractFile, study: Study): string[] {
  if (file instanceof TFolder) return file.children.flatMap((child) => spokenIn(child, study));
  const speaks = file instanceof TFile && file.extension === 'md' && (study.corpus.document(file.path)?.speakers.length ?? 0) > 0;
  return speaks ? [file.path] : [];
}
