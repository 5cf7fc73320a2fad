import { Modal, Notice, type App } from 'obsidian';
import { h, render } from 'preact';
import { sourceOf } from '../../core/exchange/update/versions';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { titleDialog } from '../dialog-name';
import { chooseFiles } from '../import/files';
import { reasonOf } from '../reason';
import { updateModel, type Correction, type UpdateModel } from './model';
import { UpdatePanel } from './panel';
import { correctionInVault } from './sources';

/** Shows what corrected files would change in their notes, and changes it when the person says so. */
export function openUpdate(app: App, study: Study, corrections: readonly Correction[]): void {
  if (corrections.length > 0) new UpdateModal(app, updateModel(app, study, corrections)).open();
}

/** The same for one note: the file in the vault that its source names, where it is another by now; else one is chosen. */
export async function updateNote(app: App, study: Study, path: string): Promise<void> {
  const found = await correctionInVault(app, path, sourceOf(await study.read(path)));
  const source = found ?? (await chooseFiles())[0];
  if (source) openUpdate(app, study, [{ source, path }]);
}

class UpdateModal extends Modal {
  constructor(
    app: App,
    private readonly model: UpdateModel,
  ) {
    super(app);
  }

  override onOpen(): void {
    titleDialog(this, ui.updating.title);
    this.modalEl.addClass('emic-update-dialog');
    const acts = { onWrite: () => void this.told(() => this.write()), onUndo: () => void this.told(() => this.model.undo()), onClose: () => this.close(), onBase: (index: number) => void this.told(() => this.base(index)) };
    render(h(UpdatePanel, { model: this.model, ...acts }), this.contentEl);
    void this.told(async () => {
      await this.model.read();
      this.focus();
    });
  }

  override onClose(): void {
    this.model.stop();
    render(null, this.contentEl);
  }

  private async write(): Promise<void> {
    if (this.model.phase.value !== 'asking') return;
    await this.model.write();
    this.focus();
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
      new Notice(reasonOf(error));
    }
  }
}
