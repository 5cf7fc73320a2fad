import { Notice, type App } from 'obsidian';
import { signal, type Signal } from '@preact/signals';
import type { NoteFinding } from '../../core/codebook/note-checks';
import type { LogEntry } from '../../core/codebook/log/types';
import { ui } from '../../i18n/ui';
import { logEntries } from '../../vault/changes/keep-log';
import type { Study } from '../../vault/types';
import { copies, damageFinder, themeNoteFindings, type DamagedNote } from './find';
import { takeBack, type Repaired } from './mend';

export type RepairPart = 'markers' | 'codebook' | 'revisit' | 'growth';

/** What was found last. */
export interface Found {
  readonly damaged: readonly DamagedNote[];
  readonly copied: ReturnType<typeof copies>;
  readonly themeNotes: readonly NoteFinding[];
  readonly log: readonly LogEntry[];
  /** A line for each note that could not be looked through. */
  readonly unreadable: readonly string[];
}

/** What *Repair and review* shows, kept in step with the study by `look`. */
export interface RepairModel {
  readonly app: App;
  readonly study: Study;
  readonly part: Signal<RepairPart>;
  /** Null until everything has been looked through once. */
  readonly found: Signal<Found | null>;
  readonly reading: Signal<{ readonly done: number; readonly total: number }>;
  /** Repairs made here, the latest last; each is taken back as one. */
  readonly repairs: Signal<readonly (readonly Repaired[])[]>;
  /** Looks through the study; what it was looking at before is left. */
  look(): Promise<void>;
  /** Remembers a repair, so that it can be taken back. */
  keep(repaired: readonly Repaired[]): void;
  /** Takes the latest repair back and says so. */
  undo(): Promise<void>;
  close(): void;
}

export function repairModel(app: App, study: Study): RepairModel {
  const finder = damageFinder(study);
  let looking = new AbortController();
  const model: RepairModel = {
    app,
    study,
    part: signal<RepairPart>('markers'),
    found: signal<Found | null>(null),
    reading: signal({ done: 0, total: 0 }),
    repairs: signal<readonly (readonly Repaired[])[]>([]),
    async look() {
      if (!study.ready) return;
      looking.abort();
      looking = new AbortController();
      const { signal: stop } = looking;
      const { damaged, unreadable } = await finder.find(stop, (done, total) => {
        model.reading.value = { done, total };
      });
      const folder = `${study.settings.themeFolder.replace(/^\/+|\/+$/g, '')}/`;
      const notes = app.vault.getMarkdownFiles().map(({ path }) => path).filter((path) => path.startsWith(folder));
      const lines = [...unreadable];
      const themeNotes = await themeNoteFindings(study, notes, lines);
      const log = await logEntries(study);
      if (!stop.aborted) model.found.value = { damaged, copied: copies(study), themeNotes, log, unreadable: [...new Set(lines)] };
    },
    keep(repaired) {
      if (repaired.length > 0) model.repairs.value = [...model.repairs.value, repaired];
    },
    async undo() {
      const last = model.repairs.value.at(-1);
      if (!last) return;
      model.repairs.value = model.repairs.value.slice(0, -1);
      const done = await takeBack(study, last);
      new Notice(ui.repair.undone(done, last.length - done));
    },
    close: () => looking.abort(),
  };
  return model;
}
