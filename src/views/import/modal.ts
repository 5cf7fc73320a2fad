import { Modal, Notice, type App } from 'obsidian';
import { h, render } from 'preact';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { titleDialog } from '../dialog-name';
import { tellFailure } from '../failure';
import { reasonOf } from '../reason';
import { openUpdate } from '../update-source/modal';
import { importedHashes, importedNotes } from '../update-source/sources';
import { recordingFor, type Gathered } from './files';
import { importModel, type ImportModel } from './model';
import { ImportPanel } from './panel';
import { doneImport } from './undo/app-door';
import { keepImport } from './undo/done-import';
import { undoImport } from './undo/undo';

/** Shows what files hold, and brings them in when the person says so. Closing the dialog stops what is being done. */
export function openImport(app: App, study: Study, { sources, passedOver }: Gathered, folder: string): void {
  const known = { sources: importedNotes(app), hashes: () => importedHashes(app), hasFolder: (path: string) => app.vault.getFolderByPath(path) !== null };
  if (sources.length > 0) new ImportModal(app, study, importModel(study, sources, folder, known, (source, told) => recordingFor(app, source, told)), passedOver).open();
}

class ImportModal extends Modal {
  constructor(
    app: App,
    private readonly study: Study,
    private readonly model: ImportModel,
    private readonly passedOver: readonly string[],
  ) {
    super(app);
  }

  override onOpen(): void {
    titleDialog(this, ui.importing.title);
    render(h(ImportPanel, { model: this.model, passedOver: this.passedOver, onImport: () => void this.write(), onUpdate: () => this.update(), onCancel: () => this.close() }), this.contentEl);
    void this.read();
  }

  override onClose(): void {
    this.model.stop();
    render(null, this.contentEl);
  }

  private async read(): Promise<void> {
    await this.model.read();
    // Who imports by keyboard goes on with Enter; what was recognised is seen first.
    window.requestAnimationFrame(() => this.contentEl.querySelector<HTMLElement>('button.mod-cta:enabled, button.mod-cancel')?.focus({ preventScroll: true }));
  }

  /** Files that correct notes go to where notes are updated; where others are left, they wait here. */
  private update(): void {
    const corrections = this.model.takeCorrections();
    if (this.model.entries.value.length === 0) this.close();
    openUpdate(this.app, this.study, corrections);
  }

  private async write(): Promise<void> {
    const { model, study } = this;
    if (model.phase.value !== 'asking' || model.documents.value === 0 || model.trouble.value !== null) return;
    const total = model.documents.value;
    try {
      const written = await model.write();
      const paths = written.notes.map(({ path }) => path);
      const refused = [...model.entries.value.flatMap(({ name, why }) => (why === null ? [] : [ui.importing.notImported(name, why)])), ...(written.why === null ? [] : [written.why])];
      const said = paths.length === total ? ui.importing.done(paths.length) : ui.importing.stopped(paths.length, total);
      const notice = new Notice([said, ...refused.slice(0, 8)].join('\n'), 15_000);
      notice.messageEl.addClass('emic-notice-lines');
      const done = doneImport(this.app, written);
      if (done !== null) {
        keepImport(study, done);
        const row = notice.messageEl.createDiv('emic-notice-buttons');
        offer(row, notice, ui.changes.undo, () => void undoImport(this.app, study, done).catch(tellFailure));
        if (model.hasSpeakers.value && paths.length > 0) offer(row, notice, ui.speakers.assignNow, () => void import('../speakers/modal').then(({ openSpeakers }) => openSpeakers(this.app, study, paths)));
      }
      this.close();
      const [first] = paths;
      if (first !== undefined) await study.open(first);
    } catch (error) {
      model.phase.value = 'asking';
      new Notice(reasonOf(error));
    }
  }
}

/** A button in the notice of what was brought in. */
function offer(row: HTMLElement, notice: Notice, words: string, act: () => void): void {
  row.createEl('button', { cls: 'emic-notice-button', text: words }).addEventListener('click', () => {
    notice.hide();
    act();
  });
}
