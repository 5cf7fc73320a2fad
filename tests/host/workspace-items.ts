/** What a workspace is built of: splits, tab groups, leaves, side docks. */
import type * as O from 'obsidian';
import { Events } from './events';
import { setIcon } from './icons';
import { Menu } from './menu';
import { DeferredView, EmptyView, type View } from './view';
import type { Workspace } from './workspace';

export abstract class WorkspaceItem extends Events {
  abstract parent: O.WorkspaceParent;
  abstract containerEl: HTMLElement;
  getRoot(): O.WorkspaceItem {
    const parent = this.parent as unknown as WorkspaceItem | null;
    return parent && parent !== this ? parent.getRoot() : (this as unknown as O.WorkspaceItem);
  }
  getContainer(): O.WorkspaceContainer {
    return this.getRoot() as O.WorkspaceContainer;
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  children: WorkspaceItem[] = [];
}

export class WorkspaceSplit extends WorkspaceParent {
  parent: O.WorkspaceParent = null as unknown as O.WorkspaceParent;
  containerEl: HTMLElement;
  constructor(direction: O.SplitDirection) {
    super();
    this.containerEl = createDiv(`workspace-split mod-${direction}`);
  }
  add(child: WorkspaceTabs, at = this.children.length): void {
    this.children.splice(at, 0, child);
    child.parent = this as unknown as O.WorkspaceSplit;
    this.containerEl.insertBefore(child.containerEl, this.containerEl.children[at] ?? null);
  }
  drop(child: WorkspaceTabs): void {
    this.children.splice(this.children.indexOf(child), 1);
    child.containerEl.remove();
  }
}

export abstract class WorkspaceContainer extends WorkspaceSplit {
  abstract win: Window;
  abstract doc: Document;
}

export class WorkspaceRoot extends WorkspaceContainer {
  win = window;
  doc = document;
}

export class WorkspaceWindow extends WorkspaceContainer {
  win = window;
  doc = document;
}

export class WorkspaceFloating extends WorkspaceParent {
  parent: O.WorkspaceParent = null as unknown as O.WorkspaceParent;
  containerEl = createDiv();
}

export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = false;
  constructor(readonly side: O.Side) {
    super('horizontal');
    this.containerEl.addClass('mod-sidedock', `mod-${side}-split`);
  }
  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }
  collapse(): void {
    this.collapsed = true;
    this.containerEl.addClass('is-sidedock-collapsed');
  }
  expand(): void {
    this.collapsed = false;
    this.containerEl.removeClass('is-sidedock-collapsed');
  }
}

/** On a phone the side docks are drawers over the page. */
export class WorkspaceMobileDrawer extends WorkspaceSidedock {}

export class WorkspaceRibbon {
  containerEl: HTMLElement;
  readonly actionsEl: HTMLElement;
  constructor(side: O.Side) {
    this.containerEl = createDiv(`workspace-ribbon side-dock-ribbon mod-${side}`);
    this.actionsEl = this.containerEl.createDiv('side-dock-actions');
  }
}

export class WorkspaceTabs extends WorkspaceParent {
  parent: O.WorkspaceSplit = null as unknown as O.WorkspaceSplit;
  containerEl = createDiv('workspace-tabs');
  override children: WorkspaceLeaf[] = [];
  current = 0;
  private readonly headersEl: HTMLElement;
  private readonly leavesEl: HTMLElement;

  constructor(readonly workspace: Workspace) {
    super();
    const bar = this.containerEl.createDiv('workspace-tab-header-container');
    this.headersEl = bar.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    this.leavesEl = this.containerEl.createDiv('workspace-tab-container');
  }
  get leaf(): WorkspaceLeaf | undefined {
    return this.children[this.current];
  }
  add(leaf: WorkspaceLeaf, at = this.children.length): void {
    this.children.splice(at, 0, leaf);
    leaf.parent = this as unknown as O.WorkspaceTabs;
    this.headersEl.insertBefore(leaf.tabHeaderEl, this.headersEl.children[at] ?? null);
    this.leavesEl.append(leaf.containerEl);
    this.select(Math.min(this.current, this.children.length - 1));
  }
  drop(leaf: WorkspaceLeaf): void {
    const at = this.children.indexOf(leaf);
    this.children.splice(at, 1);
    leaf.tabHeaderEl.remove();
    leaf.containerEl.remove();
    this.select(Math.max(0, Math.min(this.current > at ? this.current - 1 : this.current, this.children.length - 1)));
  }
  select(index: number): void {
    this.current = index;
    this.children.forEach((leaf, i) => {
      leaf.containerEl.toggle(i === index);
      leaf.tabHeaderEl.toggleClass('is-active', i === index);
      leaf.tabHeaderEl.setAttr('aria-selected', String(i === index));
    });
  }
}

let ids = 0;

export class WorkspaceLeaf extends WorkspaceItem {
  readonly id = `leaf-${++ids}`;
  parent: O.WorkspaceTabs = null as unknown as O.WorkspaceTabs;
  containerEl = createDiv('workspace-leaf');
  tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', draggable: 'true' } });
  hoverPopover: O.HoverPopover | null = null;
  view: O.View;
  pinned = false;
  group: string | null = null;
  activeTime = 0;
  private readonly titleEl: HTMLElement;
  private readonly iconEl: HTMLElement;
  private readonly past: { path: string; eState: unknown }[] = [];
  private at = -1;

  constructor(readonly workspace: Workspace) {
    super();
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const close = inner.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => void workspace.revealLeaf(this as unknown as O.WorkspaceLeaf));
    this.tabHeaderEl.addEventListener('contextmenu', (event) => {
      const menu = new Menu();
      menu.addItem((item) => item.setTitle('Close').setIcon('x').onClick(() => this.detach()));
      this.view.onPaneMenu(menu as unknown as O.Menu, 'tab-header');
      menu.showAtMouseEvent(event);
    });
    this.containerEl.addEventListener('focusin', () => workspace.setActiveLeaf(this as unknown as O.WorkspaceLeaf));
    this.containerEl.addEventListener('mousedown', () => workspace.setActiveLeaf(this as unknown as O.WorkspaceLeaf));
    this.view = new EmptyView(this as unknown as O.WorkspaceLeaf) as unknown as O.View;
    void this.opened(this.view).then(() => this.updateHeader());
  }

  get app(): O.App {
    return this.workspace.app;
  }
  get isDeferred(): boolean {
    return (this.view as unknown) instanceof DeferredView;
  }
  async loadIfDeferred(): Promise<void> {
    if (this.isDeferred && this.workspace.viewCreator(this.view.getViewType())) await this.setViewState(this.getViewState());
  }

  async openFile(file: O.TFile, openState: O.OpenViewState = {}): Promise<void> {
    const type = this.workspace.viewTypeOf(file.extension);
    if (!type) throw new Error(`The stand-in for the app shows no .${file.extension} files.`);
    const mode = this.view.getViewType() === 'markdown' ? this.view.getState() : {};
    await this.setViewState({ type, state: { ...mode, ...openState.state, file: file.path }, active: openState.active !== false }, openState.eState);
    this.past.splice(this.at + 1);
    if (this.past[this.at]?.path !== file.path) {
      this.past.push({ path: file.path, eState: openState.eState });
      this.at = this.past.length - 1;
    }
  }
  /** Back and forward through the files shown here. */
  go(by: number): void {
    const place = this.past[this.at + by];
    const file = place && this.app.vault.getFileByPath(place.path);
    if (!place || !file) return;
    this.at += by;
    void this.setViewState({ type: 'markdown', state: { ...this.view.getState(), file: file.path }, active: true }, place.eState);
  }
  async open(view: O.View): Promise<O.View> {
    await this.opened(view);
    return view;
  }
  getViewState(): O.ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), ...(this.pinned ? { pinned: true } : {}) };
  }
  async setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
    const { type, state } = viewState;
    if (type !== this.view.getViewType() || this.isDeferred) await this.opened(this.workspace.makeView(viewState, this));
    const result = { history: false };
    await this.view.setState(state ?? {}, result);
    if (eState !== undefined) this.view.setEphemeralState(eState);
    this.updateHeader();
    if (viewState.active) this.workspace.setActiveLeaf(this as unknown as O.WorkspaceLeaf, { focus: true });
    if (this.workspace.activeLeaf === (this as unknown)) this.workspace.fileMayHaveChanged();
    this.workspace.trigger('layout-change');
  }
  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }
  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }
  togglePinned(): void {
    this.setPinned(!this.pinned);
  }
  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.trigger('pinned-change', pinned);
  }
  setGroupMember(other: O.WorkspaceLeaf): void {
    this.setGroup((other as unknown as WorkspaceLeaf).group ?? 'group');
  }
  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }
  detach(): void {
    const tabs = this.parent as unknown as WorkspaceTabs;
    void (this.view as unknown as View).close();
    tabs.drop(this);
    this.workspace.leafGone(this, tabs);
  }
  getIcon(): string {
    return this.view.getIcon();
  }
  getDisplayText(): string {
    return this.view.getDisplayText();
  }
  onResize(): void {
    this.view.onResize();
  }
  updateHeader(): void {
    this.titleEl.setText(this.getDisplayText());
    this.tabHeaderEl.setAttrs({ 'data-type': this.view.getViewType(), 'aria-label': this.getDisplayText() });
    setIcon(this.iconEl, this.getIcon());
  }

  private async opened(view: O.View): Promise<void> {
    const old = this.view as unknown as View | undefined;
    this.view = view;
    if (old && old !== (view as unknown)) await old.close();
    await (view as unknown as View).open(this.containerEl);
  }
}
