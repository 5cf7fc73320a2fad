/** The workspace: which leaves there are, which is active, what is open in it. */
import type * as O from 'obsidian';
import type { Extension } from '@codemirror/state';
import { debounce } from './debounce';
import { Events } from './events';
import { parseLinktext } from './links';
import { Platform } from './platform';
import { DeferredView } from './view';
import { WorkspaceLeaf, WorkspaceMobileDrawer, WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceTabs, type WorkspaceParent, type WorkspaceSplit } from './workspace-items';

const asLeaf = (leaf: WorkspaceLeaf) => leaf as unknown as O.WorkspaceLeaf;
const hostLeaf = (leaf: O.WorkspaceLeaf) => leaf as unknown as WorkspaceLeaf;

export class Workspace extends Events {
  leftSplit: O.WorkspaceSidedock;
  rightSplit: O.WorkspaceSidedock;
  leftRibbon: O.WorkspaceRibbon;
  rightRibbon: O.WorkspaceRibbon;
  rootSplit: O.WorkspaceRoot;
  activeLeaf: O.WorkspaceLeaf | null = null;
  containerEl: HTMLElement;
  statusBarEl: HTMLElement;
  layoutReady = false;
  activeEditor: O.MarkdownFileInfo | null = null;
  requestSaveLayout: O.Debouncer<[], Promise<void>> = debounce(async () => undefined, 2000);
  /** What plugins have registered, each list kept by the plugin's own array so that it may change it. */
  readonly editorExtensions: Extension[] = [];
  readonly editorSuggests: O.EditorSuggest<unknown>[] = [];
  readonly protocolHandlers = new Map<string, O.ObsidianProtocolHandler>();
  readonly hoverLinkSources = new Map<string, O.HoverLinkSource>();
  private readonly creators = new Map<string, O.ViewCreator>();
  private readonly extensionTypes = new Map<string, string>([['md', 'markdown']]);
  private readonly whenReady: (() => unknown)[] = [];
  private readonly lastOpen: string[] = [];
  private openFile: O.TFile | null = null;

  constructor(readonly app: O.App) {
    super();
    const body = document.body;
    const main = body.createDiv('app-container').createDiv('horizontal-main-container');
    this.containerEl = main.createDiv('workspace');
    const ribbon = new WorkspaceRibbon('left');
    const rightRibbon = new WorkspaceRibbon('right');
    const Dock = Platform.isMobile ? WorkspaceMobileDrawer : WorkspaceSidedock;
    const left = new Dock('left');
    const right = new Dock('right');
    const root = new WorkspaceRoot('vertical');
    root.containerEl.addClass('mod-root');
    for (const split of [left, right]) split.add(new WorkspaceTabs(this));
    root.add(new WorkspaceTabs(this));
    this.containerEl.append(ribbon.containerEl, left.containerEl, root.containerEl, right.containerEl);
    this.statusBarEl = body.createDiv('status-bar');
    this.leftRibbon = ribbon;
    this.rightRibbon = rightRibbon;
    this.leftSplit = left as unknown as O.WorkspaceSidedock;
    this.rightSplit = right as unknown as O.WorkspaceSidedock;
    this.rootSplit = root as unknown as O.WorkspaceRoot;
    if (Platform.isMobile) {
      left.collapse();
      right.collapse();
    }
    window.addEventListener('resize', () => this.trigger('resize'));
    window.addEventListener('beforeunload', () => this.trigger('quit', { add: () => undefined, addPromise: () => undefined, isEmpty: () => true, promise: async () => undefined }));
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.whenReady.push(callback);
  }
  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.whenReady.splice(0)) {
      try {
        callback();
      } catch (error) {
        window.setTimeout(() => {
          throw error;
        });
      }
    }
    this.trigger('layout-change');
  }

  registerView(type: string, creator: O.ViewCreator): void {
    if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.creators.set(type, creator);
    for (const leaf of this.leaves()) if (leaf.isDeferred && leaf.view.getViewType() === type) void leaf.loadIfDeferred();
  }
  unregisterView(type: string): void {
    this.creators.delete(type);
    for (const leaf of this.leaves()) {
      if (leaf.view.getViewType() === type && !leaf.isDeferred) void leaf.open(new DeferredView(asLeaf(leaf), leaf.getViewState()) as unknown as O.View);
    }
  }
  viewCreator(type: string): O.ViewCreator | undefined {
    return this.creators.get(type);
  }
  makeView(state: O.ViewState, leaf: WorkspaceLeaf): O.View {
    const creator = this.creators.get(state.type);
    return creator ? creator(asLeaf(leaf)) : (new DeferredView(asLeaf(leaf), state) as unknown as O.View);
  }
  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) this.extensionTypes.set(extension, type);
  }
  unregisterExtensions(extensions: readonly string[]): void {
    for (const extension of extensions) this.extensionTypes.delete(extension);
  }
  viewTypeOf(extension: string): string | undefined {
    return this.extensionTypes.get(extension);
  }

  async changeLayout(_layout: unknown): Promise<void> {
    throw new Error('Workspace.changeLayout is not in the stand-in for the app.');
  }
  getLayout(): Record<string, unknown> {
    const leaves = (parent: O.WorkspaceItem) => this.leaves().filter((leaf) => leaf.getRoot() === parent).map((leaf) => leaf.getViewState());
    return { main: leaves(this.rootSplit), left: leaves(this.leftSplit), right: leaves(this.rightSplit) };
  }

  createLeafInParent(parent: O.WorkspaceSplit, index: number): O.WorkspaceLeaf {
    const split = parent as unknown as WorkspaceSplit;
    const tabs = new WorkspaceTabs(this);
    split.add(tabs, index);
    return this.addLeaf(tabs);
  }
  createLeafBySplit(leaf: O.WorkspaceLeaf, direction: O.SplitDirection = 'vertical', before = false): O.WorkspaceLeaf {
    const tabs = leaf.parent as unknown as WorkspaceTabs;
    const split = tabs.parent as unknown as WorkspaceSplit;
    if (split.containerEl.hasClass('mod-root')) {
      split.containerEl.toggleClass('mod-horizontal', direction === 'horizontal');
      split.containerEl.toggleClass('mod-vertical', direction === 'vertical');
    }
    return this.createLeafInParent(split as unknown as O.WorkspaceSplit, split.children.indexOf(tabs) + (before ? 0 : 1));
  }
  splitActiveLeaf(direction?: O.SplitDirection): O.WorkspaceLeaf {
    return this.createLeafBySplit(this.getMostRecentLeaf() ?? this.getLeaf(), direction);
  }
  async duplicateLeaf(leaf: O.WorkspaceLeaf, typeOrDirection?: O.PaneType | boolean | O.SplitDirection, direction?: O.SplitDirection): Promise<O.WorkspaceLeaf> {
    const split = typeOrDirection === 'vertical' || typeOrDirection === 'horizontal' ? typeOrDirection : direction;
    const copy = typeOrDirection === 'tab' ? this.getLeaf('tab') : this.createLeafBySplit(leaf, split);
    await copy.setViewState({ ...leaf.getViewState(), active: true });
    return copy;
  }
  getUnpinnedLeaf(): O.WorkspaceLeaf {
    return this.getLeaf(false);
  }
  getLeaf(newLeaf?: O.PaneType | boolean, direction?: O.SplitDirection): O.WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    if (!recent) return this.addLeaf((this.rootSplit as unknown as WorkspaceSplit).children[0] as WorkspaceTabs);
    if (newLeaf === 'window') return this.openPopoutLeaf();
    if (newLeaf === 'split') return this.createLeafBySplit(recent, direction);
    if (newLeaf) return this.addLeaf(recent.parent as unknown as WorkspaceTabs);
    return hostLeaf(recent).pinned ? this.addLeaf(recent.parent as unknown as WorkspaceTabs) : recent;
  }
  moveLeafToPopout(_leaf: O.WorkspaceLeaf): O.WorkspaceWindow {
    throw new Error('Pop-out windows are not in the stand-in for the app.');
  }
  openPopoutLeaf(): O.WorkspaceLeaf {
    throw new Error('Pop-out windows are not in the stand-in for the app.');
  }
  async openLinkText(linktext: string, sourcePath: string, newLeaf?: O.PaneType | boolean, openViewState?: O.OpenViewState): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const file = path === '' ? this.app.vault.getFileByPath(sourcePath) : this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const target = file ?? (await this.app.vault.create(path.endsWith('.md') ? path : `${path}.md`, ''));
    const eState = { ...(subpath ? { subpath } : {}), ...openViewState?.eState };
    await this.getLeaf(newLeaf).openFile(target, { ...openViewState, eState });
  }
  setActiveLeaf(leaf: O.WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    const takeFocus = typeof params === 'object' ? params.focus : focus;
    const changed = this.activeLeaf !== leaf;
    hostLeaf(leaf).activeTime = performance.now();
    const tabs = leaf.parent as unknown as WorkspaceTabs;
    tabs.select(tabs.children.indexOf(hostLeaf(leaf)));
    if (changed) {
      if (this.activeLeaf) hostLeaf(this.activeLeaf).containerEl.removeClass('mod-active');
      hostLeaf(leaf).containerEl.addClass('mod-active');
      this.activeLeaf = leaf;
      this.trigger('active-leaf-change', leaf);
    }
    this.fileMayHaveChanged();
    if (takeFocus) (leaf.view as unknown as { editor?: O.Editor }).editor?.focus();
  }
  /** Tells of the file that is open now, if it is another one. */
  fileMayHaveChanged(): void {
    const view = this.activeLeaf?.view as unknown as (O.MarkdownFileInfo & { file?: O.TFile | null }) | undefined;
    if (view?.editor) this.activeEditor = view;
    else if (this.activeLeaf && this.activeLeaf.getRoot() === this.rootSplit) this.activeEditor = null;
    const file = this.getActiveFile();
    if (file === this.openFile) return;
    this.openFile = file;
    if (file) {
      this.lastOpen.remove(file.path);
      this.lastOpen.unshift(file.path);
    }
    this.trigger('file-open', file);
  }
  getLeafById(id: string): O.WorkspaceLeaf | null {
    const found = this.leaves().find((leaf) => leaf.id === id);
    return found ? asLeaf(found) : null;
  }
  getGroupLeaves(group: string): O.WorkspaceLeaf[] {
    return this.leaves().filter((leaf) => leaf.group === group).map(asLeaf);
  }
  getMostRecentLeaf(root: O.WorkspaceParent = this.rootSplit): O.WorkspaceLeaf | null {
    const leaves = this.leaves().filter((leaf) => leaf.getRoot() === root);
    const best = leaves.reduce<WorkspaceLeaf | null>((a, b) => (a && a.activeTime > b.activeTime ? a : b), null);
    return best ? asLeaf(best) : null;
  }
  getLeftLeaf(split: boolean): O.WorkspaceLeaf | null {
    return this.sideLeaf('left', split);
  }
  getRightLeaf(split: boolean): O.WorkspaceLeaf | null {
    return this.sideLeaf('right', split);
  }
  private sideLeaf(side: O.Side, split: boolean): O.WorkspaceLeaf {
    const dock = this.dock(side) as unknown as WorkspaceSplit;
    if (split) return this.createLeafInParent(dock as unknown as O.WorkspaceSplit, dock.children.length);
    return this.addLeaf(dock.children[0] as WorkspaceTabs);
  }
  async ensureSideLeaf(type: string, side: O.Side, options: { active?: boolean; split?: boolean; reveal?: boolean; state?: unknown } = {}): Promise<O.WorkspaceLeaf> {
    const leaf = this.getLeavesOfType(type)[0] ?? this.sideLeaf(side, options.split ?? false);
    const state = options.state as Record<string, unknown> | undefined;
    await leaf.setViewState({ type, ...(state ? { state } : {}), ...(options.active ? { active: true } : {}) });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    return leaf;
  }
  private dock(side: O.Side): O.WorkspaceSidedock {
    return side === 'left' ? this.leftSplit : this.rightSplit;
  }

  getActiveViewOfType<T extends O.View>(type: O.Constructor<T>): T | null {
    const view: unknown = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }
  getActiveFile(): O.TFile | null {
    const leaf = this.activeLeaf && this.activeLeaf.getRoot() === this.rootSplit ? this.activeLeaf : this.getMostRecentLeaf();
    return (leaf?.view as unknown as { file?: O.TFile | null } | undefined)?.file ?? null;
  }
  iterateRootLeaves(callback: (leaf: O.WorkspaceLeaf) => unknown): void {
    for (const leaf of this.leaves()) if (leaf.getRoot() === this.rootSplit) callback(asLeaf(leaf));
  }
  iterateAllLeaves(callback: (leaf: O.WorkspaceLeaf) => unknown): void {
    for (const leaf of this.leaves()) callback(asLeaf(leaf));
  }
  getLeavesOfType(type: string): O.WorkspaceLeaf[] {
    return this.leaves().filter((leaf) => leaf.view.getViewType() === type).map(asLeaf);
  }
  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }
  async revealLeaf(leaf: O.WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root === this.leftSplit) this.leftSplit.expand();
    if (root === this.rightSplit) this.rightSplit.expand();
    const tabs = leaf.parent as unknown as WorkspaceTabs;
    tabs.select(tabs.children.indexOf(hostLeaf(leaf)));
    await leaf.loadIfDeferred();
    this.setActiveLeaf(leaf, { focus: true });
  }
  getLastOpenFiles(): string[] {
    return this.lastOpen.slice(0, 10);
  }
  updateOptions(): void {
    for (const leaf of this.getLeavesOfType('markdown')) (leaf.view as unknown as { updateOptions?: () => void }).updateOptions?.();
  }
  handleLinkContextMenu(menu: O.Menu, linktext: string, sourcePath: string): boolean {
    menu.addItem((item) => item.setTitle('Open link').onClick(() => this.openLinkText(linktext, sourcePath)));
    return true;
  }

  /** After a leaf went: an empty tab group goes too, the main area always keeps one leaf. */
  leafGone(leaf: WorkspaceLeaf, tabs: WorkspaceTabs): void {
    const split = tabs.parent as unknown as WorkspaceSplit & WorkspaceParent;
    const isRoot = (split as unknown) === this.rootSplit;
    if (tabs.children.length === 0 && split.children.length > 1) split.drop(tabs);
    if (isRoot && this.getMostRecentLeaf() === null) this.addLeaf((this.rootSplit as unknown as WorkspaceSplit).children[0] as WorkspaceTabs);
    if (this.activeLeaf === asLeaf(leaf)) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.trigger('layout-change');
  }

  private addLeaf(tabs: WorkspaceTabs): O.WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this);
    tabs.add(leaf);
    return asLeaf(leaf);
  }
  private leaves(): WorkspaceLeaf[] {
    const splits = [this.leftSplit, this.rootSplit, this.rightSplit] as unknown as WorkspaceSplit[];
    return splits.flatMap((split) => split.children.flatMap((tabs) => (tabs as WorkspaceTabs).children));
  }
}
