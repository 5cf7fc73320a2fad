import { TFile, type Plugin } from 'obsidian';
import { documentStatuses } from '../core/coders/status-note';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { chooseStatus, isBlindHere, markDocument, ownStatus } from '../views/status/mark-document';
import { showStatusBar } from '../views/status/status-bar';
import { switchCoder } from '../views/status/switch-coder';
import { STATUS_VIEW, StatusView } from '../views/status/view';

/** Who codes, how far they are with which document, and *Documents by status*. */
export function registerCoderCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const openDocument = (): string | null => {
    const path = app.workspace.getActiveFile()?.path;
    return path !== undefined && study.corpus.document(path) ? path : null;
  };

  plugin.addCommand({ id: 'switch-coder', name: ui.coders.switchCoder, icon: 'lucide-user-round', callback: () => void switchCoder(app, study) });
  for (const status of documentStatuses) {
    plugin.addCommand({
      id: `mark-${status}`,
      name: ui.coders.mark[status],
      icon: icons[status],
      checkCallback: (checking) => {
        const path = openDocument();
        if (path === null || ownStatus(study, path) === status) return false;
        if (!checking) void markDocument(app, study, path, status);
        return true;
      },
    });
  }
  plugin.addCommand({
    id: 'finish-document',
    name: ui.coders.finish,
    icon: 'lucide-eye',
    checkCallback: (checking) => {
      const path = openDocument();
      if (path === null || !isBlindHere(study, path)) return false;
      if (!checking) void markDocument(app, study, path, 'coded');
      return true;
    },
  });

  plugin.registerView(STATUS_VIEW, (leaf) => new StatusView(leaf, study));
  plugin.addCommand({ id: 'documents-by-status', name: ui.coders.table, icon: 'lucide-table', callback: () => void openTable(plugin) });

  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || !study.corpus.document(file.path)) return;
      menu.addItem((item) =>
        item
          .setSection('emic')
          .setTitle(ui.coders.statusMenu(ownStatus(study, file.path)))
          .setIcon('lucide-circle-check')
          .onClick(() => void chooseStatus(app, study, file.path)),
      );
    }),
  );
  app.workspace.onLayoutReady(() => showStatusBar(plugin, study));
}

const icons = { unread: 'lucide-circle', read: 'lucide-book-open', coded: 'lucide-circle-check', reviewed: 'lucide-check-check' } as const;

async function openTable(plugin: Plugin): Promise<void> {
  const { workspace } = plugin.app;
  const [open] = workspace.getLeavesOfType(STATUS_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: STATUS_VIEW, active: true });
  await workspace.revealLeaf(leaf);
}
