import { Modal, type App } from 'obsidian';
import { h, render } from 'preact';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { startAutocode } from '../autocode/start';
import { openPassageTexts } from '../passage-text';
import { SearchPanel } from './panel';
import { titleDialog } from '../dialog-name';

/** Texts kept while one searches: each letter more looks through all of them again. */
const keptMost = 64_000_000;

/** Opens the dialog in which words are looked for in all data. */
export function openSearch(app: App, study: Study): void {
  new SearchModal(app, study).open();
}

class SearchModal extends Modal {
  constructor(
    app: App,
    private readonly study: Study,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { study } = this;
    this.modalEl.addClass('emic-wide-modal');
    const nameId = titleDialog(this, ui.search.title);
    const panel = h(SearchPanel, {
      study,
      texts: openPassageTexts(study, keptMost),
      nameId,
      onJump: ({ document, from, to }) => {
        this.close();
        void study.open(document.path, { from, to });
      },
      onAutocode: (phrase) => {
        this.close();
        void startAutocode(this.app, study, [{ kind: 'scope' }], phrase);
      },
    });
    render(panel, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
  }
}
