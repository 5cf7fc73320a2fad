import { ItemView } from 'obsidian';
import { ui } from '../i18n/ui';
import { reasonOf } from './reason';

/**
 * A view whose content is evaluated when it is first opened, so that the app's start does not wait for it. Where that
 * fails, the view says so, with the reason.
 */
export abstract class LateView extends ItemView {
  /** The class of the view's content. */
  protected abstract readonly contentClass: string;

  /** Imports what is shown and shows it in `contentEl`. */
  protected abstract fill(): Promise<void>;

  override async onOpen(): Promise<void> {
    this.contentEl.addClass(this.contentClass);
    try {
      await this.fill();
    } catch (error) {
      this.contentEl.empty();
      this.contentEl.createDiv({ cls: 'emic-empty', text: ui.dialog.viewFailed(this.getDisplayText(), reasonOf(error)), attr: { role: 'alert' } });
    }
  }
}
