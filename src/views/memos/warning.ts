import { ConfirmationModal, type App } from 'obsidian';
import { ui } from '../../i18n/ui';
import { titleDialog } from '../dialog-name';

const warnedKey = 'emic-memo-warned';

/** Says once on this device that memos on passages lie in the data file and travel with it. */
export function warnOfMemos(app: App): Promise<void> {
  if (app.loadLocalStorage(warnedKey) === true) return Promise.resolve();
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app);
    titleDialog(modal, ui.memos.warningTitle);
    modal.setContent(ui.memos.warning);
    modal.addButton((button) => button.setButtonText(ui.memos.understood).setCta().setInitialFocus());
    modal.setCloseCallback(() => {
      app.saveLocalStorage(warnedKey, true);
      resolve();
    });
    modal.open();
  });
}
