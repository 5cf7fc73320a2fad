import { Modal, Notice, Setting, type App } from 'obsidian';
import { planEntries } from '../../core/change/plan/entry';
import { compareCodebook, type EntryDifference } from '../../core/exchange/codebook/compare';
import { formatOf, readCodebook } from '../../core/exchange/codebook/exchange';
import type { CodebookFormat, FileCodebook } from '../../core/exchange/codebook/types';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { runChange } from '../changes/run-change';
import { choose } from '../choice';
import { drawDifferences } from './differences';
import { titleDialog } from '../dialog-name';
import { tellFailure } from '../failure';
import { say } from '../../core/said/sayings';

/** Reads a codebook file, shows what it would change and, where a person agrees, does it as one change. */
export function importCodebook(app: App, study: Study): void {
  new ImportModal(app, study).open();
}

class ImportModal extends Modal {
  private pasted = '';
  private format: CodebookFormat = 'csv';

  constructor(
    app: App,
    private readonly study: Study,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClass('emic-import');
    titleDialog(this, ui.codebookExchange.import);
    this.askSource();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private askSource(): void {
    const { contentEl } = this;
    contentEl.createEl('p', { text: ui.codebookExchange.importHint });
    const input = contentEl.createEl('input', { type: 'file', attr: { accept: '.csv,.tsv,.txt,.yaml,.yml,.md', 'aria-label': ui.codebookExchange.fromFile, hidden: '' } });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void file.text().then((text) => this.preview(text, formatOf(file.name)));
    });
    new Setting(contentEl)
      .addButton((button) => button.setButtonText(ui.codebookExchange.fromFile).setCta().onClick(() => input.click()))
      .addButton((button) => button.setButtonText(ui.codebookExchange.fromVault).onClick(() => this.askVault()));
    const area = contentEl.createEl('textarea', { cls: 'emic-memo-area', attr: { rows: '6', 'aria-label': ui.codebookExchange.paste, placeholder: ui.codebookExchange.paste } });
    area.addEventListener('input', () => {
      this.pasted = area.value;
    });
    const { csv, md, yaml } = ui.codebookExchange;
    new Setting(contentEl)
      .setName(ui.codebookExchange.format)
      .addDropdown((dropdown) => {
        dropdown.selectEl.setAttribute('aria-label', ui.codebookExchange.format);
        dropdown.addOptions({ csv, md, yaml }).onChange((format) => {
          this.format = format === 'md' || format === 'yaml' ? format : 'csv';
        });
      })
      .addButton((button) => button.setButtonText(ui.codebookExchange.read).onClick(() => this.preview(this.pasted, this.format)));
  }

  private async askVault(): Promise<void> {
    const files = this.app.vault.getFiles().filter(({ extension }) => ['csv', 'tsv', 'yaml', 'yml', 'md'].includes(extension));
    if (files.length === 0) {
      new Notice(ui.codebookExchange.noFiles);
      return;
    }
    // Tables first: a vault has more notes than anybody looks through.
    files.sort((a, b) => Number(a.extension === 'md') - Number(b.extension === 'md') || (a.path < b.path ? -1 : 1));
    const file = await choose(this.app, ui.codebookExchange.fromVault, files.map((value) => ({ value, label: value.name, note: value.path })));
    if (file) this.preview(await this.app.vault.cachedRead(file), formatOf(file.name));
  }

  private preview(text: string, format: CodebookFormat): void {
    const { study, contentEl } = this;
    const { prefix } = study.settings;
    const file = readCodebook(text, format, prefix);
    const used = new Set(study.seen.themes().map(({ theme }) => theme));
    const differences = compareCodebook(file, (theme) => study.entry(theme), (theme) => used.has(theme) || study.entry(theme).note !== null, prefix);
    const open = differences.filter(({ kind }) => kind !== 'same');
    contentEl.empty();
    const counts = (kind: EntryDifference['kind']): number => differences.filter((difference) => difference.kind === kind).length;
    contentEl.createEl('p', { text: ui.codebookExchange.counts(counts('new'), counts('changed'), counts('same')), attr: { role: 'status' } });
    this.drawProblems(file);
    if (open.length === 0) contentEl.createEl('p', { text: ui.codebookExchange.nothingNew });
    const taken = new Set(open.map(({ path }) => path));
    const foot = createDiv('modal-button-container');
    const go = foot.createEl('button', { cls: 'mod-cta' });
    const count = (): void => {
      go.setText(ui.codebookExchange.button(taken.size));
      go.disabled = taken.size === 0;
    };
    if (open.length > 0) drawDifferences(contentEl, study, open, taken, count);
    count();
    go.addEventListener('click', () => {
      this.close();
      void this.run(open.filter(({ path }) => taken.has(path)));
    });
    foot.createEl('button', { text: ui.dialog.cancel }).addEventListener('click', () => this.close());
    contentEl.append(foot);
    (open.length > 0 ? go : foot.querySelector<HTMLElement>('button:last-child'))?.focus();
  }

  private drawProblems({ problems, unknown }: FileCodebook): void {
    if (problems.length > 0) {
      const details = this.contentEl.createEl('details', { cls: 'emic-warning' });
      details.open = problems.length < 6;
      details.createEl('summary', { text: ui.codebookExchange.problems(problems.length) });
      const list = details.createEl('ul');
      for (const { line, column, said } of problems) list.createEl('li', { text: ui.codebookExchange.problem(line, column, spoken(said)), attr: { dir: 'auto' } });
    }
    if (unknown.length > 0) this.contentEl.createEl('p', { cls: 'emic-field-hint', text: ui.codebookExchange.unknown(unknown) });
  }

  private async run(differences: readonly EntryDifference[]): Promise<void> {
    const { app, study } = this;
    const { themeFolder: folder, prefix } = study.settings;
    try {
      await runChange(
        app,
        study,
        ({ readNote }, who) => {
          const edits = differences.map(({ path, fields }) => {
            const entry = study.entry(path);
            return { entry, fields, text: entry.note === null ? null : (readNote(entry.note) ?? null) };
          });
          return planEntries(edits, { folder, prefix, date: study.today() }, who, { kind: 'import', said: say('change-import', differences.length) });
        },
        { preview: false },
      );
    } catch (error) {
      tellFailure(error);
    }
  }
}
