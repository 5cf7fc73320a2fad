import { Modal, type App } from 'obsidian';
import { h, render } from 'preact';
import { autocodeChange } from '../../core/autocode/change';
import type { PassagePrint, VaultChange } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { openPassageTexts } from '../passage-text';
import { openThemePicker } from '../theme-picker/picker';
import type { Source } from './find';
import { AutocodePanel, type Settled } from './panel';
import { titleDialog } from '../dialog-name';
import { say } from '../../core/said/sayings';

/** Texts kept while one searches: each letter more looks through all of them again. */
const keptMost = 64_000_000;

export interface AutocodeQuestion {
  /** Where may be looked; the first to begin with. */
  readonly sources: readonly Source[];
  /** What to look for to begin with. */
  readonly initial?: string;
  /** This device's coder, asked for when something is coded. */
  readonly coder: () => Promise<string | null>;
  /** `YYYY-MM-DDTHH:MM`, local. */
  readonly now: () => string;
}

/** Asks what is to be autocoded, after a preview. Null when the person leaves; nothing is changed here. */
export function openAutocode(app: App, study: Study, question: AutocodeQuestion): Promise<VaultChange | null> {
  return new Promise((resolve) => new AutocodeModal(app, study, question, resolve).open());
}

class AutocodeModal extends Modal {
  private settled: Settled | null = null;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly question: AutocodeQuestion,
    private readonly done: (change: VaultChange | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { app, study, question } = this;
    this.modalEl.addClass('emic-wide-modal');
    titleDialog(this, ui.autocode.title);
    const panel = h(AutocodePanel, {
      study,
      texts: openPassageTexts(study, keptMost),
      sources: question.sources,
      initial: question.initial ?? '',
      chooseThemes: async (chosen) => (await openThemePicker(app, study, { title: ui.autocode.pickerTitle, chosen, themesOnly: true }))?.themes ?? null,
      onSettled: (settled) => {
        this.settled = settled;
        this.close();
      },
    });
    render(panel, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
    void this.finish();
  }

  private async finish(): Promise<void> {
    if (!this.settled) {
      this.done(null);
      return;
    }
    const { themes, items, what } = this.settled;
    const notes = new Map<string, PassagePrint[]>();
    for (const { document, print } of items) {
      const passages = notes.get(document.path);
      if (passages) passages.push(print);
      else notes.set(document.path, [print]);
    }
    const titles = themes.map((theme) => this.study.look(theme).title);
    const change = autocodeChange(
      [...notes].map(([note, passages]) => ({ note, passages })),
      { themes, coder: await this.question.coder(), when: this.question.now(), said: say('change-autocode', what, titles) },
    );
    this.study.noteUsed(themes);
    this.done(change);
  }
}
