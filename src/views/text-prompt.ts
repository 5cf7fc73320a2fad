import { Modal, Setting, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import { titleDialog } from './dialog-name';

export interface TextQuestion {
  readonly title: string;
  readonly initial: string;
  readonly button: string;
}

/** Asks for a line of text. Null when the person leaves or leaves it empty. */
export function askText(app: App, question: TextQuestion): Promise<string | null> {
  return new Promise((resolve) => new TextModal(app, question, resolve).open());
}

class TextModal extends Modal {
  private result: string | null = null;

  constructor(
    app: App,
    private readonly question: TextQuestion,
    private readonly done: (text: string | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { title, initial, button } = this.question;
    titleDialog(this, title);
    const field = this.contentEl.createEl('input', { cls: 'emic-text-field', type: 'text', attr: { dir: 'auto', 'aria-label': title } });
    field.value = initial;
    const save = (): void => {
      this.result = field.value.trim() || null;
      this.close();
    };
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      save();
    });
    new Setting(this.contentEl)
      .addButton((cancel) => cancel.setButtonText(ui.dialog.cancel).onClick(() => this.close()))
      .addButton((yes) => yes.setButtonText(button).setCta().onClick(save));
    field.focus();
    field.select();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.result);
  }
}
