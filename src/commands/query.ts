import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { commandsOf } from './command';

/** *Query themes* in the command palette. */
export function registerQueryCommands(plugin: Plugin, study: Study): void {
  commandsOf(plugin).add('query-themes', ui.query.command, 'lucide-search', async () => {
    const [{ askScopeOnce }, { openQuery }] = await Promise.all([import('../views/first-use'), import('../views/query/modal')]);
    await askScopeOnce(plugin.app, study);
    openQuery(plugin.app, study);
  });
}
