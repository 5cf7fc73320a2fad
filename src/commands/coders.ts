import { TFile, type Plugin } from 'obsidian';
import { documentStatuses } from '../core/coders/status-note';
import type { DocumentStatus } from '../core/coders/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { isBlindHere, ownStatus } from '../views/status/own-status';
import { showStatusBar } from '../views/status/status-bar';
import { STATUS_VIEW, StatusView } from '../views/status/view';
import { commandsOf, telling } from './command';
import { openInTab } from './open-view';

/** Who codes, how far they are with which document, and *Documents by status*. */
export function registerCoderCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add, addOn } = commandsOf(plugin);
  const openDocument = (): string | null => {
    const path = app.workspace.getActiveFile()?.path;
    return path !== undefined && study.corpus.document(path) ? path : null;
  };
  const openDocumentThat = (isMeant: (path: string) => boolean) => (): string | null => {
    const path = openDocument();
    return path !== null && isMeant(path) ? path : null;
  };
  const mark = async (path: string, status: DocumentStatus): Promise<void> => {
    const { markDocument } = await import('../views/status/mark-document');
    await markDocument(app, study, path, status);
  };
  const chooseStatus = async (path: string): Promise<void> => {
    const { chooseStatus: choose } = await import('../views/status/mark-document');
    await choose(app, study, path);
  };
  const switchCoder = async (): Promise<void> => {
    const { switchCoder: askWho } = await import('../views/status/switch-coder');
    await askWho(app, study);
  };

  add('switch-coder', ui.coders.switchCoder, 'lucide-user-round', switchCoder);
  for (const status of documentStatuses) {
    const differs = openDocumentThat((path) => ownStatus(study, path) !== status);
    addOn(`mark-${status}`, ui.coders.mark[status], icons[status], differs, (path) => mark(path, status));
  }
  addOn('finish-document', ui.coders.finish, 'lucide-eye', openDocumentThat((path) => isBlindHere(study, path)), (path) => mark(path, 'coded'));

  plugin.registerView(STATUS_VIEW, (leaf) => new StatusView(leaf, study));
  add('documents-by-status', ui.coders.table, 'lucide-table', () => openInTab(app, STATUS_VIEW));

  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || !study.corpus.document(file.path)) return;
      menu.addItem((item) =>
        item
          .setSection('emic')
          .setTitle(ui.coders.statusMenu(ownStatus(study, file.path)))
          .setIcon('lucide-circle-check')
          .onClick(() => telling(() => chooseStatus(file.path))),
      );
    }),
  );
  app.workspace.onLayoutReady(() =>
    showStatusBar(plugin, study, {
      chooseStatus: (path) => telling(() => chooseStatus(path)),
      switchCoder: () => telling(switchCoder),
    }),
  );
}

const icons = { unread: 'lucide-circle', read: 'lucide-book-open', coded: 'lucide-circle-check', reviewed: 'lucide-check-check' } as const;
