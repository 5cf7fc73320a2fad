import { Modal, Notice, Setting, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { themeDot } from './theme-dot';
import { themeTitle } from './theme-title';
import { titleDialog } from './dialog-name';

const toldKey = 'emic-quick-keys-told';

/** Tells once on a device, after the first coding, that there are quick keys. It goes with a click and does not come again. */
export function tellOfQuickKeysOnce(app: App, study: Study): void {
  if (app.loadLocalStorage(toldKey) !== null) return;
  app.saveLocalStorage(toldKey, true);
  const told = createFragment();
  told.createDiv({ text: ui.quickKeys.told });
  const buttons = told.createDiv('emic-notice-buttons');
  const show = buttons.createEl('button', { cls: 'mod-cta', text: ui.quickKeys.showMe });
  buttons.createEl('button', { text: ui.quickKeys.notNow });
  // Stays until it is clicked anywhere.
  const notice = new Notice(told, 0);
  show.addEventListener('click', () => {
    notice.hide();
    openQuickKeys(app, study);
  });
}

/** The card of quick keys: what to give hotkeys to, how, and which themes the favourites are. */
export function openQuickKeys(app: App, study: Study): void {
  const modal = new Modal(app);
  titleDialog(modal, ui.quickKeys.title);
  modal.modalEl.addClass('emic-quick-keys');
  const { contentEl } = modal;
  contentEl.createEl('p', { text: ui.quickKeys.why });
  const list = contentEl.createEl('ol');
  for (const step of ui.quickKeys.steps) list.createEl('li', { text: step });
  contentEl.createEl('h6', { text: ui.quickKeys.proposals });
  const keys = contentEl.createDiv('emic-quick-list');
  for (const [name, key] of ui.quickKeys.proposed) {
    keys.createEl('kbd', { text: key });
    keys.createSpan({ text: name });
  }
  contentEl.createEl('h6', { text: ui.quickKeys.favourites });
  const set = study.settings.favourites.slice(0, 9);
  const favourites = contentEl.createEl('ol', 'emic-quick-favourites');
  for (const theme of set) {
    const row = favourites.createEl('li', { attr: { dir: 'auto' } });
    themeDot(row, study.look(theme).color);
    row.createSpan({ text: themeTitle(study, theme) });
  }
  if (set.length < 9) contentEl.createEl('p', { cls: 'emic-muted', text: ui.quickKeys.free(9 - set.length) });
  new Setting(contentEl).addButton((button) => button.setButtonText(ui.quickKeys.close).onClick(() => modal.close()));
  modal.open();
  // From its beginning, whatever in it could be focused.
  contentEl.setAttr('tabindex', '-1');
  contentEl.focus();
}
