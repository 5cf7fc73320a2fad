import { setIcon } from 'obsidian';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { themeDot } from '../theme-dot';
import { themeTitle } from '../theme-title';
import type { Candidate } from './candidates';
import type { Item } from './items';

/** What a row is drawn with. */
export interface RowContext {
  readonly study: Study;
  /** What would be taken without choosing more, in words. */
  readonly taken: readonly string[];
  isTaken(theme: string): boolean;
  /** Adds a theme to those taken, or drops it, and goes on. */
  toggle(theme: Candidate, event: MouseEvent): void;
}

export function drawItem(item: Item, el: HTMLElement, context: RowContext): void {
  const { study } = context;
  el.addClass('mod-complex', 'emic-theme-suggestion');
  switch (item.kind) {
    case 'theme':
      drawTheme(item.theme, item.why, el, context);
      return;
    case 'new': {
      const cut = item.path.lastIndexOf('/');
      const parent = item.path.slice(0, Math.max(0, cut));
      const name = ui.picker.create(item.path.slice(cut + 1).replace(/-/g, ' '));
      const under = cut < 0 ? ui.picker.newNote : item.parents.includes(parent) ? ui.picker.newWith(parent) : ui.picker.newUnder(study.look(parent).title);
      row(el, 'lucide-plus', name, `${under} · #${study.settings.prefix}${item.path}`);
      return;
    }
    case 'done':
      row(el, 'lucide-check', ui.picker.takeThese(context.taken), ui.picker.takeTheseNote);
      return;
    case 'value':
      row(el, 'lucide-list-checks', item.value, item.key);
      return;
    case 'key':
      row(el, 'lucide-list-checks', `${item.facet.key}=`, item.facet.values.join(', ') || null);
      return;
    case 'refused':
      row(el, 'lucide-alert-triangle', item.reason, null);
  }
}

function drawTheme(theme: Candidate, why: string | undefined, el: HTMLElement, context: RowContext): void {
  const { study } = context;
  const isTaken = context.isTaken(theme.path);
  el.toggleClass('is-taken', isTaken);
  themeDot(el, study.look(theme.path).color);
  const content = el.createDiv('suggestion-content');
  const title = content.createDiv({ cls: 'suggestion-title', attr: { dir: 'auto' } });
  title.createSpan({ text: themeTitle(study, theme.path) });
  const parents = theme.path.split('/').slice(0, -1);
  if (parents.length > 0) title.createSpan({ cls: 'emic-theme-parents', text: parents.join(' › ') });
  if (why !== undefined) content.createDiv({ cls: 'suggestion-note emic-suggested', text: ui.picker.suggested(why), attr: { dir: 'auto' } });
  else if (theme.definition !== null) content.createDiv({ cls: 'suggestion-note', text: theme.definition, attr: { dir: 'auto' } });
  const aux = el.createDiv('suggestion-aux');
  const favourite = study.settings.favourites.indexOf(theme.path);
  if (favourite >= 0) {
    const star = aux.createSpan({ cls: 'emic-favourite', attr: { 'aria-label': ui.picker.favourite(favourite + 1), role: 'img' } });
    setIcon(star.createSpan(), 'lucide-star');
    if (favourite < 9) star.createSpan({ text: String(favourite + 1) });
  }
  aux.createSpan({ cls: 'emic-count', text: String(theme.codings), attr: { title: ui.picker.codings(theme.codings) } });
  const label = isTaken ? ui.picker.drop(theme.title) : ui.picker.addOne(theme.title);
  // For mouse and finger; by keyboard it is Tab. No button, since an option may hold none.
  const add = aux.createSpan({ cls: 'clickable-icon emic-add', attr: { 'aria-label': label } });
  setIcon(add, isTaken ? 'lucide-check' : 'lucide-plus');
  add.addEventListener('click', (event) => {
    event.stopPropagation();
    context.toggle(theme, event);
  });
}

function row(el: HTMLElement, icon: string, title: string, note: string | null): void {
  setIcon(el.createSpan('suggestion-icon'), icon);
  const content = el.createDiv('suggestion-content');
  content.createDiv({ cls: 'suggestion-title', text: title, attr: { dir: 'auto' } });
  if (note !== null) content.createDiv({ cls: 'suggestion-note', text: note, attr: { dir: 'auto' } });
}
