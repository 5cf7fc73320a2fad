import { Modal, Setting, TFolder, type App } from 'obsidian';
import { isCoder } from '../core/markup/tag';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { coderNameFrom } from './coder-name';
import { titleDialog } from './dialog-name';

/**
 * Asks who codes on this device and keeps it there. Null when the person leaves without saying; codings then carry no
 * coder.
 */
export function askCoder(app: App, study: Study): Promise<string | null> {
  return new Promise((resolve) => new CoderModal(app, study, resolve).open());
}

/** Asks which notes are data, and saves it in the study's settings. Leaving changes nothing. */
export function askScope(app: App, study: Study): Promise<void> {
  return new Promise((resolve) => new ScopeModal(app, study, resolve).open());
}

/**
 * Asks which notes are data on first use: when nobody has said so in this vault and no note's type says it either. Asked
 * once; who puts it off is reminded in the sidebar.
 */
export async function askScopeOnce(app: App, study: Study): Promise<void> {
  if (!study.ready || study.settings.scopeChosen || asked.has(study)) return;
  if (study.corpus.documents().some(({ isData }) => isData)) return;
  asked.add(study);
  await askScope(app, study);
}

const asked = new WeakSet<Study>();

class CoderModal extends Modal {
  private coder: string | null = null;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly done: (coder: string | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    titleDialog(this, ui.firstUse.coderTitle);
    this.contentEl.createEl('p', { text: ui.firstUse.coderWhy });
    let typed = this.study.coder ?? '';
    const hint = createDiv({ cls: 'emic-field-hint', attr: { 'aria-live': 'polite' } });
    const save = (): void => {
      const name = coderNameFrom(typed);
      if (!isCoder(name)) {
        hint.setText(ui.firstUse.coderRule);
        return;
      }
      this.coder = name;
      this.study.setCoder(name);
      this.close();
    };
    new Setting(this.contentEl).setName(ui.firstUse.coderName).addText((text) => {
      text.setPlaceholder(ui.firstUse.coderPlaceholder).setValue(typed);
      text.inputEl.setAttribute('aria-label', ui.firstUse.coderName);
      text.onChange((value) => {
        typed = value;
        const name = coderNameFrom(value);
        hint.setText(isCoder(name) ? ui.firstUse.coderWritten(name) : '');
      });
      text.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) save();
      });
      window.setTimeout(() => text.inputEl.focus());
    });
    this.contentEl.append(hint);
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(ui.firstUse.coderLater).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(ui.dialog.save).setCta().onClick(save));
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.coder);
  }
}

class ScopeModal extends Modal {
  constructor(
    app: App,
    private readonly study: Study,
    private readonly done: () => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { study } = this;
    titleDialog(this, ui.firstUse.scopeTitle);
    this.contentEl.createEl('p', { text: ui.firstUse.scopeWhy });
    const folders = new Set(study.settings.folders);
    const list = this.contentEl.createDiv('emic-folder-list');
    for (const { path, notes } of foldersOf(this.app, study)) {
      const name = path === '' ? ui.firstUse.wholeVault : path;
      new Setting(list)
        .setName(name)
        .setDesc(ui.firstUse.notes(notes))
        .addToggle((toggle) => {
          toggle.setValue(folders.has(path)).onChange((on) => {
            if (on) folders.add(path);
            else folders.delete(path);
          });
          toggle.toggleEl.setAttribute('aria-label', name);
        });
    }
    this.contentEl.createEl('p', { cls: 'emic-field-hint', text: ui.firstUse.scopeTypes(study.settings.types) });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(ui.firstUse.scopeLater).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(ui.dialog.save)
          .setCta()
          .onClick(async () => {
            await study.change({ folders: [...folders].sort(), scopeChosen: true });
            this.close();
          }),
      );
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done();
  }
}

/** The whole vault and its top folders that may hold data, with how many notes each has. */
function foldersOf(app: App, study: Study): { path: string; notes: number }[] {
  const counts = new Map<string, number>();
  const files = app.vault.getMarkdownFiles();
  for (const { path } of files) {
    const cut = path.indexOf('/');
    if (cut > 0) counts.set(path.slice(0, cut), (counts.get(path.slice(0, cut)) ?? 0) + 1);
  }
  const tops = app.vault
    .getRoot()
    .children.filter((child) => child instanceof TFolder)
    .map(({ path }) => path)
    .filter((path) => !study.settings.excluded.includes(path));
  return [
    { path: '', notes: files.length },
    ...tops.sort().map((path) => ({ path, notes: counts.get(path) ?? 0 })),
  ];
}
