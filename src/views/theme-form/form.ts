import { Modal, Setting, setIcon, type App } from 'obsidian';
import type { EntryFields } from '../../core/codebook/theme-note-edit';
import type { ThemeEntry } from '../../core/codebook/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { choose } from '../choice';
import { pickThemes } from '../theme-picker/pick-themes';
import { themeDot } from '../theme-dot';
import { colorChoice } from './color-choice';
import { draftOf, fieldsOf, redefines, type FormDraft } from './draft';
import { exampleOptions } from './passages';
import { questionNotes } from './questions';
import { titleDialog } from '../dialog-name';

/** What the form came to: what is to be written, and why; null when nothing is. */
export interface FormAnswer {
  readonly fields: EntryFields;
  readonly reason: string | null;
  /** Whether the note is to be opened afterwards. */
  readonly open: boolean;
}

/** Shows an entry of the codebook to be changed. Null when the person leaves. */
export function askEntry(app: App, study: Study, theme: string): Promise<FormAnswer | null> {
  return new Promise((resolve) => new ThemeForm(app, study, theme, resolve).open());
}

class ThemeForm extends Modal {
  private readonly entry: ThemeEntry;
  private readonly draft: FormDraft;
  private answer: FormAnswer | null = null;
  private reason = '';
  private forThemes: HTMLElement = createDiv();
  private why: HTMLElement = createDiv();

  constructor(
    app: App,
    private readonly study: Study,
    private readonly theme: string,
    private readonly done: (answer: FormAnswer | null) => void,
  ) {
    super(app);
    this.entry = study.entry(theme);
    this.draft = draftOf(this.entry);
  }

  override onOpen(): void {
    const { contentEl, draft, entry, theme } = this;
    this.modalEl.addClass('emic-theme-form');
    titleDialog(this, ui.themeForm.heading(entry.title));
    const about = contentEl.createDiv({ cls: 'emic-byline', attr: { dir: 'auto' } });
    about.createSpan({ text: `#${this.study.settings.prefix}${theme}` });
    about.createSpan({ text: ` ${this.countsLine()}${entry.note === null ? ` ${ui.themeForm.noNote}` : ''}` });

    this.line('title', ui.entry.title);
    new Setting(contentEl)
      .setName(ui.entry.kind)
      .setDesc(ui.themeForm.kindHint)
      .addDropdown((dropdown) => {
        named(dropdown.selectEl, ui.entry.kind);
        dropdown
          .addOptions({ code: ui.themeForm.code, theme: ui.themeForm.theme })
          .setValue(draft.kind)
          .onChange((kind) => {
            draft.kind = kind === 'theme' ? 'theme' : 'code';
            this.forThemes.toggle(draft.kind === 'theme');
          });
      });
    this.forThemes = contentEl.createDiv();
    this.drawThemeFields(this.forThemes);
    this.forThemes.toggle(draft.kind === 'theme');
    this.area('definition', ui.entry.definition, ui.themeForm.definitionHint);
    this.area('include', ui.entry.include);
    this.area('exclude', ui.entry.exclude);
    this.why = contentEl.createDiv();
    this.drawWhy();
    this.drawExample();
    new Setting(contentEl).setName(ui.entry.color).then(({ controlEl }) =>
      colorChoice(controlEl, theme, draft.color, (color) => {
        draft.color = color;
      }),
    );
    this.choice('origin', ui.entry.origin, { '': ui.themeForm.notSaid, 'a priori': ui.themeForm.apriori, derived: ui.themeForm.derived });
    this.line('source', ui.entry.source, ui.themeForm.sourceHint);
    this.choice('voice', ui.entry.voice, { '': ui.themeForm.notSaid, emic: ui.themeForm.emic, etic: ui.themeForm.etic });
    this.area('groups', ui.entry.groups, ui.themeForm.groupsHint(this.knownGroups()));
    this.area('aliases', ui.entry.aliases, ui.themeForm.aliasesHint);
    this.drawQuestions();
    this.scope.register(['Mod'], 'Enter', () => {
      this.save(false);
      return false;
    });
    const buttons = contentEl.createDiv('modal-button-container');
    const button = (text: string, act: () => void, cls = ''): void => {
      buttons.createEl('button', { text, cls }).addEventListener('click', act);
    };
    button(ui.dialog.save, () => this.save(false), 'mod-cta');
    button(ui.themeForm.saveAndOpen, () => this.save(true));
    button(ui.dialog.cancel, () => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
    this.done(this.answer);
  }

  private save(open: boolean): void {
    this.answer = { fields: fieldsOf(this.draft, this.entry), reason: this.reason.trim() || null, open };
    this.close();
  }

  private countsLine(): string {
    const { corpus } = this.study;
    const codings = corpus.codingsOf(this.theme).filter(({ document, layer }) => document.isData && layer === 'data');
    const cases = new Set(codings.flatMap((coding) => corpus.casesOf(coding)));
    return ui.themeForm.counts(codings.length, new Set(codings.map(({ document }) => document)).size, cases.size);
  }

  private line(key: 'title' | 'source', name: string, hint = ''): void {
    new Setting(this.contentEl).setName(name).setDesc(hint).addText((text) => {
      named(text.inputEl, name);
      text.setValue(this.draft[key]).onChange((value) => {
        this.draft[key] = value;
      });
    });
  }

  private area(key: 'definition' | 'include' | 'exclude' | 'claim' | 'groups' | 'aliases', name: string, hint = '', parent = this.contentEl): void {
    const setting = new Setting(parent).setName(name).setDesc(hint).setClass('emic-area-setting');
    setting.addTextArea((area) => {
      named(area.inputEl, name);
      area.inputEl.rows = key === 'definition' ? 3 : 2;
      area.setValue(this.draft[key]).onChange((value) => {
        this.draft[key] = value;
        this.why.toggle(redefines(fieldsOf(this.draft, this.entry), this.entry));
      });
    });
  }

  private choice(key: 'origin' | 'voice' | 'status', name: string, options: Record<string, string>, parent = this.contentEl): void {
    new Setting(parent).setName(name).addDropdown((dropdown) => {
      named(dropdown.selectEl, name);
      dropdown
        .addOptions(options)
        .setValue(this.draft[key])
        .onChange((value) => {
          this.draft[key] = value;
        });
    });
  }

  private drawWhy(): void {
    new Setting(this.why)
      .setName(ui.themeForm.why)
      .setDesc(ui.themeForm.whyHint)
      .addText((text) => {
        named(text.inputEl, ui.themeForm.why);
        text.onChange((value) => {
          this.reason = value;
        });
      });
    this.why.hide();
  }

  private drawThemeFields(parent: HTMLElement): void {
    this.area('claim', ui.entry.claim, ui.themeForm.claimHint, parent);
    this.choice('status', ui.entry.status, { '': ui.themeForm.notSaid, ...ui.entry.statuses }, parent);
    const chips = new Setting(parent).setName(ui.entry.gathers).controlEl.createDiv('emic-chips');
    const draw = (): void => {
      chips.empty();
      for (const theme of this.draft.gathers) {
        const { title, color } = this.study.look(theme);
        this.chip(chips, title, theme, color, () => {
          this.draft.gathers = this.draft.gathers.filter((other) => other !== theme);
          draw();
        });
      }
      this.chipButton(chips, ui.themeForm.changeGathers, async () => {
        const picked = await pickThemes(this.app, this.study, ui.themeForm.pickGathers, this.draft.gathers);
        if (picked === null) return;
        this.draft.gathers = picked.filter((theme) => theme !== this.theme);
        draw();
      });
    };
    draw();
  }

  private drawExample(): void {
    const { draft } = this;
    const setting = new Setting(this.contentEl).setName(ui.entry.example).setClass('emic-area-setting');
    setting.addTextArea((area) => {
      named(area.inputEl, ui.entry.example);
      area.inputEl.rows = 2;
      area.setValue(draft.example).onChange((value) => {
        draft.example = value;
      });
      setting.addButton((button) =>
        button.setButtonText(ui.themeForm.pickExample).onClick(async () => {
          setting.setDesc(ui.themeForm.reading);
          const options = await exampleOptions(this.study, this.theme);
          setting.setDesc(options.length === 0 ? ui.themeForm.noPassage : '');
          const words = options.length === 0 ? null : await choose(this.app, ui.themeForm.pickExample, options);
          if (words === null) return;
          draft.example = words;
          area.setValue(words);
        }),
      );
    });
  }

  private drawQuestions(): void {
    const setting = new Setting(this.contentEl).setName(ui.entry.questions);
    const chips = setting.controlEl.createDiv('emic-chips');
    const draw = (): void => {
      chips.empty();
      for (const question of this.draft.questions) {
        this.chip(chips, question, question, null, () => {
          this.draft.questions = this.draft.questions.filter((other) => other !== question);
          draw();
        });
      }
      this.chipButton(chips, ui.themeForm.addQuestion, async () => {
        const known = questionNotes(this.app, this.study).filter((name) => !this.draft.questions.includes(name));
        setting.setDesc(known.length === 0 ? ui.themeForm.noQuestions : '');
        const question = known.length === 0 ? null : await choose(this.app, ui.themeForm.chooseQuestion, known.map((name) => ({ value: name, label: name })));
        if (question === null) return;
        this.draft.questions = [...this.draft.questions, question];
        draw();
      });
    };
    draw();
  }

  private chip(parent: HTMLElement, name: string, about: string, color: string | null, onDrop: () => void): void {
    const chip = parent.createSpan({ cls: 'emic-chip', attr: { title: about } });
    if (color !== null) themeDot(chip, color);
    chip.createSpan({ text: name, attr: { dir: 'auto' } });
    const drop = chip.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': ui.themeForm.drop(name) } });
    setIcon(drop, 'lucide-x');
    drop.addEventListener('click', () => {
      onDrop();
      parent.querySelector<HTMLElement>('.emic-chip-add')?.focus();
    });
  }

  private chipButton(parent: HTMLElement, text: string, act: () => Promise<void>): void {
    const button = parent.createEl('button', { cls: 'emic-chip-add', text });
    button.addEventListener('click', () => void act().then(() => parent.querySelector<HTMLElement>('.emic-chip-add')?.focus()));
  }

  private knownGroups(): string[] {
    return [...new Set(this.study.codebook.entries().flatMap(({ groups }) => groups))].sort();
  }
}

function named(el: HTMLElement, name: string): void {
  el.setAttribute('aria-label', name);
  el.setAttribute('dir', 'auto');
}
