/** The state of an import: files as they are read, what the person says, and how far the writing is. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { noteOf } from '../../core/exchange/import/note';
import { keyNote, type NameKey, nameWithPseudonyms, readKeyNote, withPseudonyms } from '../../core/exchange/import/protect';
import { ui } from '../../i18n/ui';
import type { Study } from '../../vault/types';
import { entryOf, type ImportEntry } from './entry';
import type { ImportSource } from './files';

export interface ImportModel {
  readonly entries: Signal<readonly ImportEntry[]>;
  readonly total: number;
  readonly folder: Signal<string>;
  readonly keyPath: Signal<string>;
  /** By name of who speaks; empty texts are none. */
  readonly pseudonyms: Signal<ReadonlyMap<string, string>>;
  readonly phase: Signal<'reading' | 'asking' | 'writing'>;
  /** Documents written. */
  readonly written: Signal<number>;
  readonly documents: ReadonlySignal<number>;
  /** Everybody who speaks in the files, by turns. */
  readonly speakers: ReadonlySignal<readonly string[]>;
  /** Reads the files one after the other; the app goes on between them. */
  read(): Promise<void>;
  /** Writes the notes; gives the paths of those written. Stops between two when told to. */
  write(): Promise<string[]>;
  stop(): void;
}

/** An import of some files into a folder. Nothing is written before `write`. */
export function importModel(study: Study, sources: readonly ImportSource[], folder: string): ImportModel {
  let stopped = false;
  const entries = signal<readonly ImportEntry[]>([]);
  const model: ImportModel = {
    entries,
    total: sources.length,
    folder: signal(folder),
    keyPath: signal(`${ui.importing.keyName}.md`),
    pseudonyms: signal(new Map()),
    phase: signal('reading'),
    written: signal(0),
    documents: computed(() => entries.value.reduce((sum, { file }) => sum + (file?.documents.length ?? 0), 0)),
    speakers: computed(() => {
      const turns = new Map<string, number>();
      for (const { reports } of entries.value) for (const { speakers } of reports) for (const speaker of speakers) turns.set(speaker.name, (turns.get(speaker.name) ?? 0) + speaker.turns);
      return [...turns].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    }),
    async read() {
      for (const source of sources) {
        if (stopped) return;
        const entry = await entryOf(source, study.today());
        entries.value = [...entries.value, entry];
        await pause();
      }
      model.phase.value = 'asking';
    },
    async write() {
      model.phase.value = 'writing';
      const key = new Map([...model.pseudonyms.value].map(([name, pseudonym]) => [name, pseudonym.trim()] as const).filter(([, pseudonym]) => pseudonym !== ''));
      if (key.size > 0) await keepKey(study, model.keyPath.value.trim(), key);
      const paths: string[] = [];
      for (const { file } of entries.value) {
        for (const document of file?.documents ?? []) {
          if (stopped || !file) return paths;
          const shown = key.size > 0 ? withPseudonyms(document, key) : document;
          const source = key.size > 0 ? { ...file, name: nameWithPseudonyms(file.name, key) } : file;
          const { path, text } = noteOf(source, shown, { folder: cleanFolder(model.folder.value), date: study.today() });
          paths.push(await study.create(path, text));
          model.written.value = paths.length;
          await pause();
        }
      }
      return paths;
    },
    stop: () => {
      stopped = true;
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
    const rows = keyNote(new Map(fresh));
    const insert = known.size > 0 ? rows.split('\n').slice(2).join('\n') : `\n${rows}`;
    return [{ from: text.length, to: text.length, insert: `${text.endsWith('\n') || text === '' ? '' : '\n'}${insert}` }];
  });
}

const cleanFolder = (folder: string): string => folder.trim().replace(/^\/+|\/+$/g, '');

const pause = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 0));
