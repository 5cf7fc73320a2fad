import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { askScopeOnce } from '../views/first-use';
import { openQuery } from '../views/query/modal';

/** *Query themes* in the command palette. */
export function registerQueryCommands(plugin: Plugin, study: Study): void {
  plugin.addCommand({
    id: 'query-themes',
    name: ui.query.command,
    icon: 'lucide-search',
    callback: async () => {
      await askScopeOnce(plugin.app, study);
      openQuery(plugin.app, study);
    },
  });
}
