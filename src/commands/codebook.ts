import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { tellDamageOnOpen } from '../views/repair/on-open';
import { REPAIR_VIEW, RepairView, type RepairPart } from '../views/repair/view';
import { commandsOf, telling } from './command';
import { openInTab } from './open-view';

/** The codebook's entries, its note, and the codebook as a file. */
export function registerCodebookCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add } = commandsOf(plugin);
  /** A command on one of all entries, used or written down. */
  const addOnEntry = (id: string, name: string, icon: string, act: (theme: string) => Promise<void>): void =>
    add(id, name, icon, async () => {
      const { askEntry } = await import('../views/codebook/ask-theme');
      const theme = await askEntry(app, study, name);
      if (theme !== null) await act(theme);
    });
  addOnEntry('edit-codebook-entry', ui.themeForm.command, 'lucide-book-open-text', async (theme) => {
    const { openThemeForm } = await import('../views/theme-form/open');
    await openThemeForm(app, study, theme);
  });
  addOnEntry('open-theme-note', ui.themeForm.openNote, 'lucide-book-open', async (theme) => {
    const { openThemeNote } = await import('../views/theme-form/open');
    await openThemeNote(study, theme);
  });
  add('write-codebook', ui.codebookExchange.write, 'lucide-book-text', async () => {
    const { writeCodebookNote } = await import('../views/codebook-exchange/write');
    await writeCodebookNote(app, study);
  });
  add('export-codebook', ui.codebookExchange.export, 'lucide-upload', async () => {
    const { exportCodebook } = await import('../views/codebook-exchange/write');
    await exportCodebook(app, study);
  });
  add('import-codebook', ui.codebookExchange.import, 'lucide-download', async () => {
    const { importCodebook } = await import('../views/codebook-exchange/import');
    importCodebook(app, study);
  });

  const openRepair = async (part: RepairPart): Promise<void> => {
    const view = await openInTab(app, REPAIR_VIEW);
    if (view instanceof RepairView) view.show(part);
  };
  plugin.registerView(REPAIR_VIEW, (leaf) => new RepairView(leaf, study));
  tellDamageOnOpen(plugin, study, () => telling(() => openRepair('markers')));
  add('repair-markers', ui.repair.markers, 'lucide-wrench', () => openRepair('markers'));
  add('check-codebook', ui.repair.codebook, 'lucide-list-checks', () => openRepair('codebook'));
  add('revisit-list', ui.repair.revisit, 'lucide-history', () => openRepair('revisit'));
  add('new-codes', ui.repair.growth, 'lucide-trending-up', () => openRepair('growth'));
}
