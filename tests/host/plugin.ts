/** What a plugin extends, and how one is loaded and unloaded. */
import type * as O from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { CommandRegistry } from './commands';
import { Component } from './events';
import { setIcon, setTooltip } from './icons';
import { registerCodeBlockProcessor, registerPostProcessor, unregisterPostProcessor } from './post-processors';
import type { SettingsDialog } from './settings-dialog';
import type { Workspace } from './workspace';

/** The parts of the host that a plugin reaches through its own methods. */
export interface HostApp extends O.App {
  commands: CommandRegistry;
  setting: SettingsDialog;
  cliHandlers: Map<string, { description: string; flags: O.CliFlags | null; handler: O.CliHandler }>;
}

export abstract class Plugin extends Component {
  settings?: unknown;
  constructor(
    public app: O.App,
    public manifest: O.PluginManifest,
  ) {
    super();
  }

  override onload(): Promise<void> | void {}
  onUserEnable(): void {}

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const ribbon = this.workspace.leftRibbon as unknown as { actionsEl: HTMLElement };
    const button = ribbon.actionsEl.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action' });
    setIcon(button, icon);
    setTooltip(button, title, { placement: 'right' });
    button.addEventListener('click', (event) => void callback(event));
    this.register(() => button.remove());
    return button;
  }
  addStatusBarItem(): HTMLElement {
    const item = this.workspace.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => item.remove());
    return item;
  }
  addCommand(command: O.Command): O.Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.host.commands.addCommand(command);
    this.register(() => this.host.commands.removeCommand(command.id));
    return command;
  }
  removeCommand(id: string): void {
    this.host.commands.removeCommand(`${this.manifest.id}:${id}`);
  }
  addSettingTab(tab: O.PluginSettingTab): void {
    this.host.setting.addTab(tab, this.manifest);
    this.register(() => this.host.setting.removeTab(tab));
  }
  registerView(type: string, creator: O.ViewCreator): void {
    this.workspace.registerView(type, creator);
    this.register(() => this.workspace.unregisterView(type));
  }
  registerHoverLinkSource(id: string, info: O.HoverLinkSource): void {
    this.workspace.hoverLinkSources.set(id, info);
    this.register(() => this.workspace.hoverLinkSources.delete(id));
  }
  registerExtensions(extensions: string[], type: string): void {
    this.workspace.registerExtensions(extensions, type);
    this.register(() => this.workspace.unregisterExtensions(extensions));
  }
  registerMarkdownPostProcessor(processor: O.MarkdownPostProcessor, sortOrder?: number): O.MarkdownPostProcessor {
    registerPostProcessor(processor, sortOrder);
    this.register(() => unregisterPostProcessor(processor));
    return processor;
  }
  registerMarkdownCodeBlockProcessor(language: string, handler: (source: string, el: HTMLElement, ctx: O.MarkdownPostProcessorContext) => Promise<unknown> | void, sortOrder?: number): O.MarkdownPostProcessor {
    const processor = registerCodeBlockProcessor(language, handler, sortOrder);
    this.register(() => unregisterPostProcessor(processor));
    return processor;
  }
  registerBasesView(_id: string, _registration: O.BasesViewRegistration): boolean {
    // The typings: false where Bases is not enabled in this vault. It never is here.
    return false;
  }
  registerEditorExtension(extension: Extension): void {
    const { editorExtensions } = this.workspace;
    editorExtensions.push(extension);
    this.workspace.updateOptions();
    this.register(() => {
      editorExtensions.splice(editorExtensions.indexOf(extension), 1);
      this.workspace.updateOptions();
    });
  }
  registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
    this.workspace.protocolHandlers.set(action, handler);
    this.register(() => this.workspace.protocolHandlers.delete(action));
  }
  registerEditorSuggest(suggest: O.EditorSuggest<unknown>): void {
    this.workspace.editorSuggests.push(suggest);
    this.register(() => this.workspace.editorSuggests.remove(suggest));
  }
  registerCliHandler(command: string, description: string, flags: O.CliFlags | null, handler: O.CliHandler): void {
    this.host.cliHandlers.set(command, { description, flags, handler });
    this.register(() => this.host.cliHandlers.delete(command));
  }
  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.dataPath)) ? JSON.parse(await adapter.read(this.dataPath)) : null;
  }
  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2));
  }

  private get dataPath(): string {
    return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
  }
  private get workspace(): Workspace {
    return this.app.workspace as unknown as Workspace;
  }
  private get host(): HostApp {
    return this.app as HostApp;
  }
}
