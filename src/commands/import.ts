import { Notice, TFolder, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { chooseFiles, chooseFolder, droppedFiles, filesOfFolder, type Gathered, sourceInVault } from '../views/import/files';
import { lastImport } from '../views/import/undo/done-import';
import { commandsOf, telling } from './command';

/**
 * *Import transcripts and threads*, files or a whole folder, in the command palette, and in the menus of folders and of
 * files that can be brought in. Gives the way in for files that are dropped.
 */
export function registerImportCommands(plugin: Plugin, study: Study): (data: DataTransfer) => void {
  const { app } = plugin;
  const usual = (): string => study.settings.folders.find((folder) => folder !== '') ?? '';
  const bringIn = async (gathered: Gathered | null, folder: string): Promise<void> => {
    if (gathered === null) return;
    if (gathered.sources.length === 0) {
      new Notice(ui.importing.noneHere);
      return;
    }
    const { openImport } = await import('../views/import/modal');
    openImport(app, study, gathered, folder);
  };
  const choose = async (folder: string): Promise<void> => {
    const sources = await chooseFiles();
    await bringIn(sources.length > 0 ? { sources, passedOver: [] } : null, folder);
  };
  const commands = commandsOf(plugin);
  commands.add('import-files', ui.importing.command, 'lucide-file-input', () => choose(usual()));
  commands.add('import-folder', ui.importing.folderCommand, 'lucide-folder-input', async () => bringIn(await chooseFolder(), usual()));
  commands.addOn('undo-import', ui.importing.undoCommand, 'lucide-undo-2', () => lastImport(study), async (done) => {
    const { openUndo } = await import('../views/import/undo/undo');
    openUndo(app, study, done);
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const entry = (title: string, act: () => Promise<void>): void => {
        menu.addItem((item) => item.setTitle(title).setIcon('lucide-file-input').setSection('action').onClick(() => telling(act)));
      };
      const inFolder = file.parent?.isRoot() === false ? file.parent.path : usual();
      const source = sourceInVault(app, file);
      if (source) entry(ui.importing.asNote, () => bringIn({ sources: [source], passedOver: [] }, inFolder));
      if (!(file instanceof TFolder)) return;
      const path = file.path === '/' ? '' : file.path;
      entry(ui.importing.here, () => choose(path));
      const within = filesOfFolder(app, file);
      if (within.length > 0) entry(ui.importing.allHere, () => bringIn({ sources: within, passedOver: [] }, path));
    }),
  );
  return (data) => {
    const gathering = droppedFiles(data);
    telling(async () => bringIn(await gathering, usual()));
  };
}
