import type { EditorView } from '@codemirror/view';
import { ui } from '../i18n/ui';
import { editorContext, type EditorContext } from './context';
import type { Passage } from './passages';

/** What a card may do besides showing. */
export interface CardDoors {
  close(): void;
}

/** Draws the card of one or more codings: themes, coder, date, memos, and the ways to edit and remove. */
export function drawCard(view: EditorView, passages: readonly Passage[], isPinned: boolean, doors: CardDoors): HTMLElement {
  const card = createDiv({
    cls: 'emic-card',
    attr: { role: isPinned ? 'dialog' : 'tooltip', 'aria-label': ui.editor.card(passages.length), tabindex: '-1' },
  });
  const context = view.state.facet(editorContext);
  if (!context) return card;
  for (const passage of passages) drawCoding(card, view, context, passage, doors);
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    doors.close();
    view.focus();
  });
  return card;
}

function drawCoding(card: HTMLElement, view: EditorView, context: EditorContext, passage: Passage, doors: CardDoors): void {
  const { record } = passage;
  const coding = card.createDiv({ cls: 'emic-card-coding', attr: { 'data-id': passage.id } });
  const head = coding.createDiv('emic-card-head');
  const themes = head.createDiv('emic-card-themes');
  for (const theme of record.themes) {
    const { title, color } = context.look(theme);
    const button = themes.createEl('button', { cls: 'emic-card-theme', attr: { title: theme, 'aria-label': ui.editor.openTheme(title) } });
    button.createSpan('emic-dot').setCssProps({ '--emic-color': color });
    button.createSpan({ text: title, attr: { dir: 'auto' } });
    button.addEventListener('click', () => {
      doors.close();
      context.doors.openTheme(theme);
    });
  }
  if (record.themes.length === 0) themes.createSpan({ cls: 'emic-card-plain', text: ui.editor.memoOnly });

  const path = context.path(view.state);
  if (path !== null) {
    const actions = head.createDiv('emic-card-actions');
    const action = (icon: string, label: string, run: () => void): void => {
      const button = actions.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
      context.icon(button, icon);
      button.addEventListener('click', () => {
        doors.close();
        view.focus();
        run();
      });
    };
    action('lucide-pencil', ui.editor.edit, () => context.doors.editCoding(path, passage.id, passage.ordinal));
    action('lucide-trash', ui.editor.remove, () => context.doors.removeCoding(path, passage.id, passage.ordinal));
  }

  const byline = [record.coder, record.date].filter((part) => part !== null).join(', ');
  if (byline !== '') coding.createDiv({ cls: 'emic-card-byline', text: byline, attr: { dir: 'auto' } });
  for (const memo of record.memos) {
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
