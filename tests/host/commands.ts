/** Commands: what there is, what may run now, which keys run it. */
import type * as O from 'obsidian';
import { modifierList, type Scope } from './keymap';
import { prepareFuzzySearch, renderMatches, sortSearchResults } from './fuzzy';
import { FuzzySuggestModal } from './suggest';

export class CommandRegistry {
  readonly commands: Record<string, O.Command> = {};
  private readonly custom = new Map<string, O.Hotkey[]>();

  constructor(
    private readonly app: O.App,
    scope: Scope,
  ) {
    scope.register(null, null, (event, info) => {
      if (event.isComposing) return undefined;
      const found = Object.values(this.commands).find((command) => this.hotkeys(command).some((hotkey) => matches(hotkey, info)));
      return found && this.executeCommand(found) ? false : undefined;
    });
  }

  addCommand(command: O.Command): void {
    this.commands[command.id] = command;
  }
  removeCommand(id: string): void {
    delete this.commands[id];
  }
  listCommands(): O.Command[] {
    return Object.values(this.commands).filter((command) => this.mayRun(command));
  }
  /** As the user does in the settings. */
  setHotkeys(id: string, hotkeys: O.Hotkey[]): void {
    this.custom.set(id, hotkeys);
  }
  hotkeys(command: O.Command): readonly O.Hotkey[] {
    return this.custom.get(command.id) ?? command.hotkeys ?? [];
  }
  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command ? this.executeCommand(command) : false;
  }
  executeCommand(command: O.Command): boolean {
    const where = this.editor();
    if (command.editorCheckCallback) return where ? command.editorCheckCallback(false, where.editor, where.info) !== false : false;
    if (command.editorCallback) {
      if (!where) return false;
      command.editorCallback(where.editor, where.info);
      return true;
    }
    if (command.checkCallback) return command.checkCallback(false) !== false;
    command.callback?.();
    return true;
  }

  private mayRun(command: O.Command): boolean {
    const where = this.editor();
    if (command.editorCheckCallback) return where !== null && command.editorCheckCallback(true, where.editor, where.info) === true;
    if (command.editorCallback) return where !== null;
    return command.checkCallback ? command.checkCallback(true) === true : true;
  }
  /** Editor commands run only in an editor that is shown: not in the reading view. */
  private editor(): { editor: O.Editor; info: O.MarkdownFileInfo } | null {
    const info = this.app.workspace.activeEditor as (O.MarkdownFileInfo & { getMode?: () => string }) | null;
    return info?.editor && info.getMode?.() !== 'preview' ? { editor: info.editor, info } : null;
  }
}

function matches(hotkey: O.Hotkey, info: O.KeymapContext): boolean {
  const key = hotkey.key.toLowerCase();
  return modifierList(hotkey.modifiers) === info.modifiers && (key === info.key?.toLowerCase() || key === info.vkey.toLowerCase());
}

export class CommandPalette extends FuzzySuggestModal<O.Command> {
  constructor(
    app: O.App,
    private readonly registry: CommandRegistry,
  ) {
    super(app);
    this.setPlaceholder('Select a command...');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }
  getItems(): O.Command[] {
    return this.registry.listCommands();
  }
  getItemText(command: O.Command): string {
    return command.name;
  }
  override getSuggestions(query: string): O.FuzzyMatch<O.Command>[] {
    const found = super.getSuggestions(query);
    return query === '' ? found.sort((a, b) => a.item.name.localeCompare(b.item.name)) : found;
  }
  override renderSuggestion(found: O.FuzzyMatch<O.Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const title = el.createDiv('suggestion-content').createDiv('suggestion-title');
    renderMatches(title, found.item.name, found.match.matches);
    const aux = el.createDiv('suggestion-aux');
    for (const hotkey of this.registry.hotkeys(found.item)) {
      aux.createEl('kbd', { cls: 'suggestion-hotkey', text: [...hotkey.modifiers.map((one) => (one === 'Mod' ? 'Ctrl' : one)), hotkey.key].join(' + ') });
    }
  }
  onChooseItem(command: O.Command): void {
    this.registry.executeCommand(command);
  }
}

export class QuickSwitcher extends FuzzySuggestModal<O.TFile> {
  constructor(app: O.App) {
    super(app);
    this.setPlaceholder('Find or create a note...');
    this.emptyStateText = 'No notes found. Enter to create a new one.';
  }
  getItems(): O.TFile[] {
    return this.app.vault.getMarkdownFiles();
  }
  getItemText(file: O.TFile): string {
    return file.path.replace(/\.md$/, '');
  }
  override getSuggestions(query: string): O.FuzzyMatch<O.TFile>[] {
    if (query !== '') {
      const search = prepareFuzzySearch(query);
      const found = this.getItems().flatMap((item) => {
        const name = search(item.basename);
        const match = name ? { score: name.score + 1, matches: [] } : search(this.getItemText(item));
        return match ? [{ item, match }] : [];
      });
      sortSearchResults(found);
      return found;
    }
    const last = this.app.workspace.getLastOpenFiles();
    const order = (file: O.TFile) => (last.indexOf(file.path) + 1 || 1000) - 1;
    return super.getSuggestions('').sort((a, b) => order(a.item) - order(b.item));
  }
  override onNoSuggestion(): void {
    super.onNoSuggestion();
  }
  onChooseItem(file: O.TFile): void {
    void this.app.workspace.getLeaf().openFile(file);
  }
}
