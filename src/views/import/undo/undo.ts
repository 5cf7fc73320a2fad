/** The way to take an import back: from its notice, and from the command. */
import { Modal, Notice, Setting, type App } from 'obsidian';
import { ui } from '../../../i18n/ui';
import type { Study } from '../../../vault/types';
import { titleDialog } from '../../dialog-name';
import { tellFailure } from '../../failure';
import { importDoor } from './app-door';
import { type DoneImport, forgetImport } from './done-import';
import { takeBack } from './take-back';

/** Longer lists are not read by anybody. */
const mostNotes = 200;
/** So many reasons fit a notice. */
const mostLeft = 8;
/** Long enough to be read where names stand in it. */
const shownMs = 15_000;

/** Takes an import back and says what came of it; once. */
export async function undoImport(app: App, study: Study, done: DoneImport): Promise<void> {
  if (!forgetImport(study, done)) return;
  const { notes, left } = await takeBack(done, importDoor(app, study));
  const more = left.length - mostLeft;
  const lines = [ui.importing.undone(notes), ...left.slice(0, mostLeft), ...(more > 0 ? [ui.importing.more(more)] : [])];
  new Notice(lines.join('\n'), left.length > 0 ? shownMs : undefined).messageEl.addClass('emic-notice-lines');
}

/** Shows what an import wrote, and takes it back when the person says so. */
export function openUndo(app: App, study: Study, done: DoneImport): void {
  new UndoModal(app, study, done).open();
}

class UndoModal extends Modal {
  constructor(
    app: App,
    private readonly study: Study,
    private readonly done: DoneImport,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl } = this;
    const { notes } = this.done;
    titleDialog(this, ui.importing.undoTitle);
    this.modalEl.addClass('emic-change');
    contentEl.createEl('p', { text: ui.importing.undoAbout(notes.length), attr: { dir: 'auto' } });
    const details = contentEl.createEl('details', 'emic-change-notes');
    details.createEl('summary').createSpan({ text: ui.changes.notes(notes.length), attr: { dir: 'auto' } });
    const list = details.createEl('ul');
    for (const { note } of notes.slice(0, mostNotes)) list.createEl('li').createSpan({ cls: 'emic-change-note', text: note.path.replace(/\.md$/i, ''), attr: { dir: 'auto' } });
    if (notes.length > mostNotes) list.createEl('li', { cls: 'emic-muted', text: ui.changes.moreNotes(notes.length - mostNotes) });
    new Setting(contentEl)
      .addButton((cancel) => cancel.setButtonText(ui.dialog.cancel).onClick(() => this.close()))
      .addButton((go) => {
        go.setButtonText(ui.importing.undoButton).setCta().onClick(() => {
          this.close();
          void undoImport(this.app, this.study, this.done).catch(tellFailure);
        });
        go.buttonEl.focus();
      });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
