import { SuggestModal, type App } from 'obsidian';
import { readFacets, type Facet } from '../../core/codebook/facets';
import { spokenName } from '../../i18n/spoken-name';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { openPassageTexts } from '../passage-text';
import { titleChoice } from '../dialog-name';
import { readAhead } from '../theme-rank';
import { themeTitle } from '../theme-title';
import { candidateOf, candidatesOf, type Candidate } from './candidates';
import { drawChips, type Chip } from './chips';
import { instructions } from './instructions';
import { itemsFor, parentsOf, type Item, type Suggested, type SuggestedTheme } from './items';
import { readLine, type TypedLine } from './line';
import { openPanel, type Panel } from './panel';
import { drawItem } from './rows';

export interface ThemeQuestion {
  /** What the themes are for: `Code selection`. */
  readonly title: string;
  /** Themes that are taken already; the person may drop them. */
  readonly chosen?: readonly string[];
  /** Facets that are said already. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether nothing but themes is asked for: quotation marks and `key=value` mean nothing then. */
  readonly themesOnly?: boolean;
  /** Themes to offer before anything is typed. They come when they are found, unless the person has begun. */
  readonly suggest?: () => Promise<Suggested>;
}

/** What a person took. */
export interface Picked {
  /** Paths, in the order taken. */
  readonly themes: readonly string[];
  /** Typed in the same line; null where none was. */
  readonly memo: string | null;
  /** Facets and other `key=value` pairs: those given with the question, as they are now, and new ones. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Lets a person take one theme or several, found by typing, with a memo and facets in the same line:
 * `peer sup stance=resists "asks for help"`. Enter takes, Tab or Shift+Enter adds and goes on. A name that does not exist
 * yet is offered as a new theme, with the parents it needs. Gives what was taken, or null when they leave. The caller
 * tells the study what was used.
 */
export function openThemePicker(app: App, study: Study, question: ThemeQuestion): Promise<Picked | null> {
  return new Promise((resolve) => new ThemePicker(app, study, question, resolve).open());
}

/** Rows that are drawn; what comes behind them is found by typing more. */
const rowsMost = 50;

class ThemePicker extends SuggestModal<Item> {
  private readonly candidates: Candidate[];
  private readonly facets: readonly Facet[];
  private themes: readonly string[];
  private attributes: Readonly<Record<string, string>>;
  private memo: string | null = null;
  private typed: TypedLine = nothing;
  private suggested: readonly SuggestedTheme[] = [];
  private result: Picked | null = null;
  private chips: HTMLElement;
  private notLearnt: HTMLElement;
  private panel: Panel;
  private readonly items = new WeakMap<Element, Item>();
  private readonly highlight: MutationObserver;
  /** Rows drawn so far, for their names. */
  private drawn = 0;
  /** Whether the item being selected is added to the chips instead of ending the question. */
  private adding = false;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly question: ThemeQuestion,
    private readonly done: (picked: Picked | null) => void,
  ) {
    super(app);
    this.candidates = candidatesOf(study);
    this.facets = question.themesOnly === true ? [] : readFacets(study.settings.facets);
    this.themes = [...(question.chosen ?? [])];
    this.attributes = { ...question.attributes };
    this.limit = rowsMost + 10;
    this.emptyStateText = ui.picker.noThemes;
    this.modalEl.addClass('emic-theme-picker');
    titleChoice(this, question.title);
    this.inputEl.setAttribute('dir', 'auto');
    this.nameParts();
    const body = createDiv('emic-picker-body');
    this.resultContainerEl.before(body);
    this.chips = createDiv({ cls: 'emic-chips', attr: { role: 'group', 'aria-labelledby': spokenName(this.modalEl, ui.picker.taken) } });
    this.notLearnt = createDiv({ cls: 'emic-picker-not-learnt', attr: { role: 'status', dir: 'auto' } });
    body.before(this.chips, this.notLearnt);
    const aside = createDiv({ cls: 'emic-picker-panel is-empty', attr: { role: 'region', 'aria-labelledby': spokenName(this.modalEl, ui.picker.about) } });
    body.append(this.resultContainerEl, aside);
    this.panel = openPanel(aside, study, openPassageTexts(study), (theme) => this.favour(theme));
    this.highlight = new MutationObserver(() => this.follow());
    this.highlight.observe(this.resultContainerEl, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
    this.setInstructions(instructions(question.themesOnly === true));
    this.registerKeys();
    this.drawChips();
  }

  override onOpen(): void {
    void super.onOpen();
    this.readAhead(0);
    void this.question.suggest?.().then(({ themes: suggested, unreadable }) => {
      if (unreadable.length > 0) this.notLearnt.setText(ui.picker.notLearnt(unreadable));
      if (suggested.length === 0 || this.inputEl.value !== '' || !this.inputEl.isConnected) return;
      this.suggested = suggested;
      this.ask();
    });
  }

  override getSuggestions(line: string): Item[] {
    const typed = this.question.themesOnly === true ? { ...nothing, words: line.trim() } : readLine(line, this.facets);
    this.typed = typed;
    this.drawChips();
    const { candidates, suggested, facets, study } = this;
    const hasTaken = this.taken().length > 0;
    return itemsFor({ line, typed, candidates, recent: study.recentThemes(), suggested, facets, prefix: study.settings.prefix, hasTaken }, rowsMost);
  }

  override renderSuggestion(item: Item, el: HTMLElement): void {
    this.items.set(el, item);
    el.setAttribute('role', 'option');
    el.id = `${listId}-${++this.drawn}`;
    drawItem(item, el, {
      study: this.study,
      taken: this.taken().map(({ text }) => text),
      isTaken: (theme) => this.themes.includes(theme),
      toggle: (theme, event) => this.adds(() => this.selectSuggestion({ kind: 'theme', theme }, event)),
    });
  }

  override selectSuggestion(item: Item, event: MouseEvent | KeyboardEvent): void {
    if (item.kind === 'refused') return;
    if (item.kind === 'key') {
      this.write(`${this.inputEl.value.slice(0, item.from)}${item.facet.key}=`);
      return;
    }
    if (item.kind === 'value') {
      this.attributes = { ...this.attributes, [item.key]: item.value };
      this.write(this.inputEl.value.slice(0, item.from).trimEnd());
      return;
    }
    const theme = item.kind === 'theme' ? item.theme.path : item.kind === 'new' ? item.path : null;
    if (this.adding && theme !== null) {
      if (this.themes.includes(theme)) this.themes = this.themes.filter((other) => other !== theme);
      else this.add(theme, item.kind === 'new');
      this.keepTyped();
      this.write('');
      return;
    }
    this.keepTyped();
    const themes = theme === null || this.themes.includes(theme) ? this.themes : [...this.themes, theme];
    this.result = { themes, memo: this.memo, attributes: this.attributes };
    super.selectSuggestion(item, event);
  }

  override onChooseSuggestion(): void {
    // What was taken is handed on when the dialog has closed and focus is back where it was.
  }

  override onClose(): void {
    super.onClose();
    this.highlight.disconnect();
    this.panel.close();
    this.done(this.result);
  }

  /** In slices, so that no key waits for it. */
  private readAhead(from: number): void {
    if (from >= this.candidates.length) return;
    window.setTimeout(() => {
      readAhead(this.candidates.slice(from, from + slice));
      this.readAhead(from + slice);
    });
  }

  private registerKeys(): void {
    const add = (event: KeyboardEvent): false | undefined => {
      if (event.isComposing) return undefined;
      this.adds(() => this.selectActiveSuggestion(event));
      return false;
    };
    this.scope.register([], 'Tab', add);
    this.scope.register(['Shift'], 'Enter', add);
    this.scope.register(['Mod'], 'd', () => {
      const theme = this.highlighted();
      if (theme !== null) this.favour(theme);
      return false;
    });
    this.inputEl.addEventListener('keydown', (event) => {
      if (event.key === 'Backspace' && this.inputEl.value === '' && !event.isComposing) this.taken().at(-1)?.drop?.();
    });
  }

  /** Says what is what to who cannot see it. */
  private nameParts(): void {
    const { title } = this.question;
    this.resultContainerEl.id = listId;
    this.resultContainerEl.setAttrs({ role: 'listbox' });
    this.inputEl.setAttrs({ role: 'combobox', 'aria-label': title, 'aria-expanded': 'true', 'aria-controls': listId, 'aria-autocomplete': 'list' });
  }

  /** The panel, and what a screen reader says, follow the highlight. */
  private follow(): void {
    const row = this.resultContainerEl.querySelector('.is-selected');
    for (const option of this.resultContainerEl.querySelectorAll('.suggestion-item')) option.setAttribute('aria-selected', String(option === row));
    if (row) this.inputEl.setAttribute('aria-activedescendant', row.id);
    else this.inputEl.removeAttribute('aria-activedescendant');
    this.panel.show(this.highlighted());
  }

  /** The theme of the highlighted row. */
  private highlighted(): string | null {
    const row = this.resultContainerEl.querySelector('.is-selected');
    const item = row ? this.items.get(row) : undefined;
    return item?.kind === 'theme' ? item.theme.path : null;
  }

  private adds(select: () => void): void {
    this.adding = true;
    select();
    this.adding = false;
  }

  private add(theme: string, isNew: boolean): void {
    this.themes = [...this.themes, theme];
    if (!isNew) return;
    for (const path of [...parentsOf(theme), theme]) {
      if (!this.candidates.some((candidate) => candidate.path === path)) this.candidates.push(candidateOf(this.study, path));
    }
  }

  /** Memo and facets stay when the line goes. */
  private keepTyped(): void {
    this.memo = this.typed.memo ?? this.memo;
    this.attributes = { ...this.attributes, ...this.typed.attributes };
  }

  private favour(theme: string): void {
    const { favourites } = this.study.settings;
    const next = favourites.includes(theme) ? favourites.filter((other) => other !== theme) : [...favourites, theme];
    void this.study.change({ favourites: next });
    this.panel.refresh();
  }

  private write(line: string): void {
    this.inputEl.value = line;
    this.ask();
  }

  private ask(): void {
    this.inputEl.dispatchEvent(new Event('input'));
    this.inputEl.focus();
  }

  /** What is taken, as chips, in the order in which Backspace does not drop it. */
  private taken(): Chip[] {
    const { study, typed } = this;
    const drops = (drop: () => void) => (): void => {
      drop();
      this.ask();
    };
    const chips: Chip[] = this.themes.map((theme) => ({
      text: themeTitle(study, theme),
      color: study.look(theme).color,
      hint: theme,
      drop: drops(() => (this.themes = this.themes.filter((other) => other !== theme))),
    }));
    for (const [key, value] of Object.entries(this.attributes)) {
      if (key in typed.attributes) continue;
      const drop = drops(() => (this.attributes = Object.fromEntries(Object.entries(this.attributes).filter(([other]) => other !== key))));
      chips.push({ text: `${key}: ${value}`, icon: 'lucide-list-checks', drop });
    }
    for (const [key, value] of Object.entries(typed.attributes)) chips.push({ text: `${key}: ${value}`, icon: 'lucide-list-checks', drop: null });
    if (typed.memo !== null) chips.push({ text: typed.memo, icon: 'lucide-sticky-note', drop: null });
    else if (this.memo !== null) chips.push({ text: this.memo, icon: 'lucide-sticky-note', drop: drops(() => (this.memo = null)) });
    return chips;
  }

  private drawChips(): void {
    drawChips(this.chips, this.taken());
  }
}

const slice = 400;
const listId = 'emic-theme-picker-list';

const nothing: TypedLine = { words: '', memo: null, attributes: {}, open: null };
