import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import { logPath } from '../vault/changes/keep-log';
import type { Study } from '../vault/types';
import { undoLastChange } from '../views/changes/outcome';
import { noticeRenames } from '../views/changes/notice-renames';
import { openPastChanges } from '../views/changes/past';

/** Commands about changes over the whole vault. */
export function registerChangeCommands(plugin: Plugin, study: Study): void {
  noticeRenames(plugin, study);
  plugin.addCommand({ id: 'undo-codebook-change', name: ui.changes.undoLast, icon: 'undo-2', callback: () => void undoLastChange(study) });
  plugin.addCommand({ id: 'past-codebook-changes', name: ui.changes.showPast, icon: 'history', callback: () => openPastChanges(plugin.app, study) });
  plugin.addCommand({
    id: 'open-codebook-log',
    name: ui.changes.openLog,
    icon: 'scroll-text',
    callback() {
      const path = logPath(study);
      if (path !== null && plugin.app.vault.getFileByPath(path)) void study.open(path);
      else new Notice(path === null ? ui.changes.logOff : ui.changes.noLog(path), 8000);
    },
  });
}
