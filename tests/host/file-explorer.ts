/** The file explorer in the left sidebar. */
import type * as O from 'obsidian';
import { setIcon } from './icons';
import { Menu } from './menu';
import { ItemView } from './view';

export class FileExplorerView extends ItemView {
  override icon = 'lucide-folder-closed';
  private readonly folded = new Set<string>();
  private treeEl: HTMLElement;
  private waiting = 0;

  constructor(leaf: O.WorkspaceLeaf) {
    super(leaf);
    const bar = createDiv('nav-header');
    const buttons = bar.createDiv('nav-buttons-container');
    const button = (icon: string, label: string, act: () => void) => {
      const el = buttons.createEl('button', { cls: 'clickable-icon nav-action-button', attr: { 'aria-label': label } });
      setIcon(el, icon);
      el.addEventListener('click', act);
    };
    button('square-pen', 'New note', () => void this.newNote());
    button('chevrons-down-up', 'Collapse all', () => {
      for (const folder of this.app.vault.getAllFolders()) this.folded.add(folder.path);
      this.draw();
    });
    this.contentEl.before(bar);
    this.treeEl = this.contentEl.createDiv('nav-files-container node-insert-event');
  }
  getViewType(): string {
    return 'file-explorer';
  }
  getDisplayText(): string {
    return 'Files';
  }
  protected override async onOpen(): Promise<void> {
    const soon = () => {
      window.cancelAnimationFrame(this.waiting);
      this.waiting = window.requestAnimationFrame(() => this.draw());
    };
    this.registerEvent(this.app.vault.on('create', soon));
    this.registerEvent(this.app.vault.on('delete', soon));
    this.registerEvent(this.app.vault.on('rename', soon));
    this.registerEvent(this.app.workspace.on('file-open', soon));
    this.draw();
  }

  private draw(): void {
    const { scrollTop } = this.treeEl;
    this.treeEl.empty();
    this.treeEl.createDiv({ cls: 'nav-vault-name', text: this.app.vault.getName() });
    this.drawFolder(this.app.vault.getRoot(), this.treeEl);
    this.treeEl.scrollTop = scrollTop;
  }
  private drawFolder(folder: O.TFolder, parent: HTMLElement): void {
    const folders = folder.children.filter((child): child is O.TFolder => 'children' in child);
    const files = folder.children.filter((child): child is O.TFile => !('children' in child));
    const byName = (a: O.TAbstractFile, b: O.TAbstractFile) => a.name.localeCompare(b.name, undefined, { numeric: true });
    for (const one of folders.sort(byName)) {
      const box = parent.createDiv('tree-item nav-folder');
      const closed = this.folded.has(one.path);
      box.toggleClass('is-collapsed', closed);
      const title = box.createDiv({ cls: 'tree-item-self nav-folder-title is-clickable mod-collapsible', attr: { 'data-path': one.path } });
      setIcon(title.createDiv('tree-item-icon collapse-icon'), closed ? 'chevron-right' : 'chevron-down');
      title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: one.name });
      title.addEventListener('click', () => {
        if (!this.folded.delete(one.path)) this.folded.add(one.path);
        this.draw();
      });
      title.addEventListener('contextmenu', (event) => this.showMenu(event, one));
      if (!closed) this.drawFolder(one, box.createDiv('tree-item-children nav-folder-children'));
    }
    const active = this.app.workspace.getActiveFile();
    for (const one of files.sort(byName)) {
      const title = parent
        .createDiv('tree-item nav-file')
        .createDiv({ cls: 'tree-item-self nav-file-title tappable is-clickable', attr: { 'data-path': one.path } });
      title.toggleClass('is-active', one === active);
      title.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: one.basename });
      if (one.extension !== 'md') title.createDiv({ cls: 'nav-file-tag', text: one.extension });
      title.addEventListener('click', (event) => {
        if (one.extension === 'md') void this.app.workspace.getLeaf(event.ctrlKey ? 'tab' : false).openFile(one);
      });
      title.addEventListener('contextmenu', (event) => this.showMenu(event, one));
    }
  }
  private showMenu(event: MouseEvent, file: O.TAbstractFile): void {
    event.preventDefault();
    const menu = new Menu();
    menu.addItem((item) => item.setTitle('Delete').setIcon('trash-2').setSection('danger').setWarning(true).onClick(() => this.app.fileManager.trashFile(file)));
    this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
    menu.showAtMouseEvent(event);
  }
  private async newNote(): Promise<void> {
    const { vault } = this.app;
    let path = 'Untitled.md';
    for (let n = 1; vault.getFileByPath(path); n++) path = `Untitled ${n}.md`;
    await this.app.workspace.getLeaf().openFile(await vault.create(path, ''));
  }
}
