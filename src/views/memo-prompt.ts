import { Modal, Setting, type App } from 'obsidian';
import { ui } from '../i18n/ui';
import { titleDialog } from './dialog-name';

/** Asks for the words of a memo. Null when the person leaves without saving or writes nothing. */
export function openMemoPrompt(app: App, initial = ''): Promise<string | null> {
  return new Promise((resolve) => new MemoModal(app, initial, resolve).open());
}

class MemoModal extends Modal {
  private memo: string | null = null;

  constructor(
    app: App,
    private readonly initial: string,
    private readonly done: (memo: string | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    titleDialog(this, ui.memo.title);
    const area = this.contentEl.createEl('textarea', {
      cls: 'emic-memo-area',
      attr: { rows: '5', dir: 'auto', 'aria-label': ui.memo.title, placeholder: ui.memo.placeholder },
    });
    area.value = this.initial;
    const save = (): void => {
      const text = area.value.trim();
      this.memo = text === '' ? null : text;
      this.close();
    };
    this.scope.register(['Mod'], 'Enter', () => {
      save();
      return false;
    });
    new Setting(this.contentEl)
      .setDesc(ui.memo.hint)
      .addButton((button) => button.setButtonText(ui.dialog.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(ui.dialog.save).setCta().onClick(save));
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.memo);
  }
}
