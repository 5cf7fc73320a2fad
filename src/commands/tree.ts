import { Notice, type Plugin } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Settings, Study } from '../vault/types';
import type { ThemeActs } from '../views/codebook/theme-acts';
import { addToFavourites, allCoders, hideThemes, showOnly, takeFromFavourites, unhideThemes } from '../views/codebook/theme-lists';
import { SIDEBAR_VIEW, SidebarView } from '../views/sidebar/view';
import { topsOf } from '../views/sidebar/tree-selection';
import { commandsOf } from './command';
import { openAtSide } from './open-view';

/** What is done to themes, and what of them is shown, from the palette: on the themes marked in the sidebar, else on one that is asked for. */
export function registerTreeCommands(plugin: Plugin, study: Study): void {
  const { app } = plugin;
  const { add } = commandsOf(plugin);
  const acts = async (): Promise<ThemeActs> => {
    const { themeActs } = await import('../views/codebook/theme-acts');
    return themeActs(app, study);
  };

  const marked = (): readonly string[] => sidebars(plugin).flatMap((view) => view.markedThemes());
  const one = async (title: string, without?: (theme: string) => boolean): Promise<readonly string[]> => {
    const { askTheme } = await import('../views/codebook/ask-theme');
    const theme = await askTheme(app, study, title, without);
    return theme === null ? [] : [theme];
  };
  const several = async (title: string): Promise<readonly string[] | null> => {
    const { askThemes } = await import('../views/codebook/ask-theme');
    return askThemes(app, study, title);
  };
  /** A command on the marked themes, or on one. */
  const onThemes = (id: string, name: string, icon: string, run: (themes: readonly string[]) => unknown, without?: (theme: string) => boolean): void =>
    add(id, name, icon, async () => {
      const themes = marked().length > 0 ? marked() : await one(name, without);
      if (themes.length > 0) await run(themes);
    });
  /** A command on one theme: the marked one, or one that is asked for. */
  const onTheme = (id: string, name: string, icon: string, run: (theme: string) => unknown): void =>
    add(id, name, icon, async () => {
      const [theme] = marked().length === 1 ? marked() : await one(name);
      if (theme !== undefined) await run(theme);
    });

  onTheme('rename-theme', ui.codebook.rename, 'lucide-text-cursor-input', async (theme) => (await acts()).askName(theme));
  onThemes('move-theme', ui.codebook.move, 'lucide-folder-tree', async (themes) => (await acts()).askMove(topsOf(themes)));
  onThemes('merge-themes', ui.codebook.merge, 'lucide-merge', async (themes) => (await acts()).askMerge(themes));
  onTheme('split-theme', ui.codebook.split, 'lucide-split', async (theme) => (await acts()).split(theme));
  onThemes('delete-theme', ui.codebook.remove, 'lucide-trash-2', async (themes) => (await acts()).remove(topsOf(themes)));
  add('make-theme', ui.codebook.makeTheme, 'lucide-circle-dot', async () => {
    const codes = marked().length > 0 ? marked() : await several(ui.codebook.whichCodes);
    if (codes) await (await acts()).makeTheme(codes);
  });
  onThemes('color-theme', ui.codebook.color, 'lucide-palette', async (themes) => (await acts()).color(themes));
  onThemes('group-themes', ui.codebook.group, 'lucide-tags', async (themes) => (await acts()).group(themes));
  onThemes('favour-theme', ui.codebook.favour, 'lucide-star', (themes) => addToFavourites(study, themes));
  onThemes('unfavour-theme', ui.codebook.unfavour, 'lucide-star-off', (themes) => takeFromFavourites(study, themes), (theme) => !study.settings.favourites.includes(theme));
  onThemes('hide-theme', ui.codebook.hide, 'lucide-archive', (themes) => hideThemes(study, themes), (theme) => study.settings.hiddenThemes.includes(theme));
  onThemes('unhide-theme', ui.codebook.unhide, 'lucide-archive-restore', (themes) => unhideThemes(study, themes), (theme) => !study.settings.hiddenThemes.includes(theme));

  add('show-all', ui.showing.all, 'lucide-eye', () => study.show({ themes: null, coders: null, only: 'all' }));
  add('show-none', ui.showing.none, 'lucide-eye-off', () => study.show({ only: 'none' }));
  add('show-overlaps', ui.showing.overlaps, 'lucide-blend', () => study.show({ only: 'overlaps' }));
  add('show-themes', ui.showing.onlyThemes, 'lucide-focus', async () => {
    const themes = marked().length > 0 ? marked() : await several(ui.showing.whichThemes);
    if (themes) showOnly(study, themes);
  });
  add('show-coder', ui.showing.onlyCoder, 'lucide-user', async () => {
    const coders = allCoders(study);
    if (coders.every((coder) => coder === '')) {
      new Notice(ui.showing.noCoders);
      return;
    }
    const { choose } = await import('../views/choice');
    const coder = await choose(app, ui.showing.whichCoder, coders.map((name) => ({ value: name, label: ui.showing.coder(name) })));
    if (coder !== null) study.show({ coders: [coder], ...(study.showing.only === 'none' ? { only: 'all' as const } : {}) });
  });
  add('toggle-legend', ui.showing.toggleLegend, 'lucide-list', async () => {
    const view = await openAtSide(app, SIDEBAR_VIEW, false);
    if (view instanceof SidebarView) view.toggleLegend();
  });

  add('sort-themes', ui.codebook.sortBy, 'lucide-arrow-up-narrow-wide', async () => {
    const { choose } = await import('../views/choice');
    const by = await choose(app, ui.codebook.sortBy, labels(ui.codebook.sorts));
    if (by !== null) await study.change({ sortBy: by });
  });
  add('count-beside-themes', ui.codebook.countBy, 'lucide-hash', async () => {
    const { choose } = await import('../views/choice');
    const by = await choose(app, ui.codebook.countBy, labels(ui.codebook.counts));
    if (by !== null) await study.change({ countBy: by });
  });
  add('toggle-count-children', ui.codebook.toggleChildren, 'lucide-folder-tree', () => study.change({ countChildren: !study.settings.countChildren }));
}

function labels<K extends Settings['sortBy'] | Settings['countBy']>(names: Readonly<Record<K, string>>): { value: K; label: string }[] {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
}

function sidebars(plugin: Plugin): SidebarView[] {
  return plugin.app.workspace.getLeavesOfType(SIDEBAR_VIEW).flatMap(({ view }) => (view instanceof SidebarView ? [view] : []));
}
