/** The study's changes: the engine on the vault, with journal and log. */
import { Notice, type Plugin } from 'obsidian';
import { logEntry } from '../../core/codebook/log/write';
import type { LogEntry } from '../../core/codebook/log/types';
import type { ChangeReport, VaultChange } from '../../core/change/types';
import { ui } from '../../i18n/ui';
import type { Device } from '../device';
import type { Study } from '../types';
import type { BornThemes } from './born';
import { openEngine, type Engine } from './engine';
import { openJournal } from './journal';
import { openJournalFiles } from './journal-files';
import { keepLog } from './keep-log';
import { minuteNow } from './now';
import { openVaultDoor } from './vault-door';
import { en } from '../../i18n/en';
import { changeTitle } from '../../i18n/spoken';

/** Opens the changes of a study. Nothing is read before `recover`. */
export function openStudyChanges(plugin: Plugin, study: Study, device: Device, born: BornThemes, announce: () => void): Engine {
  const { app, manifest } = plugin;
  const folder = `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/changes`;
  return openEngine({
    door: openVaultDoor(app, study),
    journal: openJournal(openJournalFiles(app.vault.adapter, folder), device.id, () => Date.now()),
    by: () => ({ coder: study.coder, when: minuteNow() }),
    log: (change, report) => keepLog(app, study, logged(change, report)),
    done(change) {
      if (change.kind === 'rename' || change.kind === 'merge') device.followThemes(new Map(change.from.map((theme, at) => [theme, change.to[at] ?? theme])));
      if (change.kind === 'delete') device.followThemes(new Map(change.from.map((theme) => [theme, null])));
      if (change.kind === 'autocode' || change.kind === 'convert') born.coded(change);
      announce();
    },
    words: { undo: en.changes.undoTitle, barred: (newer) => ui.changes.barred(changeTitle(newer)), noChange: () => ui.changes.noChange },
  });
}

function logged(change: VaultChange, report: ChangeReport): LogEntry[] {
  const entry = logEntry(change, { codings: report.codings, notes: report.codedNotes });
  return entry ? [entry] : [];
}

/** Says what became of changes that were broken off. */
export function tellRecovered(reports: readonly ChangeReport[]): void {
  for (const report of reports) {
    const { outcome, notes } = report;
    const title = changeTitle(report);
    if (outcome === 'done') new Notice(ui.changes.finishedAtStart(title, notes), 10_000);
    else if (outcome === 'unfinished') new Notice(ui.changes.stillUnfinished(title), 0);
    else new Notice(ui.changes.undoneAtStart(title), 10_000);
  }
}
