import type { Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { SIDEBAR_VIEW, SidebarView } from '../views/sidebar/view';
import { commandsOf, telling } from './command';
import { openAtSide } from './open-view';

/** *Open codebook*, *Show passages of a theme*, *Write passages to a note*, and the ribbon's icon. */
export function registerSidebarCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add } = commandsOf(plugin);
  const open = async (): Promise<void> => {
    await openAtSide(app, SIDEBAR_VIEW);
    const { askScopeOnce } = await import('../views/first-use');
    await askScopeOnce(app, study);
  };
  /** A command on one of the themes that have passages. */
  const addOnCoded = (id: string, name: string, icon: string, act: (theme: string) => Promise<void>): void =>
    add(id, name, icon, async () => {
      const { askCodedTheme } = await import('../views/codebook/ask-theme');
      const theme = await askCodedTheme(app, study, name);
      if (theme !== null) await act(theme);
    });
  plugin.addRibbonIcon('lucide-highlighter', ui.sidebar.open, () => telling(open));
  add('open-codebook', ui.sidebar.open, 'lucide-highlighter', open);
  addOnCoded('show-passages', ui.passages.show, 'lucide-list', (theme) => openThemePassages(plugin, theme));
  addOnCoded('write-passages', ui.passages.write, 'lucide-file-output', async (theme) => {
    const { writePassages } = await import('../views/write-passages');
    await writePassages(study, theme);
  });
}

/** Opens the codebook and, there, a theme's passages. */
export async function openThemePassages({ app }: Plugin, theme: string): Promise<void> {
  const view = await openAtSide(app, SIDEBAR_VIEW);
  if (view instanceof SidebarView) view.openTheme(theme);
}
