/** Lists that answer while one types: in a prompt, and under an input. */
import type * as O from 'obsidian';
import { prepareFuzzySearch, renderMatches, sortSearchResults } from './fuzzy';
import { Scope } from './keymap';
import { Modal } from './modal';

type Choice = MouseEvent | KeyboardEvent;

/** The list itself: what is shown, what is selected. */
export class Chooser<T> {
  values: T[] = [];
  selectedItem = 0;
  suggestions: HTMLElement[] = [];

  constructor(
    private readonly owner: { renderSuggestion(value: T, el: HTMLElement): void; selectSuggestion(value: T, event: Choice): void },
    readonly containerEl: HTMLElement,
    scope: Scope,
  ) {
    containerEl.setAttr('role', 'listbox');
    const move = (by: number) => (event: KeyboardEvent) => {
      if (event.isComposing) return undefined;
      this.setSelectedItem(this.selectedItem + by, event);
      return false;
    };
    scope.register([], 'ArrowDown', move(1));
    scope.register([], 'ArrowUp', move(-1));
    scope.register([], 'PageDown', move(8));
    scope.register([], 'PageUp', move(-8));
    scope.register([], 'Home', () => undefined);
    scope.register([], 'Enter', (event) => {
      if (event.isComposing) return undefined;
      this.useSelectedItem(event);
      return false;
    });
  }

  setSuggestions(values: T[]): void {
    this.values = values;
    this.containerEl.empty();
    this.suggestions = values.map((value, i) => {
      const el = this.containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
      this.owner.renderSuggestion(value, el);
      el.addEventListener('click', (event) => {
        event.preventDefault();
        this.setSelectedItem(i, event);
        this.useSelectedItem(event);
      });
      el.addEventListener('mousemove', () => this.mark(i));
      el.addEventListener('mousedown', (event) => event.preventDefault());
      return el;
    });
    this.mark(0);
  }

  setSelectedItem(index: number, _event: Choice | null): void {
    if (this.values.length === 0) return;
    this.mark((index + this.values.length) % this.values.length);
    this.suggestions[this.selectedItem]?.scrollIntoView({ block: 'nearest' });
  }

  useSelectedItem(event: Choice): boolean {
    const value = this.values[this.selectedItem];
    if (value === undefined) return false;
    this.owner.selectSuggestion(value, event);
    return true;
  }

  private mark(index: number): void {
    this.selectedItem = index;
    this.suggestions.forEach((el, i) => {
      el.toggleClass('is-selected', i === index);
      el.setAttr('aria-selected', String(i === index));
    });
  }
}

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  ctaEl: HTMLElement;
  instructionsEl: HTMLElement;
  chooser: Chooser<T>;
  private asked = 0;

  constructor(app: O.App) {
    super(app);
    this.modalEl.remove();
    this.modalEl = this.containerEl.createDiv({ cls: 'prompt', attr: { role: 'dialog', 'aria-modal': 'true' } });
    const box = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = box.createEl('input', { cls: 'prompt-input', type: 'text', attr: { autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' } });
    this.ctaEl = box.createDiv('prompt-input-cta');
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.instructionsEl = createDiv('prompt-instructions');
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope as unknown as Scope);
    this.inputEl.addEventListener('input', () => this.onInput());
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    this.onInput();
  }

  onInput(): void {
    this.updateSuggestions();
  }

  /** Asks for suggestions again; the answer to an older question is thrown away. */
  updateSuggestions(): void {
    const turn = ++this.asked;
    const answer = this.getSuggestions(this.inputEl.value);
    const show = (values: T[]) => {
      if (turn !== this.asked) return;
      this.chooser.setSuggestions(values.slice(0, this.limit));
      if (values.length > 0) return;
      if (this.inputEl.value !== '') this.onNoSuggestion();
      else this.resultContainerEl.empty();
    };
    if (answer instanceof Promise) void answer.then(show);
    else show(answer);
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }
  setInstructions(instructions: O.Instruction[]): void {
    this.instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const row = this.instructionsEl.createDiv('prompt-instruction');
      row.createSpan({ cls: 'prompt-instruction-command', text: command });
      row.createSpan({ text: purpose });
    }
    this.modalEl.append(this.instructionsEl);
  }
  onNoSuggestion(): void {
    this.chooser.setSuggestions([]);
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }
  selectSuggestion(value: T, event: Choice): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }
  selectActiveSuggestion(event: Choice): void {
    this.chooser.useSelectedItem(event);
  }
  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: Choice): void;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<O.FuzzyMatch<T>> {
  getSuggestions(query: string): O.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query.trim());
    const found: O.FuzzyMatch<T>[] = [];
    for (const item of this.getItems()) {
      const match = search(this.getItemText(item));
      if (match) found.push({ item, match });
    }
    if (query.trim() !== '') sortSearchResults(found);
    return found;
  }
  renderSuggestion(found: O.FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(found.item), found.match.matches);
  }
  onChooseSuggestion(found: O.FuzzyMatch<T>, event: Choice): void {
    this.onChooseItem(found.item, event);
  }
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: Choice): void;
}

/** A list that hangs from something, without taking the focus. */
export abstract class PopoverSuggest<T> {
  scope: O.Scope;
  suggestEl: HTMLElement;
  protected readonly chooser: Chooser<T>;
  protected shown = false;

  constructor(
    public app: O.App,
    scope?: O.Scope,
  ) {
    const own = (scope as unknown as Scope | undefined) ?? new Scope(app.scope);
    this.scope = own as unknown as O.Scope;
    this.suggestEl = createDiv('suggestion-container');
    this.chooser = new Chooser<T>(this, this.suggestEl.createDiv('suggestion'), own);
    own.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }
  open(): void {
    if (this.shown) return;
    this.shown = true;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.append(this.suggestEl);
  }
  close(): void {
    if (!this.shown) return;
    this.shown = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
  }
  protected placeAt(rect: { left: number; bottom: number }): void {
    this.suggestEl.setCssProps({ left: `${rect.left}px`, top: `${rect.bottom + 2}px` });
  }
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: Choice): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private readonly chosen: ((value: T, event: Choice) => unknown)[] = [];

  constructor(
    app: O.App,
    readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    const ask = () => void this.ask();
    textInputEl.addEventListener('input', ask);
    textInputEl.addEventListener('focus', ask);
    textInputEl.addEventListener('blur', () => this.close());
  }
  private async ask(): Promise<void> {
    const values = (await this.getSuggestions(this.getValue())).slice(0, this.limit || undefined);
    if (values.length === 0 || !this.textInputEl.isActiveElement()) return this.close();
    this.chooser.setSuggestions(values);
    this.open();
    const rect = this.textInputEl.getBoundingClientRect();
    this.placeAt(rect);
    this.suggestEl.setCssProps({ 'min-width': `${rect.width}px` });
  }
  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }
  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.getText();
  }
  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
  selectSuggestion(value: T, event: Choice): void {
    for (const callback of this.chosen) callback(value, event);
  }
  onSelect(callback: (value: T, event: Choice) => unknown): this {
    this.chosen.push(callback);
    return this;
  }
}

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: O.EditorSuggestContext | null = null;
  limit = 100;
  setInstructions(_instructions: O.Instruction[]): void {}

  /** Called by the editor after each change: opens where the trigger says so. */
  trigger(editor: O.Editor, file: O.TFile | null, rect: { left: number; bottom: number } | null): void {
    const found = this.onTrigger(editor.getCursor(), editor, file);
    if (!found || !file || !rect) return this.close();
    this.context = { ...found, editor, file };
    void Promise.resolve(this.getSuggestions(this.context)).then((values) => {
      if (values.length === 0) return this.close();
      this.chooser.setSuggestions(values.slice(0, this.limit));
      this.open();
      this.placeAt(rect);
    });
  }
  override close(): void {
    super.close();
    this.context = null;
  }
  abstract onTrigger(cursor: O.EditorPosition, editor: O.Editor, file: O.TFile | null): O.EditorSuggestTriggerInfo | null;
  abstract getSuggestions(context: O.EditorSuggestContext): T[] | Promise<T[]>;
}
