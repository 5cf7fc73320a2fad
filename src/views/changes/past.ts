import { Modal, type App } from 'obsidian';
import type { PastChange } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { undoChange } from './outcome';
import { titleDialog } from '../dialog-name';
import { changeTitle } from '../../i18n/spoken';

/** Shows what was done on this device, latest first, each with its undo or the reason why not. */
export function openPastChanges(app: App, study: Study): void {
  new PastModal(app, study).open();
}

class PastModal extends Modal {
  constructor(
    app: App,
    private readonly study: Study,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('emic-past');
    titleDialog(this, ui.changes.pastTitle);
    this.draw(0);
  }

  /** Focus goes to the first undo from the row `at` on, so that the keyboard stays where it was. */
  private draw(at: number): void {
    const { contentEl } = this;
    contentEl.empty();
    const past = this.study.changes.past();
    if (past.length === 0) {
      contentEl.createEl('p', { cls: 'emic-muted', text: ui.changes.pastEmpty });
      return;
    }
    contentEl.createEl('p', { cls: 'emic-muted', text: ui.changes.pastAbout });
    const list = contentEl.createEl('ul', { cls: 'emic-past-list' });
    const buttons = past.map((entry, index) => this.row(list, entry, index));
    const focus = buttons.slice(at).find((button) => button !== null) ?? buttons.find((button) => button !== null);
    focus?.focus();
  }

  private row(list: HTMLElement, { change, undone, barred }: PastChange, index: number): HTMLElement | null {
    const item = list.createEl('li', undone ? 'emic-past-row is-undone' : 'emic-past-row');
    const words = item.createDiv('emic-past-words');
    words.createDiv({ cls: 'emic-past-title', text: changeTitle(change), attr: { dir: 'auto' } });
    const about = [change.when.replace('T', ' '), ...(change.coder === null ? [] : [change.coder]), ...(change.reason === null ? [] : [change.reason])];
    words.createDiv({ cls: 'emic-muted emic-past-about', text: about.join(' · '), attr: { dir: 'auto' } });
    const state = undone ? ui.changes.undone : barred;
    if (state !== null) {
      words.createDiv({ cls: 'emic-past-state', text: state, attr: { dir: 'auto' } });
      return null;
    }
    const button = item.createEl('button', { text: ui.changes.undo, attr: { 'aria-label': ui.changes.undoNamed(changeTitle(change)) } });
    button.addEventListener('click', () => {
      button.disabled = true;
      void undoChange(this.study, change.id).then(() => this.draw(index));
    });
    return button;
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
