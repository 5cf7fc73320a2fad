import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { noticeRenames } from '../views/changes/notice-renames';
import { commandsOf } from './command';

/** Commands about changes over the whole vault. */
export function registerChangeCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add } = commandsOf(plugin);
  noticeRenames(plugin, study);
  add('undo-codebook-change', ui.changes.undoLast, 'undo-2', async () => {
    const { undoLastChange } = await import('../views/changes/outcome');
    await undoLastChange(study);
  });
  add('past-codebook-changes', ui.changes.showPast, 'history', async () => {
    const { openPastChanges } = await import('../views/changes/past');
    openPastChanges(app, study);
  });
  add('open-codebook-log', ui.changes.openLog, 'scroll-text', async () => {
    const { logPath } = await import('../vault/changes/keep-log');
    const path = logPath(study);
    if (path !== null && app.vault.getFileByPath(path)) await study.open(path);
    else new Notice(path === null ? ui.changes.logOff : ui.changes.noLog(path), 8000);
  });
}
