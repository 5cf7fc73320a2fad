import { Modal, Notice, Setting, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { themeDot } from './theme-dot';
import { themeTitle } from './theme-title';

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
  modal.setTitle(ui.quickKeys.title);
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
  const favourites = contentEl.createEl('ol', 'emic-quick-favourites');
  for (let place = 0; place < 9; place++) {
    const theme = study.settings.favourites[place];
    const row = favourites.createEl('li', { attr: { dir: 'auto' } });
    if (theme === undefined) {
      row.addClass('emic-muted');
      row.setText(ui.quickKeys.empty);
      continue;
    }
    themeDot(row, study.look(theme).color);
    row.createSpan({ text: themeTitle(study, theme) });
  }
  new Setting(contentEl).addButton((button) =>
    button
      .setButtonText(ui.quickKeys.close)
      .setCta()
      .onClick(() => modal.close()),
  );
  modal.open();
}
