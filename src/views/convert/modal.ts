import { Modal, type App } from 'obsidian';
import { h, render } from 'preact';
import { convertChange } from '../../core/convert/change';
import type { VaultChange } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { openThemePicker } from '../theme-picker/picker';
import { planAll, type PlannedConversion, type ToConvert } from './find';
import { ConvertPanel } from './panel';
import { titleDialog } from '../dialog-name';
import { say } from '../../core/said/sayings';

export interface ConvertQuestion {
  /** Notes to look through. */
  readonly paths: readonly string[];
  /** This device's coder, asked for when something is coded. */
  readonly coder: () => Promise<string | null>;
  /** `YYYY-MM-DDTHH:MM`, local. */
  readonly now: () => string;
}

/** What a person wants converted: the change, and what stays as it is. */
export interface Converting {
  readonly change: VaultChange;
  readonly left: PlannedConversion['left'];
}

/** Asks which marks of some notes are codes, after a preview. Null when the person leaves; nothing is changed here. */
export function openConvert(app: App, study: Study, question: ConvertQuestion): Promise<Converting | null> {
  return new Promise((resolve) => new ConvertModal(app, study, question, resolve).open());
}

class ConvertModal extends Modal {
  private settled: readonly ToConvert[] | null = null;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly question: ConvertQuestion,
    private readonly done: (converting: Converting | null) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { app, study, question } = this;
    this.modalEl.addClass('emic-wide-modal');
    titleDialog(this, ui.convert.title);
    const panel = h(ConvertPanel, {
      study,
      paths: question.paths,
      chooseThemes: async (form, chosen) => (await openThemePicker(app, study, { title: ui.convert.pickerTitle(form), chosen, themesOnly: true }))?.themes ?? null,
      onSettled: (items) => {
        this.settled = items;
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
    const coder = await this.question.coder();
    const { notes, marks, left } = await planAll(this.study, this.settled, coder, ui.convert.changed);
    this.done({ change: convertChange(notes, { said: say('change-convert', marks), coder, when: this.question.now() }), left });
  }
}
