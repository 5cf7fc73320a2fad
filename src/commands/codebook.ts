import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { choose } from '../views/choice';
import { importCodebook } from '../views/codebook-exchange/import';
import { exportCodebook, writeCodebookNote } from '../views/codebook-exchange/write';
import { tellFailure } from '../views/failure';
import { tellDamageOnOpen } from '../views/repair/on-open';
import { REPAIR_VIEW, RepairView, type RepairPart } from '../views/repair/view';
import { openThemeForm, openThemeNote } from '../views/theme-form/open';

/** The codebook's entries, its note, and the codebook as a file. */
export function registerCodebookCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'edit-codebook-entry',
    name: ui.themeForm.command,
    icon: 'lucide-book-open-text',
    callback: async () => {
      const theme = await chooseEntry(plugin, study, ui.themeForm.command);
      if (theme !== null) await openThemeForm(app, study, theme);
    },
  });
  plugin.addCommand({
    id: 'open-theme-note',
    name: ui.themeForm.openNote,
    icon: 'lucide-book-open',
    callback: async () => {
      const theme = await chooseEntry(plugin, study, ui.themeForm.openNote);
      if (theme !== null) await openThemeNote(study, theme);
    },
  });
  const add = (id: string, name: string, icon: string, act: () => Promise<void> | void): void => {
    plugin.addCommand({ id, name, icon, callback: () => void saying(act) });
  };
  add('write-codebook', ui.codebookExchange.write, 'lucide-book-text', () => writeCodebookNote(app, study));
  add('export-codebook', ui.codebookExchange.export, 'lucide-upload', () => exportCodebook(app, study));
  add('import-codebook', ui.codebookExchange.import, 'lucide-download', () => importCodebook(app, study));

  plugin.registerView(REPAIR_VIEW, (leaf) => new RepairView(leaf, study));
  tellDamageOnOpen(plugin, study, () => void openRepair(plugin, 'markers'));
  add('repair-markers', ui.repair.markers, 'lucide-wrench', () => openRepair(plugin, 'markers'));
  add('check-codebook', ui.repair.codebook, 'lucide-list-checks', () => openRepair(plugin, 'codebook'));
  add('revisit-list', ui.repair.revisit, 'lucide-history', () => openRepair(plugin, 'revisit'));
  add('new-codes', ui.repair.growth, 'lucide-trending-up', () => openRepair(plugin, 'growth'));
}

async function openRepair(plugin: Plugin, part: RepairPart): Promise<void> {
  const { workspace } = plugin.app;
  const [open] = workspace.getLeavesOfType(REPAIR_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: REPAIR_VIEW, active: true });
  await workspace.revealLeaf(leaf);
  if (leaf.view instanceof RepairView) leaf.view.show(part);
}

/** Says as a notice what went wrong. */
async function saying(act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    tellFailure(error);
  }
}

/** Lets a person choose one of all entries, used or written down. The entry whose note is open comes first. */
async function chooseEntry(plugin: Plugin, study: Study, title: string): Promise<string | null> {
  const counts = new Map(study.seen.themes().map(({ theme, codings }) => [theme, codings]));
  const paths = [...new Set([...counts.keys(), ...study.codebook.entries().map(({ path }) => path)])].sort();
  if (paths.length === 0) {
    new Notice(ui.codebook.noTheme);
    return null;
  }
  const here = plugin.app.workspace.getActiveFile()?.path;
  const options = paths.map((path) => {
    const { title: label, note } = study.entry(path);
    return { value: path, label, note: `${path} · ${ui.picker.codings(counts.get(path) ?? 0)}`, isHere: note !== null && note === here };
  });
  return choose(plugin.app, title, options.sort((a, b) => Number(b.isHere) - Number(a.isHere)));
}
