import { Modal, Notice, type App } from 'obsidian';
import { h, render } from 'preact';
import { sourceOf } from '../../core/exchange/update/versions';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { titleDialog } from '../dialog-name';
import { chooseFiles } from '../import/files';
import { reasonOf } from '../reason';
import type { DoneUpdate } from './last';
import { updateModel, type Correction, type UpdateModel } from './model';
import { UpdatePanel } from './panel';
import { correctionInVault } from './sources';

/** Shows what corrected files would change in their notes, and changes it when the person says so. */
export function openUpdate(app: App, study: Study, corrections: readonly Correction[]): void {
  if (corrections.length > 0) new UpdateModal(app, study, updateModel(app, study, corrections)).open();
}

/** Shows what came of an update that was done, from where it can be taken back. */
export function openDone(app: App, study: Study, done: DoneUpdate): void {
  new UpdateModal(app, study, updateModel(app, study, [], done)).open();
}

/** The same for one note: the file in the vault that its source names, where it is another by now; else one is chosen. */
export async function updateNote(app: App, study: Study, path: string): Promise<void> {
  const found = await correctionInVault(app, path, sourceOf(await study.read(path)));
  const source = found ?? (await chooseFiles())[0];
  if (source) openUpdate(app, study, [{ source, path }]);
}

class UpdateModal extends Modal {
  private isOpen = true;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly model: UpdateModel,
  ) {
    super(app);
  }

  override onOpen(): void {
    titleDialog(this, ui.updating.title);
    this.modalEl.addClass('emic-update-dialog');
    const acts = { onWrite: () => void this.told(() => this.write()), onUndo: () => void this.told(() => this.model.undo()), onClose: () => this.close(), onBase: (index: number) => void this.told(() => this.base(index)), onShow: (path: string, id: string) => void this.told(() => this.show(path, id)) };
    render(h(UpdatePanel, { model: this.model, ...acts }), this.contentEl);
    void this.told(async () => {
      if (this.model.phase.value === 'reading') await this.model.read();
      this.focus();
    });
  }

  override onClose(): void {
    this.isOpen = false;
    this.model.stop();
    render(null, this.contentEl);
  }

  private async write(): Promise<void> {
    const { model } = this;
    if (model.phase.value !== 'asking' || model.comparing.value > 0) return;
    await model.write();
    // Closed meanwhile, it tells all the same what was written.
    if (this.isOpen) this.focus();
    else new Notice(model.said.value);
  }

  private async show(path: string, id: string): Promise<void> {
    this.close();
    await this.study.open(path, { id });
  }

  private async base(index: number): Promise<void> {
    const [source] = await chooseFiles();
    if (source) await this.model.chooseBase(index, source);
  }

  /** Who works by keyboard goes on with Enter. */
  private focus(): void {
    window.requestAnimationFrame(() => this.contentEl.querySelector<HTMLElement>('.emic-update-agree input:not(:checked), button.mod-cta, button.mod-cancel')?.focus());
  }

  private async told(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (this.model.phase.value === 'writing') this.model.phase.value = 'asking';
      // What was broken off by closing is no news.
      if (this.isOpen) new Notice(reasonOf(error));
    }
  }
}
