import { TFolder, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { chooseFiles, sourceInVault, sourceOfFile, type ImportSource } from '../views/import/files';
import { commandsOf, telling } from './command';

/**
 * *Import transcripts and threads* in the command palette, and in the menus of folders and of files that can be brought
 * in. Gives the way in for files that are dropped.
 */
export function registerImportCommands(plugin: Plugin, study: Study): (files: readonly File[]) => void {
  const { app } = plugin;
  const usual = (): string => study.settings.folders.find((folder) => folder !== '') ?? '';
  const bringIn = async (sources: readonly ImportSource[], folder: string): Promise<void> => {
    const { openImport } = await import('../views/import/modal');
    openImport(app, study, sources, folder);
  };
  const choose = async (folder: string): Promise<void> => bringIn(await chooseFiles(), folder);
  commandsOf(plugin).add('import-files', ui.importing.command, 'lucide-file-input', () => choose(usual()));
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const source = sourceInVault(app, file);
      if (!source && !(file instanceof TFolder)) return;
      const inFolder = file.parent?.isRoot() === false ? file.parent.path : usual();
      menu.addItem((item) =>
        item
          .setTitle(source ? ui.importing.asNote : ui.importing.here)
          .setIcon('lucide-file-input')
          .setSection('action')
          .onClick(() => telling(() => (source ? bringIn([source], inFolder) : choose(file.path === '/' ? '' : file.path)))),
      );
    }),
  );
  return (files) => telling(() => bringIn(files.map(sourceOfFile), usual()));
}
