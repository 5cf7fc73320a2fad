/** The app: the parts, put together. */
import type * as O from 'obsidian';
import { CommandPalette, CommandRegistry, QuickSwitcher } from './commands';
import { Events } from './events';
import { FileExplorerView } from './file-explorer';
import { FileManager } from './file-manager';
import { Vault } from './files';
import { Keymap, Scope } from './keymap';
import { MarkdownView } from './markdown-view';
import { MetadataCache } from './metadata-cache';
import { SettingsDialog } from './settings-dialog';
import type { HostApp } from './plugin';
import { Workspace } from './workspace';

export class RenderContext {
  hoverPopover: O.HoverPopover | null = null;
}

/** Kept for the life of the page. */
export class SecretStorage extends Events {
  private readonly secrets = new Map<string, string>();
  setSecret(id: string, secret: string): void {
    this.secrets.set(id, secret);
  }
  getSecret(id: string): string | null {
    return this.secrets.get(id) ?? null;
  }
  listSecrets(): string[] {
    return [...this.secrets.keys()];
  }
}

export class App {
  scope: O.Scope;
  keymap: O.Keymap;
  vault: O.Vault;
  metadataCache: O.MetadataCache;
  fileManager: O.FileManager;
  workspace: O.Workspace;
  renderContext: O.RenderContext;
  secretStorage: O.SecretStorage;
  lastEvent: O.UserEvent | null = null;
  commands: CommandRegistry;
  setting: SettingsDialog;
  cliHandlers: HostApp['cliHandlers'] = new Map();
  private readonly hostVault: Vault;

  constructor(vaultName: string) {
    const self = this as unknown as O.App;
    const scope = new Scope();
    this.scope = scope as unknown as O.Scope;
    this.keymap = new Keymap(scope) as unknown as O.Keymap;
    this.renderContext = new RenderContext();
    this.secretStorage = new SecretStorage() as unknown as O.SecretStorage;
    this.hostVault = new Vault(vaultName);
    this.vault = this.hostVault as unknown as O.Vault;
    this.metadataCache = new MetadataCache(this.vault) as unknown as O.MetadataCache;
    this.fileManager = new FileManager(self) as unknown as O.FileManager;
    const workspace = new Workspace(self);
    this.workspace = workspace as unknown as O.Workspace;
    this.commands = new CommandRegistry(self, scope);
    this.setting = new SettingsDialog(self);
    workspace.registerView('markdown', (leaf) => new MarkdownView(leaf) as unknown as O.View);
    workspace.registerView('file-explorer', (leaf) => new FileExplorerView(leaf) as unknown as O.View);
    this.followFiles();
    this.addCoreCommands();
    for (const type of ['click', 'keydown'] as const) window.addEventListener(type, (event) => (this.lastEvent = event), true);
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }
  setDark(dark: boolean): void {
    document.body.toggleClass('theme-dark', dark);
    document.body.toggleClass('theme-light', !dark);
    this.workspace.trigger('css-change');
  }
  loadLocalStorage(key: string): unknown {
    const text = window.localStorage.getItem(this.storageKey(key));
    return text === null ? null : JSON.parse(text);
  }
  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) window.localStorage.removeItem(this.storageKey(key));
    else window.localStorage.setItem(this.storageKey(key), JSON.stringify(data));
  }
  private storageKey(key: string): string {
    return `${this.vault.getName()}-${key}`;
  }

  /** An open note follows its file: renamed with it, gone with it. */
  private followFiles(): void {
    type Shown = { file?: O.TFile | null; onRename?: (file: O.TFile) => Promise<void> };
    const showing = (file: O.TAbstractFile, act: (leaf: O.WorkspaceLeaf, view: Shown) => void) => {
      this.workspace.iterateAllLeaves((leaf) => {
        const view = leaf.view as unknown as Shown;
        if (view.file === file) act(leaf, view);
      });
    };
    this.vault.on('rename', (file) => {
      showing(file, (leaf, view) => {
        void view.onRename?.(file as O.TFile);
        (leaf as unknown as { updateHeader(): void }).updateHeader();
      });
    });
    this.vault.on('delete', (file) => {
      showing(file, (leaf, view) => {
        view.file = null;
        leaf.detach();
      });
    });
  }

  private addCoreCommands(): void {
    const self = this as unknown as O.App;
    const view = () => this.workspace.getActiveViewOfType(MarkdownView as unknown as O.Constructor<O.MarkdownView>) as unknown as MarkdownView | null;
    const whenNote = (act: (view: MarkdownView) => void) => (checking: boolean) => {
      const shown = view();
      if (shown && !checking) act(shown);
      return shown !== null;
    };
    const add = (id: string, name: string, key: string | null, run: Pick<O.Command, 'callback' | 'checkCallback'>) =>
      this.commands.addCommand({ id, name, ...run, ...(key ? { hotkeys: [{ modifiers: ['Mod'], key }] } : {}) });
    add('command-palette:open', 'Command palette: Open command palette', 'P', { callback: () => new CommandPalette(self, this.commands).open() });
    add('switcher:open', 'Quick switcher: Open quick switcher', 'O', { callback: () => new QuickSwitcher(self).open() });
    add('app:open-settings', 'Open settings', ',', { callback: () => this.setting.open() });
    add('markdown:toggle-preview', 'Toggle reading view', 'E', { checkCallback: whenNote((shown) => void shown.toggleMode()) });
    add('editor:toggle-source', 'Toggle Live Preview/Source mode', null, {
      checkCallback: whenNote((shown) => shown.setLivePreview(shown.getState()['source'] === true)),
    });
    add('editor:save-file', 'Save current file', 'S', { checkCallback: whenNote((shown) => void shown.save()) });
    add('workspace:close', 'Close current tab', null, { callback: () => this.workspace.getMostRecentLeaf()?.detach() });
    add('workspace:split-vertical', 'Split right', null, { checkCallback: whenNote((shown) => void this.workspace.duplicateLeaf(shown.leaf, 'vertical')) });
    add('app:toggle-left-sidebar', 'Toggle left sidebar', null, { callback: () => this.workspace.leftSplit.toggle() });
    add('app:toggle-right-sidebar', 'Toggle right sidebar', null, { callback: () => this.workspace.rightSplit.toggle() });
    add('theme:toggle-light-dark', 'Toggle light/dark mode', null, { callback: () => this.setDark(!this.isDarkMode()) });
  }
}
