import { Notice } from 'obsidian';
import type { ChangeReport } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { tellFailure } from '../failure';
import { replaceLastNotice } from '../last-notice';
import { changeTitle, spoken } from '../../i18n/spoken';

/** Long enough to be read and answered. */
const shownMs = 12_000;

/** Says what came of a change; one that was done has a button to undo it. */
export function tellOutcome(study: Study, report: ChangeReport, canUndo = true): void {
  const { outcome, skipped } = report;
  const title = changeTitle(report);
  const why = report.why ? spoken(report.why) : '';
  if (outcome === 'cancelled') {
    new Notice(ui.changes.cancelled(title));
    return;
  }
  if (outcome === 'failed' || outcome === 'unfinished') {
    const words = outcome === 'failed' ? ui.changes.failed(title, why) : ui.changes.unfinished(title, why);
    new Notice(words, outcome === 'failed' ? shownMs : 0);
    return;
  }
  const told = skipped.slice(0, 3).map(({ note, why: reason }) => ui.changes.skippedOne(note, spoken(reason)));
  const lines = [ui.changes.done(title, report), ...(skipped.length > 0 ? [ui.changes.skipped(skipped.length), ...told] : [])];
  const notice = new Notice(lines.join('\n'), shownMs);
  replaceLastNotice(notice);
  if (!canUndo) return;
  const buttons = notice.messageEl.createDiv('emic-notice-buttons');
  const undo = buttons.createEl('button', { cls: 'emic-notice-button', text: ui.changes.undo });
  undo.addEventListener('click', () => {
    notice.hide();
    void undoChange(study, report.id);
  });
}

/** Undoes a past change and says what came of it, or why not. */
export async function undoChange(study: Study, id: string): Promise<void> {
  try {
    tellOutcome(study, await study.changes.undo(id), false);
  } catch (error) {
    tellFailure(error);
  }
}

/** Undoes the last change that stands. */
export async function undoLastChange(study: Study): Promise<void> {
  const last = study.changes.past().find(({ undone }) => !undone);
  if (last) await undoChange(study, last.change.id);
  else new Notice(ui.changes.nothingToUndo);
}
