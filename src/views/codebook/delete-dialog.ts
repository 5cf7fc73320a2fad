import { ConfirmationModal, type App } from 'obsidian';
import { isAtOrUnder } from '../../core/seeing/choose-themes';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { allThemes } from './theme-lists';
import { titleDialog } from '../dialog-name';

/** Asks what becomes of the codings of themes that are to be deleted. Null when the person leaves. */
export function askDeletion(app: App, study: Study, themes: readonly string[]): Promise<'remove' | 'keep' | null> {
  // All of them, those out of sight while one codes blind, too: what is deleted must be told.
  const below = allThemes(study, study.corpus).filter((path) => themes.some((theme) => isAtOrUnder(path, theme)));
  const codings = new Set(below.flatMap((theme) => study.corpus.codingsOf(theme)));
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app);
    let answer: 'remove' | 'keep' | null = null;
    const title = ui.codebook.removeTitle(themes.map((theme) => study.look(theme).title));
    titleDialog(modal, title);
    modal.modalEl.addClass('emic-delete');
    modal.contentEl.createEl('p', {
      text: ui.codebook.removeWhat(codings.size, below.filter((path) => !themes.includes(path)).length),
      attr: { dir: 'auto' },
    });
    const choice = (kind: 'remove' | 'keep', text: string): void => {
      modal.addButton((button) => {
        button.setButtonText(text).onClick(() => {
          answer = kind;
        });
        if (kind === 'remove') button.setDestructive();
        else button.setInitialFocus();
      });
    };
    if (codings.size > 0) {
      const notes = modal.contentEl.createEl('ul', 'emic-preview');
      notes.createEl('li', { text: `${ui.codebook.removeKeep}: ${ui.codebook.removeKeepNote}`, attr: { dir: 'auto' } });
      notes.createEl('li', { text: `${ui.codebook.removeAll}: ${ui.codebook.removeAllNote}`, attr: { dir: 'auto' } });
      choice('keep', ui.codebook.removeKeep);
      choice('remove', ui.codebook.removeAll);
    } else choice('keep', ui.codebook.removeYes);
    modal.addCancelButton(ui.dialog.cancel);
    modal.setCloseCallback(() => resolve(answer));
    modal.open();
  });
}
