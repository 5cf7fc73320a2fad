import { ConfirmationModal, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import { titleDialog } from './dialog-name';

/** A question that is answered with yes, or left. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** What will be made, a line each. */
  readonly lines?: readonly string[];
  /** What a person should know before. */
  readonly warnings?: readonly string[];
  /** The yes. */
  readonly button: string;
  /** Whether yes takes something away: then no key leads to it at once. */
  readonly destructive?: boolean;
}

/** Says what is about to be done and asks whether to go on. */
export function confirm(app: App, { title, text, lines = [], warnings = [], button, destructive = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app);
    let agreed = false;
    titleDialog(modal, title);
    if (text !== undefined) modal.contentEl.createEl('p', { text, attr: { dir: 'auto' } });
    if (lines.length > 0) {
      const list = modal.contentEl.createEl('ul', 'emic-preview');
      for (const line of lines) list.createEl('li', { text: line, attr: { dir: 'auto' } });
    }
    for (const warning of warnings) modal.contentEl.createEl('p', { cls: 'emic-warning', text: warning, attr: { dir: 'auto' } });
    modal.addButton((yes) => {
      yes.setButtonText(button).onClick(() => {
        agreed = true;
      });
      if (destructive) yes.setDestructive();
      else yes.setCta().setInitialFocus();
    });
    modal.addCancelButton(ui.dialog.cancel);
    // The dialog may close before its button has said so.
    modal.setCloseCallback(() => window.setTimeout(() => resolve(agreed)));
    modal.open();
  });
}
