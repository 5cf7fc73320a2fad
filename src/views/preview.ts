import { ConfirmationModal, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import { titleDialog } from './dialog-name';

export interface Preview {
  readonly title: string;
  /** What will be made, a line each. */
  readonly lines: readonly string[];
  /** What a person should know before. */
  readonly warnings: readonly string[];
  readonly button: string;
}

/** Shows what is about to be made and asks whether to go on. */
export function confirmPreview(app: App, preview: Preview): Promise<boolean> {
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app);
    let agreed = false;
    titleDialog(modal, preview.title);
    const list = modal.contentEl.createEl('ul', 'emic-preview');
    for (const line of preview.lines) list.createEl('li', { text: line, attr: { dir: 'auto' } });
    for (const warning of preview.warnings) {
      modal.contentEl.createEl('p', { cls: 'emic-warning', text: warning, attr: { dir: 'auto' } });
    }
    modal.addButton((button) =>
      button
        .setButtonText(preview.button)
        .setCta()
        .setInitialFocus()
        .onClick(() => {
          agreed = true;
        }),
    );
    modal.addCancelButton(ui.dialog.cancel);
    modal.setCloseCallback(() => resolve(agreed));
    modal.open();
  });
}
