/** The state of an import: files as they are read, what the person says, and how far the writing is. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { keyNote, keyTable, nameWithPseudonyms, readKeyNote } from '../../core/exchange/import/protect';
import type { NameKey } from '../../core/exchange/import/replace-names';
import type { ColumnMap, ColumnRole } from '../../core/exchange/import/table';
import { importReport, type ReportedFile } from '../../core/exchange/import/report';
import type { TextChange } from '../../core/markup/types';
import { readFrontMatter } from '../../core/text/front-matter';
import { setProperty } from '../../core/text/front-matter-edit';
import { keyType } from '../../core/text/key-note';
import { typeOf } from '../../core/text/scope';
import { spoken } from '../../i18n/spoken';
import { noteFor, type Candidate } from '../../core/exchange/update/match';
import { ui } from '../../i18n/ui';
import { nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import { entryOf, type ImportEntry, type RecordingFor } from './entry';
import type { ImportSource } from './files';
import { type ImportReader, openReader } from './reader';
import { reasonOf } from '../reason';

export interface ImportModel {
  readonly entries: Signal<readonly ImportEntry[]>;
  readonly total: number;
  readonly folder: Signal<string>;
  readonly keyPath: Signal<string>;
  /** By name of who speaks; empty texts are none. */
  readonly pseudonyms: Signal<ReadonlyMap<string, string>>;
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
  /** Everybody who speaks in the files, by turns. */
  readonly speakers: ReadonlySignal<readonly string[]>;
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
  const write = async (): Promise<string[]> => {
    model.phase.value = 'writing';
    const key = new Map([...model.pseudonyms.value].map(([name, pseudonym]) => [name, pseudonym.trim()] as const).filter(([, pseudonym]) => pseudonym !== ''));
    if (key.size > 0) await keepKey(study, model.keyPath.value.trim(), key);
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
      reported.push({ name: nameWithPseudonyms(name, key), hash: file?.hash ?? null, format: file?.format ?? null, encoding: file?.encoding ?? null, notes, why: why ?? (stopped ? ui.importing.stoppedBefore : null) });
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
    keyPath: signal(`${ui.importing.keyName}.md`),
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
    speakers: computed(() => {
      const turns = new Map<string, number>();
      for (const { reports } of entries.value) for (const { speakers } of reports) for (const speaker of speakers) turns.set(speaker.name, (turns.get(speaker.name) ?? 0) + speaker.turns);
      return [...turns].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    }),
    async read() {
      for (const [id, source] of sources.entries()) {
        if (stopped) return;
        const entry = await entryOf(id, source, reader(), study.today(), recordingFor);
        entries.value = [...entries.value, entry];
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

/** The key goes first: no note has pseudonyms that nobody can resolve. Names that the note knows already are kept. */
async function keepKey(study: Study, wanted: string, key: NameKey): Promise<void> {
  const path = wanted.endsWith('.md') ? wanted : `${wanted}.md`;
  if (study.names.resolve(path, '') !== path) {
    await study.create(path, keyNote(key));
    return;
  }
  await study.edit(path, (text) => {
    const known = readKeyNote(text);
    const fresh = [...key].filter(([name, pseudonym]) => known.get(name) !== pseudonym);
    if (fresh.length === 0) return null;
    const rows = keyTable(new Map(fresh));
    const insert = known.size > 0 ? rows.split('\n').slice(2).join('\n') : `\n${rows}`;
    return [...typed(text), { from: text.length, to: text.length, insert: `${text.endsWith('\n') || text === '' ? '' : '\n'}${insert}` }];
  });
}

/** A key that was written by hand or before keys had a type gets it, so that it is no data. */
function typed(text: string): TextChange[] {
  const { properties, error } = readFrontMatter(text);
  return error || typeOf(properties) !== null ? [] : setProperty(text, 'type', keyType);
}

const cleanFolder = (folder: string): string => folder.trim().replace(/^\/+|\/+$/g, '');
