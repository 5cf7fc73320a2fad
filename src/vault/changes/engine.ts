/** Does changes over the vault, each as one transaction. */
import { inverse, inverseSteps } from '../../core/change/inverse';
import { pastChanges } from '../../core/change/past';
import type { ChangeName, ChangeReport, Skipped, Step, VaultChange } from '../../core/change/types';
import { newId } from '../../core/markup/ids';
import type { VaultDoor } from './door';
import { openFlight } from './flight';
import type { Journal, JournalEntry } from './journal';
import { doParts, doStep, emptyTally, type Tally } from './steps';
import type { VaultChanges, Watch } from './types';
import type { Saying } from '../../core/said/sayings';
import { whyOf } from '../../core/said/why';
import { nameOf } from '../../core/change/change-name';

/** What the engine is given beside vault and journal. */
export interface EngineOptions {
  readonly door: VaultDoor;
  readonly journal: Journal;
  /** By whom and when an undo is done. */
  readonly by: () => { readonly coder: string | null; readonly when: string };
  /** Writes a change into the codebook log. Asked again after a crash: must add nothing twice. */
  readonly log: (change: VaultChange, report: ChangeReport) => Promise<void>;
  /** Called when a change was done, undone or forgotten. */
  readonly done: (change: VaultChange) => void;
  readonly words: { readonly undo: (title: string) => string; readonly barred: (newer: ChangeName) => string; readonly noChange: () => string };
}

export interface Engine extends VaultChanges {
  /** Reads the journal; finishes what was broken off, forward or back. Gives what came of each. */
  recover(): Promise<ChangeReport[]>;
  /** Stops before the next note; what is not done stays in the journal. */
  close(): void;
}

/** An engine that does one change at a time. Nothing is read or written before it is asked. */
export function openEngine({ door, journal, by, log, done, words }: EngineOptions): Engine {
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;
  let waiting = 0;

  /** One change at a time. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    waiting++;
    const run = queue.then(act).finally(() => waiting--);
    queue = run.catch(() => undefined);
    return run;
  }

  const reportOf = (change: VaultChange, tally: Tally, outcome: ChangeReport['outcome'], why: Saying | null): ChangeReport => ({
    ...nameOf(change),
    id: change.id,
    notes: tally.notes.size,
    codedNotes: tally.coded.size,
    codings: tally.codings,
    skipped: tally.skipped,
    outcome,
    why,
  });

  async function start(change: VaultChange, watch: Watch): Promise<ChangeReport> {
    const nothing = emptyTally();
    if (closed || watch.signal?.aborted) return reportOf(change, nothing, 'cancelled', null);
    if (change.steps.length === 0) return reportOf(change, nothing, 'done', null);
    try {
      return await forward(await journal.begin(change), watch);
    } catch (error) {
      return reportOf(change, nothing, 'failed', whyOf(error));
    }
  }

  async function forward(entry: JournalEntry, watch: Watch): Promise<ChangeReport> {
    const { change } = entry;
    const { steps } = change;
    const tally = emptyTally(steps);
    const flight = openFlight();
    let at = 0;
    try {
      for (const [step, ...more] of together(steps)) {
        if (watch.signal?.aborted || closed) break;
        watch.progress?.(at, steps.length);
        at += 1 + more.length;
        const parts = [step, ...more].flatMap((part) => (part.step === 'edit' ? [part.ops] : []));
        await flight.take(step, () => (more.length > 0 && step.step === 'edit' ? doParts(step.note, parts, door, tally) : doStep(step, door, tally)));
        await door.rest();
      }
      await flight.landed();
      // Also where all was on its way when a person stopped it: she was told that it is taken back.
      if (watch.signal?.aborted) return await back(entry, at, watch, 'cancelled', null);
      if (at < steps.length) return reportOf(change, tally, 'unfinished', null);
      await door.save(tally.notes);
    } catch (error) {
      // What is on its way may still be written: only then is it known what is to be undone.
      await flight.landed().catch(() => undefined);
      return back(entry, at, watch, 'failed', whyOf(error));
    }
    watch.progress?.(steps.length, steps.length);
    await log(change, reportOf(change, tally, 'done', null)).catch((error: unknown) => {
      tally.skipped.push({ note: '', op: null, why: whyOf(error) });
    });
    // Where that cannot be written it is done again at the next start, which does nothing.
    await journal.mark(entry, 'done').catch(() => (entry.state = 'done'));
    done(change);
    return reportOf(change, tally, 'done', null);
  }

  /** Undoes the first steps of a change, last first; one that cannot be undone does not keep the others from it. */
  async function back(entry: JournalEntry, count: number, watch: Watch, outcome: 'cancelled' | 'failed', why: Saying | null): Promise<ChangeReport> {
    const { change } = entry;
    // A full disk may not take the mark either: then the file is taken away at the end, or it stays to be finished.
    await journal.mark(entry, 'back').catch(() => undefined);
    const steps = inverseSteps(change.steps.slice(0, count));
    const tally = emptyTally(steps);
    const stuck: Skipped[] = [];
    for (const [at, step] of steps.entries()) {
      if (closed) return reportOf(change, tally, 'unfinished', why);
      watch.progress?.(steps.length - at, change.steps.length);
      try {
        await doStep(step, door, tally);
      } catch (error) {
        stuck.push({ note: step.step === 'setting' ? '' : step.note, op: null, why: whyOf(error) });
      }
      await door.rest();
    }
    try {
      await door.save(tally.notes);
      if (stuck.length === 0) await journal.forget(entry);
    } catch (error) {
      stuck.push({ note: '', op: null, why: whyOf(error) });
    }
    done(change);
    tally.skipped.push(...stuck);
    return reportOf(change, tally, stuck.length === 0 ? outcome : 'unfinished', why);
  }

  const doneSoFar = (): VaultChange[] => journal.entries.filter(({ state }) => state === 'done').map(({ change }) => change);
  const past: VaultChanges['past'] = () => pastChanges(doneSoFar(), words.barred);

  return {
    get busy() {
      return waiting > 0;
    },
    past,
    run: (change, watch = {}) => inTurn(() => start(change, watch)),
    undo: (id, watch = {}) =>
      inTurn(() => {
        const found = past().find(({ change }) => change.id === id && !change.undoes);
        if (!found || found.undone) throw new Error(words.noChange());
        if (found.barred !== null) throw new Error(found.barred);
        const { coder, when } = by();
        return start(inverse(found.change, { id: newId(), title: words.undo(found.change.title), coder, when, reason: null }), watch);
      }),
    recover: () =>
      inTurn(async () => {
        await journal.read();
        const reports: ChangeReport[] = [];
        for (const entry of journal.entries.filter(({ state }) => state !== 'done')) {
          if (closed) break;
          reports.push(await (entry.state === 'back' ? back(entry, entry.change.steps.length, {}, 'cancelled', null) : forward(entry, {})));
        }
        return reports;
      }),
    close() {
      closed = true;
    },
  };
}

/** Steps, with the edits of one note that follow each other as one. */
function together(steps: readonly Step[]): (readonly [Step, ...Step[]])[] {
  const groups: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.step === 'edit' && last?.[0].step === 'edit' && last[0].note === step.note) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
