import { Menu } from 'obsidian';
import type { ThemeGroup } from '../../core/codebook/groups';
import { isShown } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Settings, Study } from '../../vault/types';
import type { ThemeActs } from '../codebook/theme-acts';
import { allCoders, hideThemes, showOnly, takeFromFavourites, toggleShown, unhideThemes, addToFavourites } from '../codebook/theme-lists';
import type { SidebarModel } from './model';
import { doAct } from './tree-do';
import type { TreeDoors } from './tree-doors';
import type { TreeRow } from './tree-rows';
import { topsOf } from './tree-selection';

/** What a menu of themes opens elsewhere. */
export interface MenuDoors {
  readonly passages: (theme: string) => void;
  readonly query: (theme: string) => void;
  readonly writePassages: (theme: string) => void;
  readonly openNote: (path: string) => void;
  readonly editEntry: (theme: string) => void;
}

type Add = (section: string, title: string, icon: string, run: () => unknown, checked?: boolean) => void;

function adding(menu: Menu): Add {
  return (section, title, icon, run, checked) =>
    void menu.addItem((item) => {
      item.setSection(section).setTitle(title).setIcon(icon).onClick(() => void run());
      if (checked !== undefined) item.setChecked(checked);
    });
}

/** What can be done with themes, one or several. `row` is where the menu was opened; none for the bar of marked ones. */
export function themeMenu(study: Study, model: SidebarModel, acts: ThemeActs, doors: MenuDoors, tree: TreeDoors, row: TreeRow | null, themes: readonly string[]): Menu {
  const menu = new Menu();
  const add = adding(menu);
  const [theme] = themes;
  if (theme === undefined) return menu;
  const single = themes.length === 1;
  const tops = topsOf(themes);
  const { note } = study.entry(theme);
  const { favourites, hiddenThemes } = study.settings;
  if (single) {
    add('open', ui.sidebar.menuPassages, 'lucide-list', () => doors.passages(theme));
    add('open', ui.passages.write, 'lucide-file-output', () => doors.writePassages(theme));
    add('open', ui.sidebar.menuQuery, 'lucide-search', () => doors.query(theme));
    if (note !== null) add('open', ui.passages.openNote, 'lucide-book-open', () => doors.openNote(note));
    add('open', ui.codebook.menu.edit, 'lucide-book-open-text', () => doors.editEntry(theme));
    if (row) add('change', ui.codebook.menu.rename, 'lucide-text-cursor-input', () => (model.renaming.value = row.key));
  }
  add('change', ui.codebook.menu.move, 'lucide-folder-tree', () => acts.askMove(tops));
  add('change', ui.codebook.menu.merge, 'lucide-merge', () => acts.askMerge(themes));
  if (single) add('change', ui.codebook.menu.split, 'lucide-split', () => acts.split(theme));
  add('change', ui.codebook.menu.makeTheme, 'lucide-circle-dot', () => acts.makeTheme(themes));
  add('change', ui.codebook.menu.remove, 'lucide-trash-2', () => acts.remove(tops));
  if (row?.kind === 'theme' && row.among !== 'group' && single) {
    if (row.position > 1) add('place', ui.codebook.menu.earlier, 'lucide-arrow-up', () => doAct('up', study, model, tree));
    if (row.position < row.siblings) add('place', ui.codebook.menu.later, 'lucide-arrow-down', () => doAct('down', study, model, tree));
  }
  add('look', ui.codebook.menu.color, 'lucide-palette', () => acts.color(themes));
  add('look', ui.codebook.menu.group, 'lucide-tags', () => acts.group(themes));
  if (themes.every((each) => favourites.includes(each))) add('look', ui.codebook.menu.unfavour, 'lucide-star-off', () => takeFromFavourites(study, themes));
  else add('look', ui.codebook.menu.favour, 'lucide-star', () => addToFavourites(study, themes));
  if (themes.every((each) => hiddenThemes.includes(each))) add('look', ui.codebook.menu.unhide, 'lucide-archive-restore', () => unhideThemes(study, themes));
  else add('look', ui.codebook.menu.hide, 'lucide-archive', () => hideThemes(study, themes));
  add('text', ui.showing.onlyThese, 'lucide-focus', () => showOnly(study, themes));
  const shown = study.showing.only !== 'none' && themes.every((each) => isShown(each, study.showing.themes) === 'yes');
  add('text', shown ? ui.showing.notThese : ui.showing.also, shown ? 'lucide-eye-off' : 'lucide-eye', () => toggleShown(study, themes));
  if (row?.kind === 'theme' && !model.selection.value.themes.has(row.theme)) {
    add('mark', ui.sidebar.mark, 'lucide-square-check', () => doAct('mark', study, model, tree));
  }
  return menu;
}

/** What can be done with a passage in the list: what dragging it does, too. */
export function passageMenu(open: () => unknown, codeToo: () => unknown, quote: () => unknown): Menu {
  const menu = new Menu();
  const add = adding(menu);
  add('open', ui.codebook.openPassage, 'lucide-text-select', open);
  add('code', ui.codebook.alsoCodeMenu, 'lucide-tag', codeToo);
  add('code', ui.memos.quoteIn, 'lucide-quote', quote);
  return menu;
}

/** What can be done with a group. */
export function groupMenu(acts: ThemeActs, model: SidebarModel, { key, name: group, themes }: ThemeGroup): Menu {
  const menu = new Menu();
  const add = adding(menu);
  add('open', ui.sidebar.menuPassages, 'lucide-list', () => (model.opened.value = key));
  add('change', ui.codebook.menu.renameGroup, 'lucide-text-cursor-input', () => acts.renameGroup(group));
  add('change', ui.codebook.menu.dissolve, 'lucide-trash-2', () => acts.leaveGroup(themes, group));
  add('mark', ui.sidebar.markThemes, 'lucide-square-check', () => {
    model.selection.value = { ...model.selection.value, themes: new Set(themes) };
  });
  return menu;
}

/** How themes are sorted and what is counted beside them. */
export function optionsMenu(study: Study, model: SidebarModel): Menu {
  const menu = new Menu();
  const add = adding(menu);
  const { sortBy, countBy, countChildren } = study.settings;
  const sortIcons: Record<Settings['sortBy'], string> = { name: 'lucide-arrow-down-a-z', count: 'lucide-arrow-down-wide-narrow', recent: 'lucide-clock', hand: 'lucide-hand' };
  for (const by of ['name', 'count', 'recent', 'hand'] as const) {
    add('sort', ui.codebook.sorts[by], sortIcons[by], () => study.change({ sortBy: by }), by === sortBy);
  }
  const countIcons: Record<Settings['countBy'], string> = { codings: 'lucide-highlighter', documents: 'lucide-file-text', cases: 'lucide-users', none: 'lucide-ban' };
  for (const by of ['codings', 'documents', 'cases', 'none'] as const) {
    add('count', ui.codebook.counts[by], countIcons[by], () => study.change({ countBy: by }), by === countBy);
  }
  add('children', ui.codebook.countChildren, 'lucide-folder-tree', () => study.change({ countChildren: !countChildren }), countChildren);
  add('hidden', ui.codebook.withHidden, 'lucide-archive', () => (model.withHidden.value = !model.withHidden.value), model.withHidden.value);
  return menu;
}

/** What is shown in the text. */
export function showMenu(study: Study, model: SidebarModel, marked: readonly string[]): Menu {
  const menu = new Menu();
  const add = adding(menu);
  const { themes, coders, only } = study.showing;
  add('only', ui.showing.all, 'lucide-eye', () => study.show({ themes: null, coders: null, only: 'all' }), themes === null && coders === null && only === 'all');
  add('only', ui.showing.overlaps, 'lucide-blend', () => study.show({ only: only === 'overlaps' ? 'all' : 'overlaps' }), only === 'overlaps');
  add('only', ui.showing.none, 'lucide-eye-off', () => study.show({ only: only === 'none' ? 'all' : 'none' }), only === 'none');
  if (marked.length > 0) add('themes', ui.showing.onlySelected(marked.length), 'lucide-focus', () => showOnly(study, marked));
  add('themes', ui.showing.chooseThemes, 'lucide-list-checks', () => (model.withEyes.value = !model.withEyes.value), model.withEyes.value || themes !== null);
  const known = allCoders(study);
  if (known.some((coder) => coder !== '')) {
    menu.addItem((item) => item.setSection('coders').setTitle(ui.showing.coders).setIsLabel(true));
    for (const coder of known.slice(0, 20)) {
      const on = coders === null || coders.includes(coder);
      add('coders', ui.showing.coder(coder), 'lucide-user', () => study.show({ coders: toggledCoder(coders, coder, known) }), on);
    }
  }
  add('legend', ui.showing.legend, 'lucide-list', () => (model.withLegend.value = !model.withLegend.value), model.withLegend.value);
  return menu;
}

/** The coders shown after one was taken in or left out; from all, one alone is left out. */
function toggledCoder(shown: readonly string[] | null, coder: string, known: readonly string[]): readonly string[] | null {
  const now = shown ?? known;
  const next = now.includes(coder) ? now.filter((each) => each !== coder) : [...now, coder].sort();
  return known.every((each) => next.includes(each)) ? null : next;
}
