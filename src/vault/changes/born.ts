/** Themes that come into being by coding. */
import type { App } from 'obsidian';
import { idsIn } from '../../core/change/ids-in';
import type { VaultChange } from '../../core/change/types';
import type { LogEntry } from '../../core/codebook/log/types';
import type { Device } from '../device';
import type { Study } from '../types';
import { keepLog, logEntries } from './keep-log';
import { minuteNow } from './now';

/** Coding stays fast: the log is written when nothing was coded for a while. */
const pauseMs = 4000;

export interface BornThemes {
  /** Told of themes that were just coded with on this device. */
  used(themes: readonly string[]): void;
  /** Told of a change that coded passages: by autocoding, by converting. */
  coded(change: VaultChange): void;
  /** Logs what was still waiting when the app was closed. Called once the vault is read. */
  resume(): void;
  close(): void;
}

/**
 * Logs each theme that this device used first, unless the codebook or the log knows it, or it is gone again by then. What
 * waits to be logged is kept on the device, and outlives the app.
 */
export function logBornThemes(app: App, study: Study, device: Device): BornThemes {
  const waiting = new Map<string, string>(device.bornThemes());
  let timer = 0;

  async function write(): Promise<void> {
    const due = [...waiting];
    const born = due.filter(([theme]) => study.corpus.postings(theme) !== undefined);
    if (born.length > 0) await log(born);
    for (const [theme] of due) waiting.delete(theme);
    device.keepBorn([...waiting]);
  }

  async function log(born: readonly (readonly [string, string])[]): Promise<void> {
    const logged = known(await logEntries(study));
    const fresh = born.filter(([theme]) => !logged.has(theme));
    const byMinute = new Map<string, string[]>();
    for (const [theme, when] of fresh) byMinute.set(when, [...(byMinute.get(when) ?? []), theme]);
    const entries = [...byMinute].map(([when, to]): LogEntry => ({ act: 'created', when, from: [], to, coder: study.coder, reason: null, codings: null, notes: null, id: null }));
    await keepLog(app, study, entries);
  }

  function wait(themes: readonly string[], isFirst: (theme: string) => boolean): void {
    if (!study.ready) return;
    for (const theme of themes) if (study.entry(theme).note === null && isFirst(theme)) waiting.set(theme, waiting.get(theme) ?? minuteNow());
    if (waiting.size === 0) return;
    device.keepBorn([...waiting]);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void write().catch((error: unknown) => console.error(error)), pauseMs);
  }

  return {
    used: (themes) => wait(themes, (theme) => study.corpus.codingsOf(theme).length <= 1),
    coded({ steps, undoes, to }) {
      if (undoes !== undefined) return;
      const own = new Set(steps.flatMap((step) => (step.step === 'edit' ? idsIn(step.ops) : [])));
      wait(to, (theme) => study.corpus.codingsOf(theme).every(({ id }) => own.has(id)));
    },
    resume() {
      if (waiting.size > 0) void write().catch((error: unknown) => console.error(error));
    },
    close: () => window.clearTimeout(timer),
  };
}

/** Themes that the log names and that it does not say are gone: one that comes back later is created anew. */
function known(log: readonly LogEntry[]): Set<string> {
  const themes = new Set<string>();
  for (const { act, from, to } of log) {
    if (act === 'deleted' || act === 'renamed' || act === 'merged') for (const theme of from) themes.delete(theme);
    if (act !== 'deleted') for (const theme of to) themes.add(theme);
  }
  return themes;
}
