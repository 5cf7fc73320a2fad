import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { commandsOf } from './command';

/** *Autocode from a search* in the command palette. */
export function registerAutocodeCommands(plugin: Plugin, study: Study): void {
  commandsOf(plugin).add('autocode', ui.autocode.command, 'lucide-wand', async () => {
    const [{ askScopeOnce }, { startAutocode }] = await Promise.all([import('../views/first-use'), import('../views/autocode/start')]);
    await askScopeOnce(plugin.app, study);
    await startAutocode(plugin.app, study, []);
  });
}
