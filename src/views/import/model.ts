/** The state of an import: files as they are read, what the person says, and how far the writing is. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { clashesOf, type KeyClash } from '../../core/exchange/import/people';
import { nameWithPseudonyms } from '../../core/exchange/import/protect';
import { nameReplacer, type NameKey } from '../../core/exchange/import/replace-names';
import type { ColumnMap, ColumnRole } from '../../core/exchange/import/table';
import { importReport, type ReportedFile } from '../../core/exchange/import/report';
import { spoken } from '../../i18n/spoken';
import { noteFor, type Candidate } from '../../core/exchange/update/match';
import { ui } from '../../i18n/ui';
import { nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import { entryOf, type ImportEntry, type RecordingFor } from './entry';
import type { ImportSource } from './files';
import { firstKeyPath, keepKey, keyAt, keyOf, notePath, pseudonymIn } from './key';
import { type ImportReader, openReader } from './reader';
import { reasonOf } from '../reason';

export interface ImportModel {
  readonly entries: Signal<readonly ImportEntry[]>;
  readonly total: number;
  readonly folder: Signal<string>;
  readonly keyPath: Signal<string>;
  /** By name; empty texts are none. */
  readonly pseudonyms: Signal<ReadonlyMap<string, string>>;
  /** Takes the key that lies at a path, if any: its pseudonyms stand for its people. */
  useKey(path: string): Promise<void>;
  /** Everything that will be replaced: what the key knows and what was typed. */
  readonly key: ReadonlySignal<NameKey>;
  /** How many names the key note knows that are nobody's here. */
  readonly otherNames: ReadonlySignal<number>;
  readonly clashes: ReadonlySignal<readonly KeyClash[]>;
  /** Whose names the files hold: who speaks by turns, then others. */
  readonly people: ReadonlySignal<readonly string[]>;
  /** Whether a note is to tell what came of each file. */
  readonly report: Signal<boolean>;
  readonly phase: Signal<'reading' | 'asking' | 'writing'>;
  /** Documents written. */
  readonly written: Signal<number>;
  readonly documents: ReadonlySignal<number>;
  /** Paths of the notes that files seem to correct, by the file's name. */
  readonly corrects: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Reads a table again with a column for a role, null for none; of several choices the last counts. */
  chooseColumn(id: number, role: ColumnRole, column: string | null): Promise<void>;
  /** Takes these files out of the import and gives them. */
  takeCorrections(): { source: ImportSource; path: string }[];
  readonly hasSpeakers: ReadonlySignal<boolean>;
  /** Reads the files one after the other; the app goes on between them. */
  read(): Promise<void>;
  /** Writes the notes; gives the paths of those written. Stops between two when told to. */
  write(): Promise<string[]>;
  stop(): void;
}

/** An import of some files into a folder. Nothing is written before `write`. */
export function importModel(study: Study, sources: readonly ImportSource[], folder: string, notes: readonly Candidate[], recordingFor: RecordingFor): ImportModel {
  let stopped = false;
  let isWriting = false;
  let open: ImportReader | null = null;
  const reader = (): ImportReader => (open ??= openReader());
  const entries = signal<readonly ImportEntry[]>([]);
  /** What the key note says. */
  const known = signal<NameKey>(new Map());
  let lastKey = '';
  const write = async (): Promise<string[]> => {
    model.phase.value = 'writing';
    if (notePath(model.keyPath.value) !== lastKey) await model.useKey(model.keyPath.value);
    const key = model.key.value;
    if (key.size > 0) await keepKey(study, model.keyPath.value.trim(), key);
    const replacer = nameReplacer(key);
    const paths: string[] = [];
    const reported: ReportedFile[] = [];
    const date = study.today();
    for (const { id, name, file, recording, why: unread } of entries.value) {
      const notes: ReportedFile['notes'][number][] = [];
      // A file's name that would give somebody away is not written into the note.
      const media = recording !== null && nameWithPseudonyms(recording, key) === recording ? `[[${recording}]]` : null;
      let why = unread;
      try {
        for (let at = 0; at < (file?.documents.length ?? 0) && !stopped; at++) {
          const { path, text, report } = await reader().note(id, at, cleanFolder(model.folder.value), date, [...key], media);
          const made = await study.create(path, text);
          paths.push(made);
          notes.push({ path: made, report });
          model.written.value = paths.length;
          await nextTask();
        }
      } catch (error) {
        // The others are brought in all the same: begun anew, what is written would come in twice.
        why = reasonOf(error);
        entries.value = entries.value.map((entry) => (entry.id === id ? { ...entry, why } : entry));
      }
      reported.push({ name: nameWithPseudonyms(name, key), hash: file?.hash ?? null, format: file?.format ?? null, encoding: file?.encoding ?? null, notes, why: why !== null ? replacer.words(why) : stopped ? ui.importing.stoppedBefore : null });
    }
    if (model.report.value) {
      const folder = cleanFolder(model.folder.value);
      await study.create(`${folder === '' ? '' : `${folder}/`}${ui.importing.reportName(date)}.md`, importReport(reported, date, spoken));
    }
    return paths;
  };
  const model: ImportModel = {
    entries,
    total: sources.length,
    folder: signal(folder),
    keyPath: signal(firstKeyPath()),
    pseudonyms: signal(new Map()),
    report: signal(false),
    phase: signal('reading'),
    written: signal(0),
    documents: computed(() => entries.value.reduce((sum, { file }) => sum + (file?.documents.length ?? 0), 0)),
    corrects: computed(() => new Map(entries.value.flatMap(({ name, file }) => {
      const note = file ? noteFor(file.name, notes) : null;
      return note ? [[name, note.path] as const] : [];
    }))),
    async chooseColumn(id, role, column) {
      const { table } = entries.value.find((entry) => entry.id === id) ?? {};
      if (!table) return;
      const rest = Object.fromEntries(Object.entries(table.map).filter(([key]) => key !== role));
      // It is kept before the file is read again, so that the next choice builds on it.
      const map: ColumnMap = column === null ? rest : { ...rest, [role]: column };
      entries.value = entries.value.map((entry) => (entry.id === id ? { ...entry, table: { ...table, map } } : entry));
      const read = await table.again(map);
      entries.value = entries.value.map((entry) => (entry.id === id && entry.table?.map === map ? read : entry));
    },
    takeCorrections() {
      const found = model.corrects.value;
      entries.value = entries.value.filter(({ name }) => !found.has(name));
      return sources.flatMap((source) => {
        const path = found.get(source.name);
        return path === undefined ? [] : [{ source, path }];
      });
    },
    people: computed(() => {
      const turns = new Map<string, number>();
      for (const { people } of entries.value) for (const person of people) turns.set(person.name, (turns.get(person.name) ?? 0) + person.turns);
      return [...turns].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    }),
    hasSpeakers: computed(() => entries.value.some(({ people }) => people.some(({ turns }) => turns > 0))),
    key: computed(() => {
      const typed = [...model.pseudonyms.value].map(([name, pseudonym]) => [name, pseudonym.trim()] as const);
      return new Map([...known.value, ...typed].filter(([name, pseudonym]) => pseudonym !== '' && model.pseudonyms.value.get(name)?.trim() !== ''));
    }),
    otherNames: computed(() => [...known.value.keys()].filter((name) => !model.people.value.includes(name)).length),
    clashes: computed(() => clashesOf(model.key.value, model.people.value)),
    async useKey(path) {
      lastKey = notePath(path);
      known.value = await keyAt(study, path);
      const found = model.people.value.flatMap((name) => {
        const pseudonym = pseudonymIn(known.value, name);
        return pseudonym === null ? [] : [[name, pseudonym] as const];
      });
      // What was typed stands.
      model.pseudonyms.value = new Map([...found, ...[...model.pseudonyms.value].filter(([, pseudonym]) => pseudonym.trim() !== '')]);
    },
    async read() {
      for (const [id, source] of sources.entries()) {
        if (stopped) return;
        const entry = await entryOf(id, source, reader(), study.today(), recordingFor);
        entries.value = [...entries.value, entry];
      }
      const key = await keyOf(study, model.people.value);
      if (key) {
        model.keyPath.value = key.path;
        await model.useKey(key.path);
      }
      model.phase.value = 'asking';
    },
    async write() {
      isWriting = true;
      try {
        return await write();
      } finally {
        isWriting = false;
        if (stopped) open?.close();
      }
    },
    stop: () => {
      stopped = true;
      if (!isWriting) open?.close();
    },
  };
  return model;
}

const cleanFolder = (folder: string): string => folder.trim().replace(/^\/+|\/+$/g, '');
