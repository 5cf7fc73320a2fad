import { Component, Platform, type App, type WorkspaceLeaf } from 'obsidian';
import { effect } from '@preact/signals';
import { h, render } from 'preact';
import { themeGroups } from '../../core/codebook/groups';
import type { CodingEntry } from '../../core/corpus/types';
import { isAtOrUnder } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { askTheme } from '../codebook/ask-theme';
import { themeActs, type Moved, type PassageDoors, type ThemeActs } from '../codebook/theme-acts';
import { addToFavourites, showOnly, toggleShown } from '../codebook/theme-lists';
import { askScope } from '../first-use';
import { quoteInMemo } from '../memos/quote-in-memo';
import { openPassageTexts } from '../passage-text';
import { openQuery } from '../query/modal';
import { openThemeForm } from '../theme-form/open';
import { markDocument } from '../status/mark-document';
import { writePassages } from '../write-passages';
import { showMenuAt } from '../show-menu';
import { groupMenu, optionsMenu, passageMenu, showMenu, themeMenu, type MenuDoors } from './menus';
import { sidebarModel, type SidebarModel } from './model';
import { Sidebar, type SidebarDoors } from './sidebar';
import { carry } from './tree-selection';

const readingPauseMs = 250;

/** Where the sidebar is shown, and what it works on. */
export interface SidebarPlace {
  readonly app: App;
  readonly leaf: WorkspaceLeaf;
  readonly contentEl: HTMLElement;
  readonly study: Study;
  readonly passages: PassageDoors;
  readonly importFiles: (data: DataTransfer) => void;
}

/** What the sidebar shows: the tree of themes and their passages, kept in step with the study. */
export class SidebarPanel extends Component {
  private readonly model: SidebarModel;
  private readonly acts: ThemeActs;

  constructor(private readonly place: SidebarPlace) {
    super();
    this.model = sidebarModel(place.study);
    this.acts = themeActs(place.app, place.study, (moves) => this.followThemes(moves));
  }

  /** Opens a theme's passages, as a click on the theme does. */
  openTheme(theme: string): void {
    this.model.opened.value = theme;
  }

  /** Themes that are marked in the tree, in order of path. */
  markedThemes(): readonly string[] {
    return [...this.model.selection.value.themes].sort();
  }

  toggleLegend(): void {
    const { withLegend } = this.model;
    withLegend.value = !withLegend.value;
  }

  override onload(): void {
    const { model } = this;
    const { app, contentEl, study } = this.place;
    this.followStudy();
    this.followWords();
    this.takeFiles();
    const follow = (): void => {
      const file = app.workspace.getActiveFile();
      model.note.value = file?.extension === 'md' ? file.path : null;
    };
    follow();
    this.registerEvent(app.workspace.on('file-open', follow));
    this.registerEvent(app.vault.on('rename', follow));
    this.register(
      effect(() => {
        // A theme whose note was renamed away or whose last coding is gone stays open and says that nothing is left.
        void [model.reach.value, model.opened.value, model.withChildren.value, model.withLegend.value, model.collapsed.value];
        app.workspace.requestSaveLayout();
      }),
    );
    render(h(Sidebar, { study, model, texts: openPassageTexts(study), doors: this.doors() }), contentEl);
    this.register(() => render(null, contentEl));
  }

  /** What of it stays as it is until the next start. */
  state(): Record<string, unknown> {
    const { reach, withChildren, withLegend, collapsed } = this.model;
    return { reach: reach.value, withChildren: withChildren.value, withLegend: withLegend.value, collapsed: [...collapsed.value] };
  }

  /** Takes up what `state` gave; what it does not know stays as it is. */
  take({ reach, withChildren, withLegend, collapsed }: Record<string, unknown>): void {
    if (reach === 'note' || reach === 'all') this.model.reach.value = reach;
    if (typeof withChildren === 'boolean') this.model.withChildren.value = withChildren;
    if (typeof withLegend === 'boolean') this.model.withLegend.value = withLegend;
    if (Array.isArray(collapsed)) this.model.collapsed.value = new Set(collapsed.filter((key) => typeof key === 'string'));
  }

  /** Takes up changes as they come; while the vault is being read, now and then, so as not to hold the reading up. */
  private followStudy(): void {
    const { model } = this;
    const { study } = this.place;
    let timer = 0;
    const takeUp = (): void => {
      window.clearTimeout(timer);
      timer = 0;
      model.revision.value++;
    };
    this.register(
      study.onChange(() => {
        if (study.ready) takeUp();
        else if (timer === 0) timer = window.setTimeout(takeUp, readingPauseMs);
      }),
    );
    this.register(() => window.clearTimeout(timer));
  }

  /** What is open, marked or closed stays so when its theme has another name. */
  private followThemes(moves: readonly Moved[]): void {
    const { selection, opened, collapsed } = this.model;
    const nameNow = (path: string): string | null => {
      const move = moves.find(({ from }) => isAtOrUnder(path, from));
      if (!move) return path;
      return move.to === null ? null : move.to + path.slice(move.from.length);
    };
    selection.value = carry(selection.value, nameNow);
    if (opened.value !== null) opened.value = nameNow(opened.value);
    collapsed.value = new Set([...collapsed.value].flatMap((key) => nameNow(key) ?? []));
  }

  /** Knows when words are dragged out of an editor: what is dragged cannot be read before it is dropped. */
  private followWords(): void {
    const { model } = this;
    const { doc } = this.place.contentEl;
    this.registerDomEvent(doc, 'dragstart', (event) => {
      const { target } = event;
      const el = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
      if (el?.closest('.cm-editor')) model.dragged.value = { what: 'words' };
    });
    this.registerDomEvent(doc, 'dragend', () => {
      model.dragged.value = null;
      model.target.value = null;
    });
  }

  /** Files dropped from the system are imported. */
  private takeFiles(): void {
    const { contentEl, importFiles } = this.place;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    this.registerDomEvent(contentEl, 'dragover', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      contentEl.addClass('is-drop-target');
    });
    this.registerDomEvent(contentEl, 'dragleave', () => contentEl.removeClass('is-drop-target'));
    this.registerDomEvent(contentEl, 'drop', (event) => {
      contentEl.removeClass('is-drop-target');
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) importFiles(event.dataTransfer);
    });
  }

  private doors(): SidebarDoors {
    const { model, acts } = this;
    const { app, study, passages, contentEl } = this.place;
    const { doc } = contentEl;
    const menuDoors: MenuDoors = {
      passages: (theme) => this.openTheme(theme),
      query: (theme) => openQuery(app, study, theme),
      writePassages: (theme) => void writePassages(study, theme),
      openNote: (path) => void this.lead(path),
      editEntry: (theme) => void openThemeForm(app, study, theme),
    };
    const doors: SidebarDoors = {
      jump: (coding) => void this.lead(coding.document.path, placeOf(coding)),
      openNote: menuDoors.openNote,
      writePassages: menuDoors.writePassages,
      query: (theme) => openQuery(app, study, theme ?? ''),
      askScope: () => void askScope(app, study),
      finishDocument: (path) => void markDocument(app, study, path, 'coded'),
      showOnly: (themes) => showOnly(study, themes),
      optionsMenu: (at) => showMenuAt(optionsMenu(study, model), at, doc),
      showMenu: (at) => showMenuAt(showMenu(study, model, this.markedThemes()), at, doc),
      markedMenu: (at) => showMenuAt(themeMenu(study, model, acts, menuDoors, doors, null, this.markedThemes()), at, doc),
      passageMenu: (coding, at) => {
        const codeToo = async (): Promise<void> => {
          const theme = await askTheme(app, study, ui.codebook.alsoCode, (each) => coding.themes.includes(each));
          if (theme !== null) await passages.codePassage({ path: coding.document.path, id: coding.id, ordinal: coding.ordinal }, theme);
        };
        showMenuAt(passageMenu(() => doors.jump(coding), codeToo, () => quoteInMemo(app, study, coding)), at, doc);
      },
      menu: (row, themes, at) => {
        const group = row.kind === 'group' ? themeGroups(study.codebook).find(({ name }) => name === row.group) : undefined;
        if (group) showMenuAt(groupMenu(acts, model, group), at, doc);
        else showMenuAt(themeMenu(study, model, acts, menuDoors, doors, row, themes), at, doc);
      },
      rename: (theme, name) => void acts.rename(theme, name),
      move: (themes, under, beside) => {
        void acts.move(themes, under, beside);
        // An order by hand stands at once: the next press of a key that is held down goes on from it.
        model.revision.value++;
      },
      remove: (themes) => void acts.remove(themes),
      toggleShown: (themes) => toggleShown(study, themes),
      addToGroup: (themes, group) => void acts.joinGroup(themes, group),
      addToFavourites: (themes) => addToFavourites(study, themes),
      orderFavourites: (favourites) => {
        void study.change({ favourites: [...favourites] });
        model.revision.value++;
      },
      codePassage: (coding, theme) => void passages.codePassage(coding, theme),
      codeSelection: (theme) => void passages.codeSelection(theme),
    };
    return doors;
  }

  /** Leads to a note. On a phone the sidebar lies over it, and makes room. */
  private async lead(path: string, at?: Place): Promise<void> {
    const { app, leaf, study } = this.place;
    await study.open(path, at);
    if (!Platform.isPhone) return;
    const { leftSplit, rightSplit } = app.workspace;
    const root = leaf.getRoot();
    for (const split of [leftSplit, rightSplit]) if (root === split) split.collapse();
  }
}

type Place = { readonly id: string } | { readonly from: number; readonly to: number };

/** A copy of a coding is not found by its id, which its first one has. */
function placeOf(coding: CodingEntry): Place {
  return coding.ordinal === 0 ? { id: coding.id } : { from: coding.from, to: coding.to };
}
