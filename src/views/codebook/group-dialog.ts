import { SuggestModal, setIcon, type App } from 'obsidian';
import { groupKey, themeGroups, type ThemeGroup } from '../../core/codebook/groups';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { titleChoice } from '../dialog-name';

/** What is to be done with a group: themes join it, or leave it. */
export interface GroupChoice {
  readonly group: string;
  readonly join: boolean;
}

/** Lets a person choose a group that themes join, or that they leave where all belong to it; or name a new one. */
export function askGroup(app: App, study: Study, themes: readonly string[]): Promise<GroupChoice | null> {
  return new Promise((resolve) => new GroupModal(app, study, themes, resolve).open());
}

type Item = { readonly kind: 'group'; readonly group: ThemeGroup; readonly isIn: boolean } | { readonly kind: 'new'; readonly name: string };

class GroupModal extends SuggestModal<Item> {
  private readonly groups: readonly ThemeGroup[];
  private choice: GroupChoice | null = null;

  constructor(
    app: App,
    study: Study,
    private readonly themes: readonly string[],
    private readonly done: (choice: GroupChoice | null) => void,
  ) {
    super(app);
    this.groups = themeGroups(study.codebook);
    titleChoice(this, ui.codebook.groupTitle(themes.map((theme) => study.look(theme).title)));
    this.emptyStateText = ui.codebook.groupHint;
    this.inputEl.setAttribute('dir', 'auto');
  }

  override getSuggestions(typed: string): Item[] {
    const name = typed.replace(/\s+/g, ' ').trim();
    const items: Item[] = this.groups
      .filter(({ key }) => key.includes(groupKey(name).slice(1)))
      .map((group) => ({ kind: 'group', group, isIn: this.themes.every((theme) => group.themes.includes(theme)) }));
    if (name !== '' && !this.groups.some(({ key }) => key === groupKey(name))) items.push({ kind: 'new', name });
    return items;
  }

  override renderSuggestion(item: Item, el: HTMLElement): void {
    el.addClass('mod-complex');
    setIcon(el.createSpan('suggestion-icon'), item.kind === 'new' ? 'lucide-plus' : item.isIn ? 'lucide-check' : 'lucide-tags');
    const content = el.createDiv('suggestion-content');
    const title = item.kind === 'new' ? ui.codebook.groupNew(item.name) : item.group.name;
    content.createDiv({ cls: 'suggestion-title', text: title, attr: { dir: 'auto' } });
    if (item.kind === 'new') return;
    const note = item.isIn ? ui.codebook.groupIn : ui.codebook.groupAdd(item.group.themes.length);
    content.createDiv({ cls: 'suggestion-note', text: note, attr: { dir: 'auto' } });
  }

  override selectSuggestion(item: Item, event: MouseEvent | KeyboardEvent): void {
    this.choice = item.kind === 'new' ? { group: item.name, join: true } : { group: item.group.name, join: !item.isIn };
    super.selectSuggestion(item, event);
  }

  override onChooseSuggestion(): void {
    // What was chosen is handed on when the dialog has closed and focus is back where it was.
  }

  override onClose(): void {
    super.onClose();
    this.done(this.choice);
  }
}
