import { ItemView, Menu, Platform, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { effect } from '@preact/signals';
import { h, render } from 'preact';
import type { CodingEntry } from '../../core/corpus/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { askScope } from '../first-use';
import { openPassageTexts } from '../passage-text';
import { openQuery } from '../query/modal';
import { writePassages } from '../write-passages';
import { sidebarModel, type SidebarModel } from './model';
import { Sidebar, type SidebarDoors } from './sidebar';

/** The sidebar's name in the workspace. */
export const SIDEBAR_VIEW = 'emic-codebook';

const readingPauseMs = 250;

/** The codebook in a side leaf: the tree of themes and their passages, kept in step with the study. */
export class SidebarView extends ItemView {
  private readonly model: SidebarModel;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly study: Study,
  ) {
    super(leaf);
    this.icon = 'lucide-highlighter';
    this.navigation = false;
    this.model = sidebarModel(study);
  }

  override getViewType(): string {
    return SIDEBAR_VIEW;
  }

  override getDisplayText(): string {
    return ui.sidebar.name;
  }

  /** Opens a theme's passages, as a click on the theme does. */
  openTheme(theme: string): void {
    this.model.opened.value = theme;
  }

  override async onOpen(): Promise<void> {
    const { model, study } = this;
    this.contentEl.addClass('emic-sidebar-view');
    this.followStudy();
    const follow = (): void => {
      const file = this.app.workspace.getActiveFile();
      model.note.value = file?.extension === 'md' ? file.path : null;
    };
    follow();
    this.registerEvent(this.app.workspace.on('file-open', follow));
    this.registerEvent(this.app.vault.on('rename', follow));
    this.register(
      effect(() => {
        // A theme whose note was renamed away or whose last coding is gone stays open and says that nothing is left.
        void [model.reach.value, model.opened.value, model.withChildren.value];
        this.app.workspace.requestSaveLayout();
      }),
    );
    render(h(Sidebar, { study, model, texts: openPassageTexts(study), doors: this.doors() }), this.contentEl);
  }

  override async onClose(): Promise<void> {
    render(null, this.contentEl);
  }

  override getState(): Record<string, unknown> {
    return { reach: this.model.reach.value, withChildren: this.model.withChildren.value };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { reach, withChildren } = (state ?? {}) as { reach?: unknown; withChildren?: unknown };
    if (reach === 'note' || reach === 'all') this.model.reach.value = reach;
    if (typeof withChildren === 'boolean') this.model.withChildren.value = withChildren;
    await super.setState(state, result);
  }

  /** Takes up changes as they come; while the vault is being read, now and then, so as not to hold the reading up. */
  private followStudy(): void {
    const { model, study } = this;
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

  private doors(): SidebarDoors {
    const { app, study } = this;
    return {
      jump: (coding) => void this.lead(coding.document.path, placeOf(coding)),
      openNote: (path) => void this.lead(path),
      writePassages: (theme) => void writePassages(study, theme),
      query: (theme) => openQuery(app, study, theme ?? ''),
      themeMenu: (theme, at) => this.themeMenu(theme, at),
      askScope: () => void askScope(app, study),
    };
  }

  /** Leads to a note. On a phone the sidebar lies over it, and makes room. */
  private async lead(path: string, place?: Place): Promise<void> {
    await this.study.open(path, place);
    if (!Platform.isPhone) return;
    const { leftSplit, rightSplit } = this.app.workspace;
    const root = this.leaf.getRoot();
    for (const split of [leftSplit, rightSplit]) if (root === split) split.collapse();
  }

  private themeMenu(theme: string, at: { x: number; y: number }): void {
    const { app, study, model } = this;
    const { note } = study.entry(theme);
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setTitle(ui.sidebar.menuPassages)
        .setIcon('lucide-list')
        .onClick(() => {
          model.opened.value = theme;
        }),
    );
    menu.addItem((item) =>
      item
        .setTitle(ui.passages.write)
        .setIcon('lucide-file-output')
        .onClick(() => void writePassages(study, theme)),
    );
    menu.addItem((item) =>
      item
        .setTitle(ui.sidebar.menuQuery)
        .setIcon('lucide-search')
        .onClick(() => openQuery(app, study, theme)),
    );
    if (note !== null) {
      menu.addItem((item) =>
        item
          .setTitle(ui.passages.openNote)
          .setIcon('lucide-book-open')
          .onClick(() => void this.lead(note)),
      );
    }
    menu.showAtPosition(at, this.contentEl.doc);
  }
}

type Place = { readonly id: string } | { readonly from: number; readonly to: number };

/** A copy of a coding is not found by its id, which its first one has. */
function placeOf(coding: CodingEntry): Place {
  return coding.ordinal === 0 ? { id: coding.id } : { from: coding.from, to: coding.to };
}
