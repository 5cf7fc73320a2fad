/** A vault and a journal in memory, in which writing can break off, fail or be crossed by others at any point. */
import { applyChanges } from '../../src/core/markup/changes';
import type { MarkupOptions } from '../../src/core/markup/types';
import type { ChangeReport, VaultChange } from '../../src/core/change/types';
import { openEngine, type Engine } from '../../src/vault/changes/engine';
import type { JournalFiles, VaultDoor } from '../../src/vault/changes/door';
import { openJournal } from '../../src/vault/changes/journal';
import { scan } from '../../src/core/markup/scan';

/** What happens at a write, counted from 1. `before`: nothing is written; `after`: it is, and then all stops. */
export interface Fault {
  readonly at: number;
  readonly kind: 'die before' | 'die after' | 'disk full';
  /** For how many writes the disk stays full. */
  readonly lasts?: number;
}

export interface World {
  readonly notes: Map<string, string>;
  readonly journal: Map<string, string>;
  readonly lists: Map<string, readonly string[]>;
  readonly logged: string[];
  /** Writes so far, of notes and journal. */
  writes: number;
  fault: Fault | null;
  /** Called after each write of a note: somebody else at work. */
  meanwhile: (() => void) | null;
  /** Starts the program anew; what was in memory is lost. */
  start(): Engine;
}

export class Dead extends Error {}

const markup: MarkupOptions = { prefix: 'theme/' };

export function openWorld(notes: Readonly<Record<string, string>>, lists: Readonly<Record<string, readonly string[]>> = {}): World {
  let minute = 0;
  const world: World = {
    notes: new Map(Object.entries(notes)),
    journal: new Map(),
    lists: new Map(Object.entries(lists)),
    logged: [],
    writes: 0,
    fault: null,
    meanwhile: null,
    start,
  };

  function start(): Engine {
    const life = { isDead: false };
    const alive = (): void => {
      if (life.isDead) throw new Dead('The program has died.');
    };
    /** A write; renaming and removing take no room. */
    const write = async (act: () => void, takesRoom = true): Promise<void> => {
      alive();
      await Promise.resolve();
      alive();
      world.writes++;
      const { fault } = world;
      if (fault && fault.kind !== 'disk full' && world.writes === fault.at) {
        life.isDead = true;
        if (fault.kind === 'die after') act();
        throw new Dead('The program has died.');
      }
      if (fault?.kind === 'disk full' && takesRoom && world.writes >= fault.at && world.writes < fault.at + (fault.lasts ?? 1)) throw new Error('ENOSPC: no space left on device');
      act();
    };
    const noteAt = (path: string): string => {
      alive();
      const text = world.notes.get(path);
      if (text === undefined) throw new Error(`ENOENT: ${path}`);
      return text;
    };
    const door: VaultDoor = {
      markup,
      exists: (path) => world.notes.has(path),
      read: (path) => Promise.resolve().then(() => noteAt(path)),
      async edit(path, edit) {
        const foreseen = edit(noteAt(path));
        if (!foreseen || foreseen.length === 0) return;
        await write(() => {
          const now = noteAt(path);
          world.notes.set(path, applyChanges(now, edit(now) ?? []));
        });
        world.meanwhile?.();
      },
      async create(path, text) {
        let free = path;
        for (let n = 2; world.notes.has(free); n++) free = path.replace(/\.md$/, ` ${n}.md`);
        await write(() => world.notes.set(free, text));
        return free;
      },
      move: (path, to) =>
        write(() => {
          const text = noteAt(path);
          world.notes.delete(path);
          world.notes.set(to, text);
        }, false),
      trash: (path) => write(() => world.notes.delete(path), false),
      changeList: (key, edit) => write(() => world.lists.set(key, edit(world.lists.get(key) ?? []))),
      whereabouts(_path, ids, others) {
        const wanted = new Set(ids);
        return [...world.notes].find(([path, text]) => !others.has(path) && scan(text, markup).codings.some(({ id }) => wanted.has(id)))?.[0] ?? null;
      },
      save: () => Promise.resolve(),
      rest: () => Promise.resolve(),
    };
    const files: JournalFiles = {
      list: () => Promise.resolve([...world.journal.keys()]),
      read: (name) => Promise.resolve(world.journal.get(name) ?? ''),
      // Not whole when it breaks off: what a half written file would be.
      write: (name, text) => {
        world.journal.set(name, text.slice(0, text.length / 2));
        return write(() => world.journal.set(name, text));
      },
      rename: (name, to) =>
        write(() => {
          world.journal.set(to, world.journal.get(name) ?? '');
          world.journal.delete(name);
        }, false),
      remove: (name) => write(() => world.journal.delete(name), false),
    };
    return openEngine({
      door,
      journal: openJournal(files, 'device01', () => 1_700_000_000_000 + minute++),
      by: () => ({ coder: 'ana', when: '2026-11-22T11:00' }),
      log(change: VaultChange, _report: ChangeReport) {
        if (!life.isDead && !world.logged.includes(change.id)) world.logged.push(change.id);
        return Promise.resolve();
      },
      done: () => undefined,
      words: { undo: (title) => `Undo: ${title}`, barred: ({ title }) => `After it: ${title}`, noChange: () => 'no such change' },
    });
  }

  return world;
}

/** The notes as plain data. */
export const notesOf = (world: World): Record<string, string> => Object.fromEntries([...world.notes].sort(([a], [b]) => (a < b ? -1 : 1)));
