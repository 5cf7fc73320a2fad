/** Modals: what lies over the window and takes the keys until it is closed. */
import type * as O from 'obsidian';
import { ButtonComponent } from './components';
import { setIcon } from './icons';
import { Scope } from './keymap';

export class Modal {
  scope: O.Scope;
  containerEl: HTMLElement;
  bgEl: HTMLElement;
  modalEl: HTMLElement;
  headerEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private focusBefore: Element | null = null;
  private closeCallback: (() => unknown) | null = null;
  private isOpen_ = false;

  constructor(public app: O.App) {
    const scope = new Scope();
    this.scope = scope as unknown as O.Scope;
    scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv('modal-container mod-dim');
    this.bgEl = this.containerEl.createDiv('modal-bg');
    this.bgEl.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
    const close = this.modalEl.createDiv({ cls: 'modal-close-button mod-raised clickable-icon', attr: { 'aria-label': 'Close', role: 'button' } });
    setIcon(close, 'x');
    close.addEventListener('click', () => this.close());
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    if (this.isOpen_) return;
    this.isOpen_ = true;
    this.focusBefore = activeDocument.activeElement;
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.appendChild(this.containerEl);
    const shown: unknown = this.onOpen();
    if (shown instanceof Promise) void shown;
    if (!this.modalEl.contains(activeDocument.activeElement)) {
      const first = this.contentEl.querySelector<HTMLElement>('input, textarea, select, button') ?? this.modalEl;
      if (first === this.modalEl) first.tabIndex = -1;
      first.focus();
    }
  }

  close(): void {
    if (!this.isOpen_) return;
    this.isOpen_ = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this.closeCallback?.();
    if (this.shouldRestoreSelection && this.focusBefore instanceof HTMLElement && this.focusBefore.isConnected) this.focusBefore.focus();
  }

  onOpen(): Promise<void> | void {}
  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }
  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }
  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }
}

/** A button of a confirmation: a click closes the dialog, unless the handler says true. */
export class ConfirmationButton extends ButtonComponent {
  constructor(
    containerEl: HTMLElement,
    private readonly done: () => void,
  ) {
    super(containerEl);
    super.onClick(() => this.done());
  }
  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      if (!(await handler(event))) this.done();
    });
  }
  setInitialFocus(): this {
    window.setTimeout(() => this.buttonEl.focus());
    return this;
  }
  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }
  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }
}

export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement;

  constructor(app: O.App) {
    super(app);
    this.containerEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }
  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }
  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const row = createEl('label', 'mod-checkbox');
    const box = row.createEl('input', { type: 'checkbox' });
    box.addEventListener('change', () => void callback(box.checked));
    row.appendText(label);
    this.buttonContainerEl.prepend(row);
    return this;
  }
  addButton(callback: (button: O.ConfirmationButton) => unknown): this {
    callback(new ConfirmationButton(this.buttonContainerEl, () => this.close()) as unknown as O.ConfirmationButton);
    return this;
  }
  addCancelButton(text?: string): this {
    return this.addButton((button) => button.setButtonText(text ?? 'Cancel').setCancel());
  }
}
