import { Modal, Setting, type App, type ButtonComponent } from 'obsidian';
import type { ChangePreview } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import { titleDialog } from '../dialog-name';
import { changeTitle } from '../../i18n/spoken';

/** What is done once a person agrees; gets her reason, progress to tell, and a signal that she stopped it. */
export type Doing = (reason: string | null, progress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>;

/** Longer lists are not read by anybody. */
const mostNotes = 200;

export interface ChangeAsked {
  readonly preview: ChangePreview;
  /** What a person should know before. */
  readonly warnings?: readonly string[];
  /** What the button says: *Rename*. */
  readonly button: string;
  /** Whether it takes something away. */
  readonly isLoss: boolean;
  readonly asksReason: boolean;
  /** Reasons given before, to choose from. */
  readonly reasons?: readonly string[];
  /** What it comes to, and what is counted beside each note, where that is not codings. */
  readonly words?: { readonly sum: string; readonly each: (count: number) => string };
}

/** Shows what a change would do; does it, with progress and a way to stop, when a person agrees. False when she does not. */
export function openChangeDialog(app: App, asked: ChangeAsked, doing: Doing): Promise<boolean> {
  return new Promise((resolve) => new ChangeDialog(app, asked, doing, resolve).open());
}

class ChangeDialog extends Modal {
  private agreed = false;
  private readonly control = new AbortController();
  private running = false;

  constructor(
    app: App,
    private readonly asked: ChangeAsked,
    private readonly doing: Doing,
    private readonly finished: (agreed: boolean) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { preview, button, isLoss, asksReason } = this.asked;
    this.modalEl.addClass('emic-change');
    titleDialog(this, changeTitle(preview));
    const { contentEl } = this;
    for (const line of (this.asked.words?.sum ?? ui.changes.sum(preview.notes)).split('\n')) contentEl.createEl('p', { cls: 'emic-change-sum', text: line, attr: { dir: 'auto' } });
    for (const warning of this.asked.warnings ?? []) contentEl.createEl('p', { cls: 'emic-warning', text: warning, attr: { dir: 'auto' } });
    if (preview.notes.length > 0) this.listNotes(contentEl);
    let reason = '';
    if (asksReason) {
      const label = contentEl.createEl('label', 'emic-change-why');
      label.createSpan({ text: ui.changes.why, attr: { dir: 'auto' } });
      const list = contentEl.createEl('datalist', { attr: { id: 'emic-change-reasons' } });
      for (const given of this.asked.reasons ?? []) list.createEl('option', { attr: { value: given } });
      const input = label.createEl('input', { attr: { type: 'text', dir: 'auto', placeholder: ui.changes.whyHint, list: 'emic-change-reasons' } });
      input.addEventListener('input', () => (reason = input.value));
      input.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        void this.start(reason);
      });
    }
    new Setting(contentEl)
      .addButton((cancel) => cancel.setButtonText(ui.dialog.cancel).onClick(() => this.close()))
      .addButton((go) => {
        go.setButtonText(button).onClick(() => void this.start(reason));
        if (isLoss) go.setDestructive();
        else go.setCta();
        go.buttonEl.focus();
      });
  }

  private listNotes(parent: HTMLElement): void {
    const { preview, words } = this.asked;
    const { notes } = preview;
    const details = parent.createEl('details', 'emic-change-notes');
    details.createEl('summary').createSpan({ text: ui.changes.notes(notes.length), attr: { dir: 'auto' } });
    const list = details.createEl('ul');
    for (const { note, codings } of notes.slice(0, mostNotes)) {
      const item = list.createEl('li');
      item.createSpan({ cls: 'emic-change-note', text: note.replace(/\.md$/i, ''), attr: { dir: 'auto' } });
      if (codings > 0) item.createSpan({ cls: 'emic-change-count', text: (words?.each ?? ui.changes.codings)(codings) });
    }
    if (notes.length > mostNotes) list.createEl('li', { cls: 'emic-muted', text: ui.changes.moreNotes(notes.length - mostNotes) });
  }

  private async start(said: string): Promise<void> {
    if (this.running) return;
    this.running = this.agreed = true;
    const reason = said.trim() === '' ? null : said.trim();
    const tell = showProgress(this.contentEl, () => this.control.abort());
    try {
      await this.doing(reason, tell, this.control.signal);
    } finally {
      this.running = false;
      this.close();
    }
  }

  /** While it runs, leaving is stopping: the dialog goes when what was done is taken back. */
  override close(): void {
    if (this.running) this.control.abort();
    else super.close();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.finished(this.agreed);
  }
}

/** Puts a progress bar with *Stop* in the place of a dialog's content. */
function showProgress(contentEl: HTMLElement, stop: () => void): (done: number, total: number) => void {
  contentEl.empty();
  const bar = contentEl.createEl('progress', { cls: 'emic-change-progress', attr: { max: '1', value: '0', 'aria-label': ui.changes.working } });
  const line = contentEl.createEl('p', { cls: 'emic-muted', text: ui.changes.working, attr: { role: 'status' } });
  let stopping: ButtonComponent | null = null;
  new Setting(contentEl).addButton((button) => {
    stopping = button.setButtonText(ui.changes.stop).onClick(() => {
      button.setDisabled(true);
      line.setText(ui.changes.stopping);
      stop();
    });
    button.buttonEl.focus();
  });
  return (done, total) => {
    bar.max = Math.max(1, total);
    bar.value = done;
    if (stopping?.disabled !== true) line.setText(ui.changes.progress(done, total));
  };
}
