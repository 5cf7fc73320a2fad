import { Modal, type App } from 'obsidian';
import { render, type ComponentChild } from 'preact';
import { titleDialog } from './dialog-name';

/** Shows a panel in a wide dialog until the person settles on something or leaves. Null when she leaves. */
export function askInPanel<T>(app: App, title: string, panel: (settle: (answer: T) => void) => ComponentChild): Promise<T | null> {
  return new Promise((resolve) => new PanelDialog(app, title, panel, resolve).open());
}

class PanelDialog<T> extends Modal {
  private answer: T | null = null;

  constructor(
    app: App,
    private readonly title: string,
    private readonly panel: (settle: (answer: T) => void) => ComponentChild,
    private readonly done: (answer: T | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('emic-wide-modal');
    titleDialog(this, this.title);
    const settle = (answer: T): void => {
      this.answer = answer;
      this.close();
    };
    render(this.panel(settle), this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
    this.done(this.answer);
  }
}
