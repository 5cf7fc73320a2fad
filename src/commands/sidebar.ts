import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { choose } from '../views/choice';
import { askScopeOnce } from '../views/first-use';
import { SIDEBAR_VIEW, SidebarView } from '../views/sidebar/view';
import { writePassages } from '../views/write-passages';

/** *Open codebook*, *Show passages of a theme*, *Write passages to a note*, and the ribbon's icon. */
export function registerSidebarCommands(plugin: Plugin, study: Study): void {
  const open = async (): Promise<void> => {
    await openSidebar(plugin);
    await askScopeOnce(plugin.app, study);
  };
  plugin.addRibbonIcon('lucide-highlighter', ui.sidebar.open, () => void open());
  plugin.addCommand({
    id: 'open-codebook',
    name: ui.sidebar.open,
    icon: 'lucide-highlighter',
    callback: () => void open(),
  });
  plugin.addCommand({
    id: 'show-passages',
    name: ui.passages.show,
    icon: 'lucide-list',
    callback: async () => {
      const theme = await pickTheme(plugin, study, ui.passages.show);
      if (theme !== null) await openThemePassages(plugin, theme);
    },
  });
  plugin.addCommand({
    id: 'write-passages',
    name: ui.passages.write,
    icon: 'lucide-file-output',
    callback: async () => {
      const theme = await pickTheme(plugin, study, ui.passages.write);
      if (theme !== null) await writePassages(study, theme);
    },
  });
}

/** Opens the codebook and, there, a theme's passages. */
export async function openThemePassages(plugin: Plugin, theme: string): Promise<void> {
  const view = await openSidebar(plugin);
  view?.openTheme(theme);
}

async function openSidebar(plugin: Plugin): Promise<SidebarView | null> {
  const { workspace } = plugin.app;
  const leaf = await workspace.ensureSideLeaf(SIDEBAR_VIEW, 'right', { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  return leaf.view instanceof SidebarView ? leaf.view : null;
}

/** Lets a person choose one of the themes that have passages. */
async function pickTheme(plugin: Plugin, study: Study, title: string): Promise<string | null> {
  const themes = study.seen.themes();
  if (themes.length === 0) {
    new Notice(ui.codebook.noTheme);
    return null;
  }
  const options = themes.map(({ theme, codings }) => ({
    value: theme,
    label: study.look(theme).title,
    note: `${theme} · ${ui.picker.codings(codings)}`,
  }));
  return choose(plugin.app, title, options);
}
