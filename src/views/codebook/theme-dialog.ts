import { Modal, Setting, type App } from 'obsidian';
import { themePath } from '../../core/codebook/name';
import type { ThemeStatus } from '../../core/codebook/types';
import { spokenName } from '../../i18n/spoken-name';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { themeDot } from '../theme-dot';
import { titleDialog } from '../dialog-name';
import { reasonOf } from '../reason';

/** A theme to be made of codes. */
export interface NewTheme {
  readonly title: string;
  readonly claim: string | null;
  readonly status: ThemeStatus;
}

/** Asks for title, claim and status of a theme that gathers codes. Null when the person leaves. */
export function askNewTheme(app: App, study: Study, codes: readonly string[]): Promise<NewTheme | null> {
  return new Promise((resolve) => new ThemeModal(app, study, codes, resolve).open());
}

class ThemeModal extends Modal {
  private title = '';
  private claim = '';
  private status: ThemeStatus = 'candidate';
  private result: NewTheme | null = null;
  private trouble = createDiv({ cls: 'emic-warning', attr: { role: 'alert' } });

  constructor(
    app: App,
    private readonly study: Study,
    private readonly codes: readonly string[],
    private readonly done: (theme: NewTheme | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { contentEl, codes, study } = this;
    titleDialog(this, ui.codebook.makeThemeTitle(codes.length));
    this.modalEl.addClass('emic-theme-dialog');
    contentEl.createEl('p', { cls: 'emic-field-hint', text: ui.codebook.makeThemeNote });
    const chips = contentEl.createDiv({ cls: 'emic-chips', attr: { role: 'group', 'aria-labelledby': spokenName(contentEl, ui.entry.gathers) } });
    for (const code of codes) {
      const { title, color } = study.look(code);
      const chip = chips.createSpan({ cls: 'emic-chip', attr: { title: code } });
      themeDot(chip, color);
      chip.createSpan({ text: title, attr: { dir: 'auto' } });
    }
    new Setting(contentEl)
      .setName(ui.entry.title)
      .setDesc(ui.codebook.themeTitleHint)
      .addText((text) => {
        text.inputEl.setAttrs({ dir: 'auto', 'aria-label': ui.entry.title });
        text.onChange((value) => {
          this.title = value;
          this.trouble.empty();
        });
        window.setTimeout(() => text.inputEl.focus());
      });
    new Setting(contentEl)
      .setName(ui.entry.claim)
      .setDesc(ui.codebook.claimHint)
      .addTextArea((area) => {
        area.inputEl.setAttrs({ dir: 'auto', rows: '3', 'aria-label': ui.entry.claim });
        area.onChange((value) => {
          this.claim = value;
        });
      });
    new Setting(contentEl).setName(ui.entry.status).addDropdown((list) => {
      list.selectEl.setAttribute('aria-label', ui.entry.status);
      list
        .addOptions(ui.entry.statuses)
        .setValue(this.status)
        .onChange((value) => {
          this.status = value as ThemeStatus;
        });
    });
    contentEl.append(this.trouble);
    const make = (): void => this.make();
    this.scope.register(['Mod'], 'Enter', () => {
      make();
      return false;
    });
    contentEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      make();
    });
    new Setting(contentEl)
      .addButton((button) => button.setButtonText(ui.dialog.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(ui.codebook.make).setCta().onClick(make));
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.result);
  }

  private make(): void {
    const title = this.title.trim();
    const trouble = this.troubleWith(title);
    if (trouble !== null) {
      this.trouble.setText(trouble);
      this.contentEl.querySelector('input')?.focus();
      return;
    }
    this.result = { title, claim: this.claim.trim() || null, status: this.status };
    this.close();
  }

  private troubleWith(title: string): string | null {
    if (title === '') return ui.codebook.needsTitle;
    try {
      const path = themePath(title, this.study.settings.prefix);
      const isKnown = this.study.entry(path).note !== null || this.study.seen.postings(path) !== undefined;
      return isKnown ? ui.codebook.exists(this.study.look(path).title) : null;
    } catch (error) {
      return reasonOf(error);
    }
  }
}
