/** The state of an update: notes and their corrected files, what a person chooses, and how far it is. */
import { signal, type Signal } from '@preact/signals';
import type { App } from 'obsidian';
import type { ImportedFile } from '../../core/exchange/import/read';
import type { LostChoice } from '../../core/exchange/update/codings';
import { noteFor } from '../../core/exchange/update/match';
import type { Side } from '../../core/exchange/update/merge-words';
import type { Progress } from '../../core/exchange/update/steps';
import { sourceOf } from '../../core/exchange/update/versions';
import type { Followed } from '../../core/speakers/follow';
import { ui } from '../../i18n/ui';
import { unixBreaks } from '../../vault/open-notes';
import { nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import type { ImportSource } from '../import/files';
import { type ImportReader, openReader } from '../import/reader';
import { reasonOf } from '../reason';
import { type DoneStep, type DoneUpdate, forgetUpdate, keepUpdate } from './last';
import { planInSlices, type PlannedUpdate } from './plan';
import { earlierInVault, importedNotes, knownKeys, type KnownKey } from './sources';
import { casesAfter, undoUpdate, writeCases, writeStep } from './write';

/** A note and the file that corrects it. */
export interface UpdateEntry {
  readonly path: string | null;
  readonly name: string;
  readonly file: ImportedFile | null;
  readonly base: ImportedFile | undefined;
  readonly choices: ReadonlyMap<string, Side>;
  readonly lost: ReadonlyMap<string, LostChoice>;
  /** Names that the note does not know and that the person has agreed to. */
  readonly agreed: readonly string[];
  readonly update: PlannedUpdate | null;
  /** The text that the update was planned from. */
  readonly note: string;
  /** Notes of cases that follow. */
  readonly cases: Followed | null;
  /** Why there is nothing to be done. */
  readonly why: string | null;
}

/** A corrected file; the note where it is known. */
export interface Correction {
  readonly source: ImportSource;
  readonly path: string | null;
}

type Choice = Partial<Pick<UpdateEntry, 'base' | 'choices' | 'lost' | 'agreed'>>;

export interface UpdateModel {
  readonly entries: Signal<readonly UpdateEntry[]>;
  readonly total: number;
  readonly phase: Signal<'reading' | 'asking' | 'writing' | 'done'>;
  /** How far the note is with which it is busy; null while its file is read. */
  readonly progress: Signal<Progress | null>;
  /** Comparisons under way because of a choice. */
  readonly comparing: Signal<number>;
  readonly written: Signal<number>;
  readonly keyPath: Signal<string>;
  /** What was said last, when done. */
  readonly said: Signal<string>;
  /** What was done and not taken back. */
  readonly done: Signal<DoneUpdate | null>;
  read(): Promise<void>;
  /** Compares anew with other choices; of several the last counts. */
  choose(index: number, change: Choice): Promise<void>;
  /** Compares anew with the earlier file. */
  chooseBase(index: number, source: ImportSource): Promise<void>;
  /** Compares all anew under the key at another path. */
  rekey(path: string): Promise<void>;
  write(): Promise<void>;
  undo(): Promise<void>;
  stop(): void;
}

/** A note that changes over and over is not waited for. */
const mostTries = 3;

/** An update of some notes; `done` is one that was done already. Nothing is written before `write`. */
export function updateModel(app: App, study: Study, corrections: readonly Correction[], done: DoneUpdate | null = null): UpdateModel {
  let stopped = false;
  const stopping = new AbortController();
  let open: ImportReader | null = null;
  const reader = (): ImportReader => (open ??= openReader());
  let keys: readonly KnownKey[] = [];
  /** Whatever key is chosen, or none: names of any are not to come unseen. */
  let all: readonly KnownKey[] = [];
  const entries = signal<readonly UpdateEntry[]>([]);
  const turns = new Map<number, number>();

  const planned = async (note: string, { path, file, base, choices, lost }: UpdateEntry): Promise<PlannedUpdate> => {
    if (file === null || path === null) throw new Error(ui.updating.noNote);
    const title = path.split('/').pop()?.replace(/\.md$/, '') ?? '';
    const options = { base, choices, lost, title, candidates: keys.map(({ key }) => key), keys: all.map(({ key }) => key), date: study.today(), coder: study.coder, markup: study.markup };
    return planInSlices(note, file, { ...options, hides: (coder) => study.hides(path, coder) }, stopping.signal, (at) => (model.progress.value = at));
  };
  const compared = async (entry: UpdateEntry): Promise<UpdateEntry> => {
    if (entry.path === null || entry.file === null) return entry;
    try {
      const note = await study.read(entry.path);
      const update = await planned(note, entry);
      return { ...entry, note, update, cases: await casesAfter(study, entry.path, note, update), why: null };
    } catch (error) {
      return { ...entry, update: null, why: reasonOf(error) };
    }
  };
  const opened = async ({ source, path: given }: Correction): Promise<UpdateEntry> => {
    const notes = importedNotes(app);
    const path = given ?? [...keys.map(({ key }) => key), undefined].map((key) => noteFor(source.name, notes, key)?.path).find((found) => found !== undefined) ?? null;
    const entry: UpdateEntry = { path, name: source.name, file: null, base: undefined, choices: new Map(), lost: new Map(), agreed: [], update: null, note: '', cases: null, why: path === null ? ui.updating.noNote : null };
    if (path === null) return entry;
    try {
      const file = await reader().file(source.name, await source.read());
      return await compared({ ...entry, file, base: await earlierInVault(app, path, sourceOf(await study.read(path)), reader()) });
    } catch (error) {
      return { ...entry, why: reasonOf(error) };
    }
  };

  /** Writes one note and the notes of cases that follow. A note that was changed since it was compared is left alone. */
  const writeOne = async (path: string, entry: UpdateEntry): Promise<{ update: PlannedUpdate; steps: DoneStep[]; refused: string[] }> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const note = await study.read(path);
      // What was shown is what is written; an editor may have other line ends than the file.
      if (unixBreaks(note) !== unixBreaks(entry.note)) throw new Error(ui.updating.keepsChanging);
      const update = entry.update && note === entry.note ? entry.update : await planned(note, entry);
      const unseen = update.strangers.filter((name) => !entry.agreed.includes(name));
      if (unseen.length > 0) throw new Error(ui.updating.unseen(unseen.join(', ')));
      const cases = await casesAfter(study, path, note, update);
      if (stopped) break;
      const step = await writeStep(study, path, (now) => (now === note ? update.changes : null));
      if (!step) continue;
      const { steps, refused } = await writeCases(study, cases.notes);
      return { update, steps: [step, ...steps], refused };
    }
    throw new Error(stopped ? ui.importing.stoppedReading : ui.updating.keepsChanging);
  };

  const model: UpdateModel = {
    entries,
    total: corrections.length,
    phase: signal(done ? 'done' : 'reading'),
    progress: signal(null),
    comparing: signal(0),
    written: signal(0),
    keyPath: signal(`${ui.importing.keyName}.md`),
    said: signal(done?.said ?? ''),
    done: signal(done),
    async read() {
      all = keys = await knownKeys(study, model.keyPath.value);
      // The key lies elsewhere than where an import puts it: the field shows where.
      const [first] = keys;
      if (first) model.keyPath.value = first.path;
      for (const correction of corrections) {
        if (stopped) return;
        model.progress.value = null;
        entries.value = [...entries.value, await opened(correction)];
        await nextTask();
      }
      model.phase.value = 'asking';
    },
    async choose(index, change) {
      const entry = entries.value[index];
      if (!entry) return;
      const wanted = { ...entry, ...change };
      // What was chosen is kept before it is compared, so that the next choice builds on it.
      entries.value = entries.value.map((old, at) => (at === index ? wanted : old));
      if (Object.keys(change).join() === 'agreed') return;
      model.comparing.value++;
      const turn = (turns.get(index) ?? 0) + 1;
      turns.set(index, turn);
      try {
        const next = await compared(wanted);
        // Whatever comes back first: the last that was asked counts.
        if (turns.get(index) === turn) entries.value = entries.value.map((now, at) => (at === index ? { ...next, agreed: now.agreed } : now));
      } finally {
        model.comparing.value--;
      }
    },
    chooseBase: async (index, source) => model.choose(index, { base: await reader().file(source.name, await source.read()) }),
    async rekey(path) {
      model.keyPath.value = path;
      all = await knownKeys(study, path.trim());
      keys = path.trim() === '' ? [] : all;
      for (const index of entries.value.keys()) await model.choose(index, {});
    },
    async write() {
      model.phase.value = 'writing';
      const due = changing(entries.value);
      const refused: string[] = [];
      const steps: DoneStep[] = [];
      const notes: DoneUpdate['notes'][number][] = [];
      for (const entry of due) {
        if (stopped) break;
        const { path } = entry;
        if (path === null) continue;
        try {
          // An open note takes it as one step that its editor undoes.
          if (due.length === 1) await study.open(path);
          const one = await writeOne(path, entry);
          steps.push(...one.steps);
          refused.push(...one.refused);
          notes.push({ path, codings: one.update.codings });
          model.written.value++;
        } catch (error) {
          // What was updated before can be undone all the same, and the others follow.
          refused.push(`${path}: ${reasonOf(error)}`);
        }
        await nextTask();
      }
      const said = notes.length === due.length ? ui.updating.done(due.length) : ui.updating.stopped(notes.length, due.length);
      model.said.value = [said, ...refused].join(' ');
      if (notes.length > 0) {
        model.done.value = { notes, steps, said };
        keepUpdate(study, model.done.value);
      }
      model.phase.value = 'done';
      open?.close();
    },
    async undo() {
      const past = model.done.value;
      if (!past) return;
      // Pressed twice it is done once.
      model.done.value = null;
      forgetUpdate(study, past);
      model.said.value = await undoUpdate(study, past);
    },
    stop: () => {
      stopped = true;
      if (model.phase.value === 'writing') return;
      stopping.abort(new Error(ui.importing.stoppedReading));
      open?.close();
    },
  };
  return model;
}

/** The notes that can be changed now: names that would come into them are agreed to. */
export const changing = (entries: readonly UpdateEntry[]): UpdateEntry[] => entries.filter((entry) => entry.update !== null && !entry.update.isCurrent && !asksForNames(entry));

/** Whether names would come into a note that nobody has agreed to. */
export const asksForNames = ({ update, agreed }: UpdateEntry): boolean => update?.strangers.some((name) => !agreed.includes(name)) === true;
