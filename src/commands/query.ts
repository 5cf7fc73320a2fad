import type { Plugin } from 'obsidian';
import { en } from '../i18n/en';
import type { Study } from '../vault/types';
import { openQuery } from '../views/query/modal';

/** *Query themes* in the command palette. */
export function registerQueryCommands(plugin: Plugin, study: Study): void {
  plugin.addCommand({
    id: 'query-themes',
    name: en.query.command,
    icon: 'lucide-search',
    callback: () => openQuery(plugin.app, study),
  });
}
