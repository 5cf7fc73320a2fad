import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { commandsOf } from './command';

/** *Search data* in the command palette: words and phrases, as if no marker stood between them. */
export function registerSearchCommands(plugin: Plugin, study: Study): void {
  commandsOf(plugin).add('search-data', ui.search.command, 'lucide-text-search', async () => {
    const [{ askScopeOnce }, { openSearch }] = await Promise.all([import('../views/first-use'), import('../views/search/modal')]);
    await askScopeOnce(plugin.app, study);
    openSearch(plugin.app, study);
  });
}
