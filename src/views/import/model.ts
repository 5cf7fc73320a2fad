/** The state of an import: files as they are read, what the person says, and how far the writing is. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { NoteOfBytes } from '../../core/exchange/import/already';
import type { Corrections } from '../../core/exchange/import/corrections';
import { clashesOf, type KeyClash } from '../../core/exchange/import/people/people';
import { nameWithPseudonyms } from '../../core/exchange/import/people/protect';
import { nameReplacer, type NameKey } from '../../core/exchange/import/people/replace-names';
import { importReport, type ReportedFile } from '../../core/exchange/import/report';
import { spoken } from '../../i18n/spoken';
import { noteFor, type Candidate } from '../../core/exchange/update/match';
import { ui } from '../../i18n/ui';
import { nextTask } from '../../vault/slices';
import type { Study } from '../../vault/types';
import { reasonOf } from '../reason';
import { documentsWanted, entryOf, type ImportEntry, type RecordingFor } from './entry';
import type { ImportSource } from './files';
import { cleanFolder, folderTrouble, foldersOf } from './folder';
import { firstKeyPath, keepKey, keyAt, keyOf, notePath, pseudonymsIn, type WrittenKey } from './key';
import { type ImportReader, openReader } from './reader';
import { printOf } from './undo/done-import';

/** What the vault knows of the files its notes came from. */
export interface KnownNotes {
  readonly sources: readonly Candidate[];
  /** As it is now: an import may have ended a moment ago. */
  readonly hashes: () => readonly NoteOfBytes[];
  readonly hasFolder: (path: string) => boolean;
}

/** A note as it was written. */
export interface WrittenNote {
  readonly path: string;
  readonly print: string;
}

/** All that was written, in order. */
export interface WrittenImport {
  readonly notes: readonly WrittenNote[];
  readonly report: WrittenNote | null;
  readonly key: WrittenKey | null;
  /** Folders that were not there before. */
  readonly folders: readonly string[];
  /** Why there is no report though one was asked for. */
  readonly why: string | null;
}

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
  /** Documents to be written. */
  readonly documents: ReadonlySignal<number>;
  /** Why notes cannot be written to the folder, or the key to its note; null where they can. */
  readonly trouble: ReadonlySignal<string | null>;
  /** Paths of the notes that files seem to correct, by the entry's id. */
  readonly corrects: ReadonlySignal<ReadonlyMap<number, string>>;
  /** Takes a file into the import, or leaves it out. */
  want(id: number, wanted: boolean): void;
  /** Reads a file again by what a person says of it, beside what was said before; of several corrections the last counts. */
  correct(id: number, say: (now: Corrections) => Corrections): Promise<void>;
  /** Takes these files out of the import and gives them. */
  takeCorrections(): { source: ImportSource; path: string }[];
  readonly hasSpeakers: ReadonlySignal<boolean>;
  /** Reads the files one after the other; the app goes on between them. */
  read(): Promise<void>;
  /** Writes the notes; gives what was written. Stops between two when told to. */
  write(): Promise<WrittenImport>;
  stop(): void;
}

/** An import of some files into a folder. Nothing is written before `write`. */
export function importModel(study: Study, sources: readonly ImportSource[], folder: string, known: KnownNotes, recordingFor: RecordingFor): ImportModel {
  let stopped = false;
  let isWriting = false;
  let open: ImportReader | null = null;
  const reader = (): ImportReader => (open ??= openReader());
  const entries = signal<readonly ImportEntry[]>([]);
  /** What the key note says. */
  const keyKnown = signal<NameKey>(new Map());
  /** What it gave to the fields. */
  let given: NameKey = new Map();
  let lastKey = '';
  const entryWith = (id: number, part: (entry: ImportEntry) => ImportEntry): void => {
    entries.value = entries.value.map((entry) => (entry.id === id ? part(entry) : entry));
  };
  const read = (id: number, corrections: Corrections): Promise<ImportEntry> => {
    const twinOf = (hash: string): string | null => entries.value.find((entry) => entry.id < id && entry.file?.hash === hash)?.name ?? null;
    const source = sources[id];
    if (!source) throw new Error('No such file is open.');
    return entryOf(id, source, reader(), corrections, { date: study.today(), notes: known.hashes, twinOf, recordingFor });
  };
  const write = async (): Promise<WrittenImport> => {
    model.phase.value = 'writing';
    if (notePath(model.keyPath.value) !== lastKey) await model.useKey(model.keyPath.value);
    const key = model.key.value;
    const folders = new Set<string>();
    const noteFolders = (path: string): void => foldersOf(path).forEach((each) => known.hasFolder(each) || folders.add(each));
    const create = async (path: string, text: string): Promise<WrittenNote> => {
      noteFolders(path);
      return { path: await study.create(path, text), print: printOf(text) };
    };
    if (key.size > 0) noteFolders(notePath(model.keyPath.value));
    const keyWritten = key.size > 0 ? await keepKey(study, model.keyPath.value.trim(), key) : null;
    const replacer = nameReplacer(key);
    const written: WrittenNote[] = [];
    const reported: ReportedFile[] = [];
    const date = study.today();
    for (const entry of entries.value) {
      const { id, name, file, recording } = entry;
      const notes: ReportedFile['notes'][number][] = [];
      // A file's name that would give somebody away is not written into the note.
      const media = recording !== null && nameWithPseudonyms(recording, key) === recording ? `[[${recording}]]` : null;
      const wanted = documentsWanted(entry);
      let why = entry.why ?? leftOut(entry, key);
      try {
        for (const at of wanted) {
          if (stopped) break;
          const { path, text, report } = await reader().note(id, at, cleanFolder(model.folder.value), date, [...key], media);
          const made = await create(path, text);
          written.push(made);
          notes.push({ path: made.path, report });
          model.written.value = written.length;
          await nextTask();
        }
      } catch (error) {
        // The others are brought in all the same: begun anew, what is written would come in twice.
        why = reasonOf(error);
        entryWith(id, (now) => ({ ...now, why }));
      }
      if (stopped && notes.length < wanted.length) why ??= notes.length === 0 ? ui.importing.stoppedBefore : ui.importing.stoppedWithin(notes.length, wanted.length);
      reported.push({ name: nameWithPseudonyms(name, key), hash: file?.hash ?? null, format: file?.format ?? null, encoding: file?.encoding ?? null, notes, why: why === null ? null : replacer.words(why) });
    }
    const into = cleanFolder(model.folder.value);
    const so: Omit<WrittenImport, 'report' | 'why'> = { notes: written, key: keyWritten, folders: [...folders] };
    if (!model.report.value) return { ...so, report: null, why: null };
    try {
      const report = await create(`${into === '' ? '' : `${into}/`}${ui.importing.reportName(date)}.md`, importReport(reported, date, spoken));
      return { ...so, report, why: null };
    } catch (error) {
      // The notes are there all the same.
      return { ...so, report: null, why: ui.importing.notImported(ui.importing.reportName(date), reasonOf(error)) };
    }
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
    documents: computed(() => entries.value.reduce((sum, entry) => sum + documentsWanted(entry).length, 0)),
    trouble: computed(() => folderTrouble(model.folder.value) ?? (model.key.value.size > 0 ? folderTrouble(model.keyPath.value) : null)),
    corrects: computed(() => new Map(entries.value.flatMap(({ id, file, already }) => {
      // What is there already corrects nothing.
      const note = file && already.includes(null) ? noteFor(file.name, known.sources) : null;
      return note ? [[id, note.path] as const] : [];
    }))),
    want: (id, wanted) => entryWith(id, (entry) => ({ ...entry, wanted })),
    async correct(id, say) {
      const entry = entries.value.find((known) => known.id === id);
      if (!entry) return;
      // It is kept before the file is read again, so that the next correction builds on it.
      const corrections = { ...entry.corrections, ...say(entry.corrections) };
      entryWith(id, (now) => ({ ...now, corrections }));
      const fresh = await read(id, corrections);
      entryWith(id, (now) => (now.corrections === corrections ? { ...fresh, wanted: now.file === null ? fresh.wanted : now.wanted } : now));
    },
    takeCorrections() {
      const found = model.corrects.value;
      entries.value = entries.value.filter(({ id }) => !found.has(id));
      return sources.flatMap((source, id) => {
        const path = found.get(id);
        return path === undefined ? [] : [{ source, path }];
      });
    },
    people: computed(() => {
      const turns = new Map<string, number>();
      for (const { people, wanted } of entries.value) if (wanted) for (const person of people) turns.set(person.name, (turns.get(person.name) ?? 0) + person.turns);
      return [...turns].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    }),
    hasSpeakers: computed(() => entries.value.some(({ people, wanted }) => wanted && people.some(({ turns }) => turns > 0))),
    key: computed(() => {
      const typed = [...model.pseudonyms.value].map(([name, pseudonym]) => [name, pseudonym.trim()] as const);
      return new Map([...keyKnown.value, ...typed].filter(([name, pseudonym]) => pseudonym !== '' && model.pseudonyms.value.get(name)?.trim() !== ''));
    }),
    otherNames: computed(() => [...keyKnown.value.keys()].filter((name) => !model.people.value.includes(name)).length),
    clashes: computed(() => clashesOf(model.key.value, model.people.value)),
    async useKey(path) {
      lastKey = notePath(path);
      keyKnown.value = await keyAt(study, path);
      const found = pseudonymsIn(keyKnown.value, model.people.value);
      // What was typed stands; what another key gave does not.
      const typed = [...model.pseudonyms.value].filter(([name, pseudonym]) => pseudonym.trim() !== '' && pseudonym !== given.get(name));
      given = found;
      model.pseudonyms.value = new Map([...found, ...typed]);
    },
    async read() {
      for (const id of sources.keys()) {
        if (stopped) return;
        const entry = await read(id, {});
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

/** Why a file that can be read is not among those written; null where it is. */
function leftOut(entry: ImportEntry, key: NameKey): string | null {
  if (documentsWanted(entry).length > 0) return null;
  const [first] = entry.already;
  if (entry.twin !== null) return ui.importing.twin(nameWithPseudonyms(entry.twin, key));
  return first == null ? ui.importing.unwanted : ui.importing.already(first);
}
