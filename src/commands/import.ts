import { TFolder, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { chooseFiles, sourceInVault, sourceOfFile } from '../views/import/files';
import { openImport } from '../views/import/modal';

/**
 * *Import transcripts and threads* in the command palette, and in the menus of folders and of files that can be brought
 * in. Gives the way in for files that are dropped.
 */
export function registerImportCommands(plugin: Plugin, study: Study): (files: readonly File[]) => void {
  const { app } = plugin;
  const usual = (): string => study.settings.folders.find((folder) => folder !== '') ?? '';
  const choose = async (folder: string): Promise<void> => openImport(app, study, await chooseFiles(), folder);
  plugin.addCommand({
    id: 'import-files',
    name: ui.importing.command,
    icon: 'lucide-file-input',
    callback: () => void choose(usual()),
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const source = sourceInVault(app, file);
      if (!source && !(file instanceof TFolder)) return;
      menu.addItem((item) =>
        item
          .setTitle(source ? ui.importing.asNote : ui.importing.here)
          .setIcon('lucide-file-input')
          .setSection('action')
          .onClick(() => {
            if (source) openImport(app, study, [source], file.parent?.isRoot() === false ? file.parent.path : usual());
            else void choose(file.path === '/' ? '' : file.path);
          }),
      );
    }),
  );
  return (files) => openImport(app, study, files.map(sourceOfFile), usual());
}
