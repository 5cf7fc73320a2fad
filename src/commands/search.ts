import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { askScopeOnce } from '../views/first-use';
import { openSearch } from '../views/search/modal';

/** *Search data* in the command palette: words and phrases, as if no marker stood between them. */
export function registerSearchCommands(plugin: Plugin, study: Study): void {
  plugin.addCommand({
    id: 'search-data',
    name: ui.search.command,
    icon: 'lucide-text-search',
    callback: async () => {
      await askScopeOnce(plugin.app, study);
      openSearch(plugin.app, study);
    },
  });
}
