import { memosInSight } from '../core/coders/blind';
import type { CodingRecord } from '../core/markup/types';
import { spokenName } from '../i18n/spoken-name';
import { ui } from '../i18n/ui';
import type { ThemeLook } from '../vault/types';

/** A coding as a card shows it. */
export interface CardCoding {
  readonly id: string;
  readonly ordinal: number;
  readonly record: CodingRecord;
}

/** What a card is told and may do. */
export interface CardDoors {
  look(theme: string): ThemeLook;
  /** Whether what a coder wrote in this note is out of sight. */
  hides(coder: string | null): boolean;
  /** Draws one of the app's icons. */
  icon(el: HTMLElement, name: string): void;
  openTheme(theme: string): void;
  /** Lets a person change or remove a coding; null where the words are no note's. */
  readonly edit: ((coding: CardCoding) => void) | null;
  readonly remove: ((coding: CardCoding) => void) | null;
  /** Closes the card and gives the keyboard back, if wanted. */
  close(isBack: boolean): void;
}

/** Draws the card of one or more codings: themes, coder, date, memos, and the ways to edit and remove. */
export function drawCard(codings: readonly CardCoding[], isPinned: boolean, doors: CardDoors): HTMLElement {
  const card = createDiv({
    cls: 'emic-card',
    attr: { role: isPinned ? 'dialog' : 'tooltip', tabindex: '-1' },
  });
  // One that only passes by is read out for what it says.
  if (isPinned) card.setAttribute('aria-labelledby', spokenName(card, ui.editor.card(codings.length)));
  for (const coding of codings) drawCoding(card, coding, doors);
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    doors.close(true);
  });
  return card;
}

function drawCoding(card: HTMLElement, shown: CardCoding, doors: CardDoors): void {
  const { record } = shown;
  const coding = card.createDiv({ cls: 'emic-card-coding', attr: { 'data-id': shown.id } });
  const head = coding.createDiv('emic-card-head');
  const themes = head.createDiv('emic-card-themes');
  for (const theme of record.themes) {
    const { title, color } = doors.look(theme);
    const button = themes.createEl('button', { cls: 'emic-card-theme', attr: { title: theme, 'aria-label': ui.editor.openTheme(title) } });
    button.createSpan('emic-dot').setCssProps({ '--emic-color': color });
    button.createSpan({ text: title, attr: { dir: 'auto' } });
    button.addEventListener('click', () => {
      doors.close(false);
      doors.openTheme(theme);
    });
  }
  if (record.themes.length === 0) themes.createSpan({ cls: 'emic-card-plain', text: ui.editor.memoOnly });

  const actions = head.createDiv('emic-card-actions');
  const action = (icon: string, label: string, run: ((coding: CardCoding) => void) | null): void => {
    if (!run) return;
    const button = actions.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
    doors.icon(button, icon);
    button.addEventListener('click', () => {
      doors.close(true);
      run(shown);
    });
  };
  action('lucide-pencil', ui.editor.edit, doors.edit);
  action('lucide-trash', ui.editor.remove, doors.remove);

  const byline = [record.coder, record.date].filter((part) => part !== null).join(', ');
  if (byline !== '') coding.createDiv({ cls: 'emic-card-byline', text: byline, attr: { dir: 'auto' } });
  for (const memo of memosInSight(record, (coder) => doors.hides(coder))) {
    const box = coding.createDiv({ cls: 'emic-card-memo', attr: { dir: 'auto' } });
    box.createSpan({ text: memo.text });
    const author = [memo.coder, memo.date].filter((part) => part !== null).join(', ');
    if (author !== '') box.createSpan({ cls: 'emic-card-byline', text: author });
  }
  const attributes = Object.entries(record.attributes);
  if (attributes.length > 0) {
    coding.createDiv({ cls: 'emic-card-byline', text: attributes.map(([key, value]) => `${key}: ${value}`).join(' · '), attr: { dir: 'auto' } });
  }
}
