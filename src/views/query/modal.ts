import { Modal, Scope, type App } from 'obsidian';
import { h, render } from 'preact';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { startAutocode } from '../autocode/start';
import { openPassageTexts } from '../passage-text';
import { QueryPanel } from './panel';
import { titleDialog } from '../dialog-name';

/** Opens the dialog in which themes are queried, with a query to begin with. */
export function openQuery(app: App, study: Study, initial = ''): void {
  new QueryModal(app, study, initial).open();
}

class QueryModal extends Modal {
  /** Lies upon the dialog's own keys while completions are open, so that Escape closes these alone. */
  private readonly popup: Scope;
  private closePopup: (() => void) | null = null;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly initial: string,
  ) {
    super(app);
    this.popup = new Scope(this.scope);
    this.popup.register([], 'Escape', () => {
      this.closePopup?.();
      return false;
    });
  }

  override onOpen(): void {
    const { study } = this;
    this.modalEl.addClass('emic-wide-modal');
    const nameId = titleDialog(this, ui.query.title);
    const panel = h(QueryPanel, {
      study,
      texts: openPassageTexts(study),
      initial: this.initial,
      nameId,
      onJump: ({ document, from, to }) => {
        this.close();
        void study.open(document.path, { from, to });
      },
      onAutocode: (hits) => {
        this.close();
        void startAutocode(this.app, study, [{ kind: 'passages', hits }, { kind: 'documents', hits }]);
      },
      onPopup: (close) => this.holdPopup(close),
    });
    render(panel, this.contentEl);
  }

  override onClose(): void {
    this.holdPopup(null);
    render(null, this.contentEl);
  }

  private holdPopup(close: (() => void) | null): void {
    const { keymap } = this.app;
    if (close && !this.closePopup) keymap.pushScope(this.popup);
    else if (!close && this.closePopup) keymap.popScope(this.popup);
    this.closePopup = close;
  }
}
