/** The state of an update: notes and their corrected files, what a person chooses, and how far it is. */
import { signal, type Signal } from '@preact/signals';
import type { App } from 'obsidian';
import { keyFor } from '../../core/exchange/update/key-for';
import type { ImportedFile } from '../../core/exchange/import/read';
import { changesTo } from '../../core/exchange/update/changes-to';
import type { LostChoice } from '../../core/exchange/update/codings';
import { noteFor } from '../../core/exchange/update/match';
import type { Side } from '../../core/exchange/update/merge-words';
import { planUpdate, type Update } from '../../core/exchange/update/update';
import { sourceOf } from '../../core/exchange/update/versions';
import { ui } from '../../i18n/ui';
import { nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import type { ImportSource } from '../import/files';
import { type ImportReader, openReader } from '../import/reader';
import { reasonOf } from '../reason';
import { earlierInVault, importedNotes, knownKeys, type KnownKey } from './sources';

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
  readonly update: Update | null;
  /** Why there is nothing to be done. */
  readonly why: string | null;
}

/** A corrected file; the note where it is known. */
export interface Correction {
  readonly source: ImportSource;
  readonly path: string | null;
}

export interface UpdateModel {
  readonly entries: Signal<readonly UpdateEntry[]>;
  readonly total: number;
  readonly phase: Signal<'reading' | 'asking' | 'writing' | 'done'>;
  readonly written: Signal<number>;
  readonly keyPath: Signal<string>;
  /** What was said last, when done. */
  readonly said: Signal<string>;
  read(): Promise<void>;
  /** Compares anew with other choices. */
  choose(index: number, change: Partial<Pick<UpdateEntry, 'base' | 'choices' | 'lost' | 'agreed'>>): Promise<void>;
  /** Compares anew with the earlier file. */
  chooseBase(index: number, source: ImportSource): Promise<void>;
  /** Compares all anew under the key at another path. */
  rekey(path: string): Promise<void>;
  write(): Promise<void>;
  undo(): Promise<void>;
  stop(): void;
}

/** An update of some notes. Nothing is written before `write`. */
export function updateModel(app: App, study: Study, corrections: readonly Correction[]): UpdateModel {
  let stopped = false;
  let open: ImportReader | null = null;
  const reader = (): ImportReader => (open ??= openReader());
  let keys: readonly KnownKey[] = [];
  const past: { path: string; before: string; after: string }[] = [];
  const entries = signal<readonly UpdateEntry[]>([]);

  const planOf = (note: string, { path, file, base, choices, lost }: UpdateEntry): Update => {
    if (!file) throw new Error(ui.updating.noNote);
    const title = (path ?? '').split('/').pop()?.replace(/\.md$/, '') ?? '';
    const known = keys.map(({ key }) => key);
    return planUpdate(note, file, { base, choices, lost, title, key: keyFor(note, known), keys: known, date: study.today(), coder: study.coder, markup: study.markup, hides: (coder) => path !== null && study.hides(path, coder) });
  };
  const compared = async (entry: UpdateEntry): Promise<UpdateEntry> => {
    if (entry.path === null || !entry.file) return entry;
    try {
      return { ...entry, update: planOf(await study.read(entry.path), entry), why: null };
    } catch (error) {
      return { ...entry, update: null, why: reasonOf(error) };
    }
  };
  const opened = async ({ source, path: given }: Correction): Promise<UpdateEntry> => {
    const notes = importedNotes(app);
    const path = given ?? [...keys.map(({ key }) => key), undefined].map((key) => noteFor(source.name, notes, key)?.path).find((found) => found !== undefined) ?? null;
    const entry: UpdateEntry = { path, name: source.name, file: null, base: undefined, choices: new Map(), lost: new Map(), agreed: [], update: null, why: path === null ? ui.updating.noNote : null };
    if (path === null) return entry;
    try {
      const file = await reader().file(source.name, await source.read());
      return await compared({ ...entry, file, base: await earlierInVault(app, path, sourceOf(await study.read(path)), reader()) });
    } catch (error) {
      return { ...entry, why: reasonOf(error) };
    }
  };
  const model: UpdateModel = {
    entries,
    total: corrections.length,
    phase: signal('reading'),
    written: signal(0),
    keyPath: signal(`${ui.importing.keyName}.md`),
    said: signal(''),
    async read() {
      keys = await knownKeys(study, model.keyPath.value);
      // The key lies elsewhere than where an import puts it: the field shows where.
      const [first] = keys;
      if (first) model.keyPath.value = first.path;
      for (const correction of corrections) {
        if (stopped) return;
        entries.value = [...entries.value, await opened(correction)];
        await nextTask();
      }
      model.phase.value = 'asking';
    },
    async choose(index, change) {
      const entry = entries.value[index];
      if (!entry) return;
      const next = await compared({ ...entry, ...change });
      entries.value = entries.value.map((old, at) => (at === index ? next : old));
    },
    chooseBase: async (index, source) => model.choose(index, { base: await reader().file(source.name, await source.read()) }),
    async rekey(path) {
      model.keyPath.value = path;
      keys = path.trim() === '' ? [] : await knownKeys(study, path.trim());
      for (const index of entries.value.keys()) await model.choose(index, {});
    },
    async write() {
      model.phase.value = 'writing';
      const due = changing(entries.value);
      const refused: string[] = [];
      for (const entry of due) {
        if (stopped) break;
        const { path } = entry;
        if (path === null) continue;
        // An open note takes it as one step that its editor undoes; what was planned is planned again on the text as it is now.
        if (due.length === 1) await study.open(path);
        try {
          const step = { path, before: '', after: '' };
          await study.edit(path, (note) => {
            const { changes, text, strangers } = planOf(note, entry);
            // The note may have changed since the person looked.
            const unseen = strangers.filter((name) => !entry.agreed.includes(name));
            if (unseen.length > 0) throw new Error(ui.updating.unseen(unseen.join(', ')));
            step.before = note;
            step.after = text;
            return changes;
          });
          past.push(step);
          model.written.value++;
        } catch (error) {
          // What was updated before can be undone all the same, and the others follow.
          refused.push(`${path}: ${reasonOf(error)}`);
        }
        await nextTask();
      }
      const said = model.written.value === due.length ? ui.updating.done(due.length) : ui.updating.stopped(model.written.value, due.length);
      model.said.value = [said, ...refused].join(' ');
      model.phase.value = 'done';
    },
    async undo() {
      const left: string[] = [];
      let count = 0;
      for (const { path, before, after } of past.splice(0).reverse()) {
        const step = { isBack: false };
        try {
          // Asked again where the note changes meanwhile: what it was asked last counts.
          await study.edit(path, (now) => {
            step.isBack = now === after;
            return step.isBack ? changesTo(after, before) : null;
          });
          if (step.isBack) count++;
          else left.push(ui.updating.notUndone(path));
        } catch (error) {
          left.push(`${path}: ${reasonOf(error)}`);
        }
      }
      model.said.value = [ui.updating.undone(count), ...left].join(' ');
    },
    stop: () => {
      stopped = true;
      open?.close();
    },
  };
  return model;
}

/** The notes that can be changed now: names that would come into them are agreed to. */
export const changing = (entries: readonly UpdateEntry[]): UpdateEntry[] => entries.filter((entry) => entry.update !== null && !entry.update.isCurrent && !asksForNames(entry));

/** Whether names would come into a note that nobody has agreed to. */
export const asksForNames = ({ update, agreed }: UpdateEntry): boolean => update?.strangers.some((name) => !agreed.includes(name)) === true;
