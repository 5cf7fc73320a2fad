import { Modal, Setting, setIcon, type App } from 'obsidian';
import { memosInSight } from '../core/coders/blind';
import type { CodingRecord, Memo } from '../core/markup/types';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { openThemePicker } from './theme-picker/picker';
import { themeDot } from './theme-dot';
import { titleDialog } from './dialog-name';

/**
 * Lets a person change a coding's themes and memos; who coded and when is shown. Gives the record as it shall be, or
 * null when they leave or change nothing. What the dialog does not show is kept, and so are memos by coders that are
 * out of sight in the note at `path`.
 */
export function openCodingEditor(app: App, study: Study, record: CodingRecord, path: string): Promise<CodingRecord | null> {
  return new Promise((resolve) => new CodingModal(app, study, record, path, resolve).open());
}

class CodingModal extends Modal {
  private themes: readonly string[];
  private attributes: Readonly<Record<string, string>>;
  private memos: Memo[];
  private result: CodingRecord | null = null;
  private chips = createDiv('emic-chips');
  private change: HTMLElement | null = null;
  private add: HTMLElement | null = null;
  private memoList = createDiv('emic-memo-list');

  constructor(
    app: App,
    private readonly study: Study,
    private readonly record: CodingRecord,
    private readonly path: string,
    private readonly done: (record: CodingRecord | null) => void,
  ) {
    super(app);
    this.themes = record.themes;
    this.attributes = record.attributes;
    this.memos = [...record.memos];
  }

  override onOpen(): void {
    const { coder, date } = this.record;
    titleDialog(this, ui.codingEditor.title);
    this.modalEl.addClass('emic-coding-editor');
    this.contentEl.createDiv({ cls: 'emic-byline', text: ui.codingEditor.byline(coder, date), attr: { dir: 'auto' } });
    this.contentEl.createEl('h6', { text: ui.codingEditor.themes });
    this.contentEl.append(this.chips);
    this.contentEl.createEl('h6', { text: ui.codingEditor.memos });
    this.contentEl.append(this.memoList);
    this.drawThemes();
    this.drawMemos();
    this.scope.register(['Mod'], 'Enter', () => {
      this.save();
      return false;
    });
    new Setting(this.contentEl)
      .addButton((button) => {
        this.add = button.setButtonText(ui.codingEditor.addMemo).onClick(() => this.addMemo()).buttonEl;
      })
      .addButton((button) => button.setButtonText(ui.dialog.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(ui.dialog.save).setCta().onClick(() => this.save()));
    // The first thing in it would be the cross of a theme: a key pressed too often would take the theme off.
    this.change?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.result);
  }

  private save(): void {
    const memos = this.memos
      .map((memo) => ({ ...memo, text: memo.text.trim() }))
      .filter(({ text }) => text !== '');
    const { themes, attributes, record } = this;
    if (!same(themes, record.themes) || !same(memos, record.memos) || !same(attributes, record.attributes)) {
      this.result = { ...record, themes, memos, attributes };
    }
    this.close();
  }

  private drawThemes(): void {
    this.chips.empty();
    for (const theme of this.themes) {
      const { title, color } = this.study.look(theme);
      const chip = this.chips.createSpan({ cls: 'emic-chip', attr: { title: theme } });
      themeDot(chip, color);
      chip.createSpan({ text: title, attr: { dir: 'auto' } });
      const drop = chip.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': ui.picker.drop(title) } });
      setIcon(drop, 'lucide-x');
      drop.addEventListener('click', () => {
        this.themes = this.themes.filter((other) => other !== theme);
        this.drawThemes();
        this.change?.focus();
      });
    }
    for (const [key, value] of Object.entries(this.attributes)) {
      const text = `${key}: ${value}`;
      const chip = this.chips.createSpan('emic-chip');
      chip.createSpan({ text, attr: { dir: 'auto' } });
      const drop = chip.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': ui.picker.drop(text) } });
      setIcon(drop, 'lucide-x');
      drop.addEventListener('click', () => {
        this.attributes = Object.fromEntries(Object.entries(this.attributes).filter(([other]) => other !== key));
        this.drawThemes();
        this.change?.focus();
      });
    }
    this.change = this.chips.createEl('button', { cls: 'emic-chip-add', text: ui.codingEditor.changeThemes });
    this.change.addEventListener('click', () => void this.pickThemes());
  }

  private async pickThemes(): Promise<void> {
    const { app, study, themes: chosen, attributes } = this;
    const picked = await openThemePicker(app, study, { title: ui.codingEditor.pickThemes, chosen, attributes });
    if (picked === null) return;
    this.themes = picked.themes;
    this.attributes = picked.attributes;
    if (picked.memo !== null) this.addMemo(picked.memo);
    this.drawThemes();
    // Of what the picker gave the focus back to, nothing is left; a memo that came along has it.
    if (picked.memo === null) this.change?.focus();
  }

  private drawMemos(): void {
    this.memoList.empty();
    const seen = memosInSight({ memos: this.memos, coder: this.record.coder }, (coder) => this.study.hides(this.path, coder));
    if (seen.length === 0) this.memoList.createDiv({ cls: 'emic-field-hint', text: ui.codingEditor.noMemos });
    seen.forEach((memo, nth) => {
      const index = this.memos.indexOf(memo);
      const box = this.memoList.createDiv('emic-memo-edit');
      const area = box.createEl('textarea', {
        cls: 'emic-memo-area',
        attr: { rows: '3', dir: 'auto', 'aria-label': ui.codingEditor.memo(nth + 1) },
      });
      area.value = memo.text;
      area.addEventListener('input', () => {
        this.memos[index] = { ...memo, text: area.value };
      });
      const foot = box.createDiv('emic-memo-foot');
      foot.createSpan({ cls: 'emic-byline', text: ui.codingEditor.byline(memo.coder, memo.date), attr: { dir: 'auto' } });
      const drop = foot.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': ui.codingEditor.dropMemo(nth + 1) } });
      setIcon(drop, 'lucide-trash-2');
      drop.addEventListener('click', () => {
        this.memos.splice(index, 1);
        this.drawMemos();
        this.add?.focus();
      });
    });
  }

  private addMemo(text = ''): void {
    this.memos.push({ text, coder: this.study.coder, date: this.study.today() });
    this.drawMemos();
    const areas = this.memoList.querySelectorAll('textarea');
    areas[areas.length - 1]?.focus();
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
