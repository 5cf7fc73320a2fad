import { SuggestModal, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import { titleChoice } from './dialog-name';

export interface Option<T> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
}

/** Lets a person choose one of a few things, found by typing. Null when they leave without choosing. */
export function choose<T>(app: App, title: string, options: readonly Option<T>[]): Promise<T | null> {
  return new Promise((resolve) => new ChoiceModal(app, title, options, resolve).open());
}

class ChoiceModal<T> extends SuggestModal<Option<T>> {
  private chosen: Option<T> | null = null;

  constructor(
    app: App,
    title: string,
    private readonly options: readonly Option<T>[],
    private readonly done: (value: T | null) => void,
  ) {
    super(app);
    titleChoice(this, title);
    this.emptyStateText = ui.picker.noneMatches;
  }

  override getSuggestions(typed: string): Option<T>[] {
    const words = typed.toLowerCase().split(/\s+/);
    return this.options.filter(({ label, note }) => {
      const text = `${label} ${note ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }

  override renderSuggestion({ label, note }: Option<T>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv('suggestion-content');
    content.createDiv({ cls: 'suggestion-title', text: label, attr: { dir: 'auto' } });
    if (note !== undefined) content.createDiv({ cls: 'suggestion-note', text: note, attr: { dir: 'auto' } });
  }

  override selectSuggestion(option: Option<T>, event: MouseEvent | KeyboardEvent): void {
    this.chosen = option;
    super.selectSuggestion(option, event);
  }

  override onChooseSuggestion(): void {
    // What was chosen is handed on when the dialog has closed and focus is back where it was.
  }

  override onClose(): void {
    super.onClose();
    this.done(this.chosen === null ? null : this.chosen.value);
  }
}
