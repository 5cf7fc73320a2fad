import { Modal, Notice, Scope, type App } from 'obsidian';
import { h, render } from 'preact';
import { planAssignment, caseFolderOf, type AssignPlan } from '../../core/speakers/assign';
import { say, type Saying } from '../../core/said/sayings';
import { spoken } from '../../i18n/spoken';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { runChange } from '../changes/run-change';
import { tellFailure } from '../failure';
import { titleDialog } from '../dialog-name';
import type { Said } from './choice';
import { SpeakersPanel } from './panel';

/** Shows who speaks in some notes, and changes what a person says of them, after a preview. */
export function openSpeakers(app: App, study: Study, paths: readonly string[]): void {
  new SpeakersModal(app, study, paths).open();
}

class SpeakersModal extends Modal {
  private said: Said | null = null;
  /** Lies upon the dialog's own keys while the list is filtered, so that Escape shows all of it again. */
  private readonly filtered: Scope;
  private clearFilter: (() => void) | null = null;

  constructor(
    app: App,
    private readonly study: Study,
    private readonly paths: readonly string[],
  ) {
    super(app);
    this.filtered = new Scope(this.scope);
    this.filtered.register([], 'Escape', () => {
      this.clearFilter?.();
      return false;
    });
  }

  override onOpen(): void {
    this.modalEl.addClass('emic-wide-modal');
    titleDialog(this, ui.speakers.title(this.paths.length));
    const onSettled = (said: Said): void => {
      this.said = said;
      this.close();
    };
    render(h(SpeakersPanel, { study: this.study, paths: this.paths, onSettled, onCancel: () => this.close(), onFiltered: (clear) => this.holdFilter(clear) }), this.contentEl);
  }

  override onClose(): void {
    this.holdFilter(null);
    render(null, this.contentEl);
    if (this.said) void assign(this.app, this.study, this.paths, this.said).catch(tellFailure);
  }

  private holdFilter(clear: (() => void) | null): void {
    const { keymap } = this.app;
    if (clear && !this.clearFilter) keymap.pushScope(this.filtered);
    else if (!clear && this.clearFilter) keymap.popScope(this.filtered);
    this.clearFilter = clear;
  }
}

async function assign(app: App, study: Study, paths: readonly string[], { assignments, turns, labels }: Said): Promise<void> {
  const documents = new Set([...assignments.flatMap((each) => each.documents), ...turns.map(({ document }) => document)]);
  let left: AssignPlan['left'] = [];
  let told: readonly Saying[] = [];
  await runChange(
    app,
    study,
    ({ readNote }, who) => {
      const cases = study.corpus.cases();
      const source = { markup: study.markup, cases, documents: study.corpus.documents(), caseFolder: caseFolderOf(cases), readNote, linkName: (path: string, from: string) => study.names.nameOf(path, from), lookedAt: paths };
      const plan = planAssignment(assignments, turns, source, say('change-speakers', labels, documents.size === 0 ? paths.length : documents.size), who);
      ({ left, told } = plan);
      return plan.change;
    },
    { asksReason: false, warnings: () => told },
  );
  if (left.length === 0) return;
  const reasons = left.slice(0, 8).map(({ note, why }) => ui.speakers.leftIn(note, spoken(why)));
  new Notice([ui.speakers.leftOver(left.length), ...reasons].join('\n'), 12_000);
}
