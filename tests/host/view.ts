/** Views: what a leaf shows. */
import type * as O from 'obsidian';
import { Component } from './events';
import { setIcon, setTooltip } from './icons';

/** Where the typings have protected members, a class can only match them by extending them. */
const ViewBase = Component as unknown as abstract new (leaf: O.WorkspaceLeaf) => O.View;

export abstract class View extends ViewBase {
  override icon = 'lucide-file';
  override navigation = false;
  override scope: O.Scope | null = null;
  override containerEl: HTMLElement;
  override app: O.App;

  constructor(override leaf: O.WorkspaceLeaf) {
    super(leaf);
    this.app = (leaf as unknown as { app: O.App }).app;
    this.containerEl = createDiv('workspace-leaf-content');
  }
  protected override async onOpen(): Promise<void> {}
  protected override async onClose(): Promise<void> {}
  override getState(): Record<string, unknown> {
    return {};
  }
  override async setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {}
  override getEphemeralState(): Record<string, unknown> {
    return {};
  }
  override setEphemeralState(_state: unknown): void {}
  override getIcon(): string {
    return this.icon;
  }
  override onResize(): void {}
  override onPaneMenu(_menu: O.Menu, _source: string): void {}

  /** Puts the view into its leaf. */
  async open(parent: HTMLElement): Promise<void> {
    this.containerEl.setAttr('data-type', this.getViewType());
    parent.append(this.containerEl);
    this.load();
    await this.onOpen();
  }
  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;
  protected readonly headerEl: HTMLElement;
  protected readonly titleEl: HTMLElement;
  protected readonly actionsEl: HTMLElement;

  constructor(leaf: O.WorkspaceLeaf) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    const left = this.headerEl.createDiv('view-header-left').createDiv('view-header-nav-buttons');
    for (const [icon, label] of [['arrow-left', 'Navigate back'], ['arrow-right', 'Navigate forward']] as const) {
      const button = left.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
      setIcon(button, icon);
      button.addEventListener('click', () => (this.leaf as unknown as { go(by: number): void }).go(icon === 'arrow-left' ? -1 : 1));
    }
    const middle = this.headerEl.createDiv('view-header-title-container mod-at-start');
    this.titleEl = middle.createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }
  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl('button', 'clickable-icon view-action');
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener('click', (event) => void callback(event));
    this.actionsEl.prepend(button);
    return button;
  }
  override async open(parent: HTMLElement): Promise<void> {
    await super.open(parent);
    this.showTitle();
  }
  showTitle(): void {
    this.titleEl.setText(this.getDisplayText());
  }
}

/** Stands in a leaf whose view type nobody has registered (yet): a deferred view, in the app's words. */
export class DeferredView extends View {
  constructor(
    leaf: O.WorkspaceLeaf,
    private readonly wanted: O.ViewState,
  ) {
    super(leaf);
    this.containerEl.createDiv('view-content').createDiv({ cls: 'pane-empty', text: 'Plugin no longer active.' });
  }
  getViewType(): string {
    return this.wanted.type;
  }
  getDisplayText(): string {
    return this.wanted.type;
  }
  override getState(): Record<string, unknown> {
    return this.wanted.state ?? {};
  }
}

export class EmptyView extends ItemView {
  getViewType(): string {
    return 'empty';
  }
  getDisplayText(): string {
    return 'New tab';
  }
  protected override async onOpen(): Promise<void> {
    const box = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    box.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
    const go = box.createDiv('empty-state-action-list').createDiv({ cls: 'empty-state-action tappable', text: 'Go to file (Ctrl + O)' });
    go.addEventListener('click', () => runCommand(this.app, 'switcher:open'));
  }
}

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: O.TFile | null = null;
  override navigation = true;

  getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }
  override getState(): Record<string, unknown> {
    return this.file ? { file: this.file.path } : {};
  }
  override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    if (typeof path === 'string' && path !== this.file?.path) {
      const file = this.app.vault.getFileByPath(path);
      if (this.file) await this.onUnloadFile(this.file);
      this.file = file;
      if (file) await this.onLoadFile(file);
      result.history = true;
    }
    this.showTitle();
  }
  protected override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    this.file = null;
  }
  async onLoadFile(_file: O.TFile): Promise<void> {}
  async onUnloadFile(_file: O.TFile): Promise<void> {}
  async onRename(_file: O.TFile): Promise<void> {
    this.showTitle();
  }
  canAcceptExtension(_extension: string): boolean {
    return false;
  }
}

export abstract class EditableFileView extends FileView {}

/** Text that is written two seconds after the last change, and at once when the file is left. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  requestSave: () => void;
  /** Whether there is something that the file has not got yet. */
  protected dirty = false;
  private saved: string | null = null;
  private timer = 0;

  constructor(leaf: O.WorkspaceLeaf) {
    super(leaf);
    this.requestSave = () => {
      this.dirty = true;
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.save(), 2000);
    };
  }
  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file) => {
        if (this.file && file === this.file) void this.onFileModified(this.file);
      }),
    );
  }
  override async onLoadFile(file: O.TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    if (this.file !== file) return;
    this.saved = text;
    this.data = text;
    this.dirty = false;
    this.setViewData(text, true);
  }
  override async onUnloadFile(_file: O.TFile): Promise<void> {
    await this.save(true);
  }
  async save(clear = false): Promise<void> {
    window.clearTimeout(this.timer);
    const file = this.file;
    if (this.dirty && file) {
      this.dirty = false;
      this.data = this.getViewData();
      if (this.data !== this.saved) {
        this.saved = this.data;
        await this.app.vault.modify(file, this.data);
      }
    }
    if (clear) this.clear();
  }
  /** Somebody else wrote the file: the view shows what it says now. */
  private async onFileModified(file: O.TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    if (this.file !== file || text === this.saved) return;
    this.saved = text;
    this.data = text;
    this.dirty = false;
    window.clearTimeout(this.timer);
    this.setViewData(text, false);
  }
  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;
}

export function runCommand(app: O.App, id: string): boolean {
  return (app as unknown as { commands: { executeCommandById(id: string): boolean } }).commands.executeCommandById(id);
}
