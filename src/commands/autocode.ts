import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { startAutocode } from '../views/autocode/start';
import { askScopeOnce } from '../views/first-use';

/** *Autocode from a search* in the command palette. */
export function registerAutocodeCommands(plugin: Plugin, study: Study): void {
  plugin.addCommand({
    id: 'autocode',
    name: ui.autocode.command,
    icon: 'lucide-wand',
    callback: async () => {
      await askScopeOnce(plugin.app, study);
      await startAutocode(plugin.app, study, []);
    },
  });
}
