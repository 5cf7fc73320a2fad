import { SuggestModal, setIcon, type App } from 'obsidian';
import { themePath } from '../core/codebook/name';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { themeDot } from './theme-dot';
import { folded, rankThemes, type ThemeCandidate } from './theme-rank';

export interface ThemeQuestion {
  /** What the themes are for: `Code selection`. */
  readonly title: string;
  /** Themes that are taken already; the person may drop them. */
  readonly chosen?: readonly string[];
}

/**
 * Lets a person take one theme or several, found by typing. Enter takes, Tab or Shift+Enter adds and goes on. A name
 * that does not exist yet is offered as a new theme. Gives the paths in the order taken, or null when they leave. The
 * caller tells the study what was used.
 */
export function openThemePicker(app: App, study: Study, question: ThemeQuestion): Promise<string[] | null> {
  return new Promise((resolve) => new ThemePicker(app, study, question, resolve).open());
}

type Item =
  | { readonly kind: 'theme'; readonly theme: Candidate }
  | { readonly kind: 'new'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'done' };

interface Candidate extends ThemeCandidate {
  readonly codings: number;
}

class ThemePicker extends SuggestModal<Item> {
  private readonly candidates: Candidate[];
  private taken: string[];
  private result: string[] | null = null;
  private chips: HTMLElement;
  /** Whether the item being selected is added to the chips instead of ending the question. */
  private adding = false;

  constructor(
    app: App,
    private readonly study: Study,
    question: ThemeQuestion,
    private readonly done: (themes: string[] | null) => void,
  ) {
    super(app);
    this.candidates = candidatesOf(study);
    this.taken = [...(question.chosen ?? [])];
    this.limit = 100;
    this.emptyStateText = ui.picker.noThemes;
    this.modalEl.addClass('emic-theme-picker');
    this.setPlaceholder(question.title);
    this.inputEl.setAttribute('dir', 'auto');
    this.chips = createDiv({ cls: 'emic-chips', attr: { role: 'group', 'aria-label': ui.picker.taken } });
    this.resultContainerEl.before(this.chips);
    this.setInstructions([
      { command: '↵', purpose: ui.picker.take },
      { command: '⇥', purpose: ui.picker.add },
      { command: '⌫', purpose: ui.picker.dropLast },
      { command: 'esc', purpose: ui.picker.leave },
    ]);
    const add = (event: KeyboardEvent): false => {
      this.adding = true;
      this.selectActiveSuggestion(event);
      this.adding = false;
      return false;
    };
    this.scope.register([], 'Tab', add);
    this.scope.register(['Shift'], 'Enter', add);
    this.inputEl.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && this.inputEl.value === '' && this.taken.length > 0) this.drop(this.taken.length - 1);
    });
    this.drawChips();
  }

  override getSuggestions(typed: string): Item[] {
    const items: Item[] = rankThemes(typed, this.candidates, this.study.recentThemes())
      .slice(0, this.limit)
      .map((theme) => ({ kind: 'theme', theme }));
    if (folded(typed) === '') {
      if (this.taken.length > 0) items.unshift({ kind: 'done' });
      return items;
    }
    const fresh = this.newTheme(typed);
    return fresh === null ? items : [...items, fresh];
  }

  override renderSuggestion(item: Item, el: HTMLElement): void {
    el.addClass('mod-complex', 'emic-theme-suggestion');
    if (item.kind === 'theme') this.drawTheme(item.theme, el);
    else if (item.kind === 'new') this.drawNew(item.path, el);
    else if (item.kind === 'done') {
      const names = this.taken.map((theme) => this.study.look(theme).title);
      row(el, 'lucide-check', ui.picker.takeThese(names), ui.picker.takeTheseNote);
    } else row(el, 'lucide-alert-triangle', item.reason, null);
  }

  override selectSuggestion(item: Item, event: MouseEvent | KeyboardEvent): void {
    if (item.kind === 'refused') return;
    const theme = item.kind === 'theme' ? item.theme.path : item.kind === 'new' ? item.path : null;
    if (this.adding && theme !== null) {
      const at = this.taken.indexOf(theme);
      if (at < 0) this.add(theme, item.kind === 'new');
      else this.drop(at);
      return;
    }
    this.result = theme === null || this.taken.includes(theme) ? this.taken : [...this.taken, theme];
    super.selectSuggestion(item, event);
  }

  override onChooseSuggestion(): void {
    // The themes are handed on when the dialog has closed and focus is back where it was.
  }

  override onClose(): void {
    super.onClose();
    this.done(this.result);
  }

  private newTheme(typed: string): Item | null {
    const known = new Set(this.candidates.map(({ path }) => path));
    if (this.candidates.some(({ path, title }) => folded(path) === folded(typed) || folded(title) === folded(typed))) {
      return null;
    }
    try {
      const path = themePath(typed, this.study.settings.prefix);
      return known.has(path) ? null : { kind: 'new', path };
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  private add(theme: string, isNew: boolean): void {
    this.taken = [...this.taken, theme];
    if (isNew) {
      const { title, definition, aliases } = this.study.entry(theme);
      this.candidates.push({ path: theme, title, aliases, definition, codings: 0 });
    }
    this.inputEl.value = '';
    this.redraw();
  }

  private drop(index: number): void {
    this.taken = this.taken.filter((_, at) => at !== index);
    this.redraw();
  }

  private redraw(): void {
    this.drawChips();
    this.inputEl.dispatchEvent(new Event('input'));
    this.inputEl.focus();
  }

  private drawChips(): void {
    this.chips.empty();
    this.chips.toggle(this.taken.length > 0);
    this.taken.forEach((theme, index) => {
      const { title, color } = this.study.look(theme);
      const chip = this.chips.createSpan({ cls: 'emic-chip', attr: { title: theme } });
      themeDot(chip, color);
      chip.createSpan({ text: title, attr: { dir: 'auto' } });
      const drop = chip.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': ui.picker.drop(title) } });
      setIcon(drop, 'lucide-x');
      drop.addEventListener('click', () => this.drop(index));
    });
  }

  private drawTheme(theme: Candidate, el: HTMLElement): void {
    const taken = this.taken.includes(theme.path);
    el.toggleClass('is-taken', taken);
    themeDot(el, this.study.look(theme.path).color);
    const content = el.createDiv('suggestion-content');
    const title = content.createDiv({ cls: 'suggestion-title', attr: { dir: 'auto' } });
    title.createSpan({ text: theme.title });
    const parents = theme.path.split('/').slice(0, -1);
    if (parents.length > 0) title.createSpan({ cls: 'emic-theme-parents', text: parents.join(' › ') });
    if (theme.definition !== null) {
      content.createDiv({ cls: 'suggestion-note', text: theme.definition, attr: { dir: 'auto' } });
    }
    const aux = el.createDiv('suggestion-aux');
    aux.createSpan({ cls: 'emic-count', text: String(theme.codings), attr: { 'aria-label': ui.picker.codings(theme.codings) } });
    const label = taken ? ui.picker.drop(theme.title) : ui.picker.addOne(theme.title);
    const add = aux.createEl('button', { cls: 'clickable-icon emic-add', attr: { 'aria-label': label, tabindex: '-1' } });
    setIcon(add, taken ? 'lucide-check' : 'lucide-plus');
    add.addEventListener('click', (event) => {
      event.stopPropagation();
      this.adding = true;
      this.selectSuggestion({ kind: 'theme', theme }, event);
      this.adding = false;
    });
  }

  private drawNew(path: string, el: HTMLElement): void {
    const cut = path.lastIndexOf('/');
    const note = cut < 0 ? ui.picker.newNote : ui.picker.newUnder(this.study.look(path.slice(0, cut)).title);
    row(el, 'lucide-plus', ui.picker.create(path.slice(cut + 1).replace(/-/g, ' ')), `${note} · #${this.study.settings.prefix}${path}`);
  }
}

function row(el: HTMLElement, icon: string, title: string, note: string | null): void {
  setIcon(el.createSpan('suggestion-icon'), icon);
  const content = el.createDiv('suggestion-content');
  content.createDiv({ cls: 'suggestion-title', text: title, attr: { dir: 'auto' } });
  if (note !== null) content.createDiv({ cls: 'suggestion-note', text: note, attr: { dir: 'auto' } });
}

/** Every theme there is: coded with, written down, or used lately on this device. */
function candidatesOf(study: Study): Candidate[] {
  const counts = new Map(study.corpus.themes().map(({ theme, codings }) => [theme, codings]));
  const paths = new Set([...counts.keys(), ...study.codebook.entries().map(({ path }) => path), ...study.recentThemes()]);
  return [...paths].map((path) => {
    const { title, aliases, definition } = study.entry(path);
    return { path, title, aliases, definition, codings: counts.get(path) ?? 0 };
  });
}
