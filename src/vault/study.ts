import { Notice, type Plugin } from 'obsidian';
import { openCodebook } from '../core/codebook/codebook';
import { themeColor } from '../core/codebook/color';
import type { Codebook } from '../core/codebook/types';
import { openStatuses } from '../core/coders/statuses';
import { openCorpus } from '../core/corpus/corpus';
import { seenCorpus, type Sight } from '../core/corpus/seen';
import type { Corpus } from '../core/corpus/types';
import { openNoteNames } from '../core/links/note-names';
import { openMemos } from '../core/memos/memos';
import { ui } from '../i18n/ui';
import { logBornThemes } from './changes/born';
import { caseStudyNotes } from './changes/case-studies';
import { openStudyChanges, tellRecovered } from './changes/study-changes';
import { openDevice } from './device';
import { followNotes } from './follow';
import { navigate, type Reveal } from './navigate';
import { openNotes } from './notes';
import { readVault } from './reader';
import { readSettings } from './settings';
import { openSight } from './sight';
import type { Settings, Study } from './types';

/** A study whose life is the plugin's. */
export interface LiveStudy extends Study {
  /** Reads the vault and follows it from then on. Called when the layout is ready. */
  start(): void;
  /** Takes up settings that another device changed. */
  reload(): Promise<void>;
}

/**
 * Opens the study: index and codebook follow every note of the vault, and all changes of notes go through here.
 * Nothing is read before `start`. `reveal` shows a passage in an open editor.
 */
export function openStudy(plugin: Plugin, stored: unknown, reveal: Reveal): LiveStudy {
  const { app } = plugin;
  const device = openDevice(app);
  const notes = openNotes(app);
  const listeners = new Set<() => void>();
  let kept: unknown = stored;
  let settings = readSettings(stored);
  let corpus = emptyCorpus(settings);
  let codebook = emptyCodebook(settings);
  let names = openNoteNames();
  let statuses = openStatuses({ folder: settings.coderFolder, names });
  let memos = openMemos({ themeFolder: settings.themeFolder, names });
  const seeing = (): Sight => ({
    sees: (path, coder) => !sight(path, coder),
    stamp: () => [settings.blind, device.coder, statuses.revision, names.revision].join(' '),
  });
  const sight = openSight(() => ({ blind: settings.blind, viewer: device.coder, statuses, names }));
  let seen = seenCorpus(corpus, seeing());
  let progress = { done: 0, total: 0 };
  let ready = false;
  let reading = new AbortController();
  let fresh = new Set<string>();
  let announced = false;
  let closed = false;
  let saving = Promise.resolve();

  const announce = (): void => {
    if (announced || closed) return;
    announced = true;
    window.requestAnimationFrame(() => {
      announced = false;
      for (const listener of [...listeners]) listener();
    });
  };
  const take = (path: string, text: string): void => {
    corpus.update(path, text);
    codebook.update(path, text);
    names.add(path);
    statuses.update(path, text);
    memos.update(path, text);
    announce();
  };
  /** A text that came by an event: newer than what the first reading may still bring. */
  const hear = (path: string, text: string): void => {
    if (!ready) fresh.add(path);
    take(path, text);
  };
  const forget = (path: string): void => {
    if (!ready) fresh.add(path);
    corpus.remove(path);
    codebook.remove(path);
    names.remove(path);
    statuses.remove(path);
    memos.remove(path);
    announce();
  };
  /** What is not read yet will be read under its new path; what was heard of it stays the newest. */
  const move = (from: string, to: string): void => {
    if (fresh.delete(from)) fresh.add(to);
    else fresh.delete(to);
    corpus.rename(from, to);
    codebook.rename(from, to);
    names.remove(from);
    names.add(to);
    statuses.rename(from, to);
    memos.rename(from, to);
    announce();
    // What comes into the folder of theme notes was never looked at as one.
    if (lies(to, settings.themeFolder) && !lies(from, settings.themeFolder)) void notes.read(to).then((text) => hear(to, text), () => undefined);
  };

  async function readAll(): Promise<void> {
    reading.abort();
    if (closed) return;
    reading = new AbortController();
    const { signal } = reading;
    fresh = new Set();
    ready = false;
    corpus = emptyCorpus(settings);
    seen = seenCorpus(corpus, seeing());
    codebook = emptyCodebook(settings);
    names = openNoteNames();
    statuses = openStatuses({ folder: settings.coderFolder, names });
    memos = openMemos({ themeFolder: settings.themeFolder, names });
    const unreadable: string[] = [];
    await readVault(
      app,
      {
        text: take,
        unreadable: (path, reason) => unreadable.push(ui.vault.unreadable(path, reason)),
        progress(done, total) {
          progress = { done, total };
          announce();
        },
        isStale: (path) => fresh.has(path),
      },
      signal,
    );
    if (signal.aborted) return;
    ready = true;
    if (unreadable.length > 0) new Notice(ui.vault.unreadableSome(unreadable));
    announce();
  }

  plugin.register(() => {
    closed = true;
    reading.abort();
    listeners.clear();
    changes.close();
    born.close();
  });

  const study: LiveStudy = {
    get settings() {
      return settings;
    },
    get corpus() {
      return corpus;
    },
    get seen() {
      return settings.blind ? seen : corpus;
    },
    get codebook() {
      return codebook;
    },
    get statuses() {
      return statuses;
    },
    get memos() {
      return memos;
    },
    get names() {
      return names;
    },
    get markup() {
      return { prefix: settings.prefix, earlierPrefixes: settings.earlierPrefixes };
    },
    get ready() {
      return ready;
    },
    get progress() {
      return progress;
    },
    get coder() {
      return device.coder;
    },
    today: () => localDate(new Date()),
    look(theme) {
      const entry = codebook.entry(theme);
      return { title: entry.title, color: entry.color ?? themeColor(theme) };
    },
    entry: (theme) => codebook.entry(theme),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recentThemes: () => device.recentThemes(),
    noteUsed(themes) {
      device.noteUsed(themes);
      born.used(themes);
    },
    lastCoding: () => device.lastCoding(),
    noteCoded: (last) => device.noteCoded(last),
    setCoder(coder) {
      device.setCoder(coder);
      announce();
    },
    hides: sight,
    get showing() {
      return device.showing;
    },
    show(part) {
      device.show({ ...device.showing, ...part });
      announce();
    },
    async change(part) {
      const before = settings;
      settings = { ...settings, ...part };
      kept = { ...(typeof kept === 'object' ? kept : {}), ...settings };
      const wanted = kept;
      // One after the other, so that the last change is what stays.
      saving = saving.catch(() => undefined).then(() => plugin.saveData(wanted));
      await saving;
      if (changesReading(before, settings)) void readAll();
      else announce();
    },
    get changes() {
      return changes;
    },
    caseStudies: () => caseStudyNotes(app, settings.caseStudyFolder),
    read: (path) => notes.read(path),
    async edit(path, edit) {
      const edited = await notes.edit(path, edit);
      // Renamed or deleted while it was written: the path of now counts, and one that is gone is not heard of again.
      if (edited && app.vault.getFileByPath(edited.file.path) === edited.file) hear(edited.file.path, edited.text);
    },
    async create(path, text) {
      const made = await notes.create(path, text);
      hear(made, text);
      return made;
    },
    open: (path, place) => navigate(app, study, path, place, reveal),
    start() {
      if (closed) return;
      followNotes(plugin, { text: hear, gone: forget, moved: move });
      void readAll().then(async () => {
        if (closed) return;
        tellRecovered(await changes.recover());
        born.resume();
      });
    },
    async reload() {
      const loaded: unknown = await plugin.loadData();
      // Nothing there: it is being written by somebody else just now, or was lost. What is known stays.
      if (closed || typeof loaded !== 'object' || loaded === null) return;
      kept = loaded;
      const before = settings;
      settings = readSettings(kept);
      if (changesReading(before, settings)) void readAll();
      else announce();
    },
  };
  const born = logBornThemes(app, study, device);
  const changes = openStudyChanges(plugin, study, device, born, announce);
  return study;
}

function emptyCorpus(settings: Settings): Corpus {
  const { prefix, earlierPrefixes, folders, types, excluded, asideCallouts } = settings;
  return openCorpus({ prefix, earlierPrefixes, scope: { folders, types, excluded, asideCallouts } });
}

function emptyCodebook(settings: Settings): Codebook {
  return openCodebook({ folder: settings.themeFolder, prefix: settings.prefix });
}

/** Whether notes must be read anew after a change of settings. */
function changesReading(before: Settings, after: Settings): boolean {
  const keys = ['prefix', 'earlierPrefixes', 'themeFolder', 'coderFolder', 'memoFolder', 'folders', 'types', 'excluded', 'asideCallouts'] as const;
  return keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

const lies = (path: string, folder: string): boolean => path.startsWith(`${folder.replace(/\/$/, '')}/`);

function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
