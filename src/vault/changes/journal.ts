/** What is being done and was done, so that nothing is left half done. */
import type { VaultChange } from '../../core/change/types';
import type { JournalFiles } from './door';

/** `running`: being done; `back`: being undone after it was stopped or failed; `done`. */
export type EntryState = 'running' | 'back' | 'done';

export interface JournalEntry {
  readonly change: VaultChange;
  state: EntryState;
  /** When it was begun and its id: entries sort by it. */
  readonly name: string;
}

export interface Journal {
  /** In order. Empty until it is read. */
  readonly entries: readonly JournalEntry[];
  /** Reads what this device has written. Throws nothing: what cannot be read is left alone. */
  read(): Promise<void>;
  /** Writes a change down. Throws where that is not possible: nothing must be done then. */
  begin(change: VaultChange): Promise<JournalEntry>;
  /** Throws where that is not possible. */
  mark(entry: JournalEntry, state: EntryState): Promise<void>;
  /** A change that came to nothing. Throws where that is not possible. */
  forget(entry: JournalEntry): Promise<void>;
}

/** Older ones are forgotten, and cannot be undone any more. */
const mostKept = 100;

const nameForm = /^(\d{13,}-[a-z0-9]{8})\.(running|back|done)\.json$/;

/**
 * A file a change, its state in the name: to rename a file is all or nothing, and works on a full disk. `device` tells
 * this device's changes from those that a sync service brings: another device's are its own to finish.
 */
export function openJournal(files: JournalFiles, device: string, now: () => number): Journal {
  let entries: JournalEntry[] = [];
  let last = 0;

  const fileOf = ({ name, state }: JournalEntry): string => `${name}.${state}.json`;

  async function prune(): Promise<void> {
    const done = entries.filter(({ state }) => state === 'done');
    for (const old of done.slice(0, Math.max(0, done.length - mostKept))) {
      await files.remove(fileOf(old));
      entries = entries.filter((entry) => entry !== old);
    }
  }

  return {
    get entries() {
      return entries;
    },
    async read() {
      const found: JournalEntry[] = [];
      const names = await files.list().catch(() => []);
      for (const file of [...names].sort()) {
        if (file.endsWith('.new')) await files.remove(file).catch(() => undefined);
        const match = nameForm.exec(file);
        if (!match) continue;
        const written = await files.read(file).then(parsed, () => null);
        if (written?.device === device) found.push({ change: written.change, state: match[2] as EntryState, name: match[1] ?? '' });
      }
      entries = [...found, ...entries.filter(({ name }) => !found.some((entry) => entry.name === name))];
    },
    async begin(change) {
      last = Math.max(now(), last + 1);
      const entry: JournalEntry = { change, state: 'running', name: `${last}-${change.id}` };
      const fresh = `${entry.name}.new`;
      try {
        await files.write(fresh, JSON.stringify({ device, change }));
        await files.rename(fresh, fileOf(entry));
      } catch (error) {
        await files.remove(fresh).catch(() => undefined);
        throw error;
      }
      entries = [...entries, entry];
      return entry;
    },
    async mark(entry, state) {
      if (entry.state === state) return;
      await files.rename(fileOf(entry), `${entry.name}.${state}.json`);
      entry.state = state;
      if (state === 'done') await prune().catch(() => undefined);
    },
    async forget(entry) {
      await files.remove(fileOf(entry));
      entries = entries.filter((other) => other !== entry);
    },
  };
}

function parsed(text: string): { readonly device: unknown; readonly change: VaultChange } | null {
  try {
    const value = JSON.parse(text) as { device?: unknown; change?: Partial<VaultChange> } | null;
    return value?.change && Array.isArray(value.change.steps) ? { device: value.device, change: value.change as VaultChange } : null;
  } catch {
    return null;
  }
}
