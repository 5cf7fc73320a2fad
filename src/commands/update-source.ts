import { TFile, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { lastUpdate } from '../views/update-source/last';
import { sourceNamed } from '../views/update-source/named';
import { commandsOf, telling } from './command';
import { openNote } from './open-note';

/** *Update from source* in the command palette and in the menu of a note that says where it came from, and the way back to the last one. */
export function registerUpdateCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const update = async (path: string): Promise<void> => {
    const { updateNote } = await import('../views/update-source/modal');
    await updateNote(app, study, path);
  };
  const openImported = (): TFile | null => {
    const file = openNote(app);
    return file && sourceNamed(app, file) !== null ? file : null;
  };
  const commands = commandsOf(plugin);
  commands.addOn('update-from-source', ui.updating.command, 'lucide-file-diff', openImported, ({ path }) => update(path));
  commands.addOn('last-update-from-source', ui.updating.lastCommand, 'lucide-file-clock', () => lastUpdate(study), async (done) => {
    const { openDone } = await import('../views/update-source/modal');
    openDone(app, study, done);
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || sourceNamed(app, file) === null) return;
      menu.addItem((item) => item.setTitle(ui.updating.command).setIcon('lucide-file-diff').setSection('action').onClick(() => telling(() => update(file.path))));
    }),
  );
}
