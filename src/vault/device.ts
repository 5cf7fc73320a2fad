import type { App } from 'obsidian';
import { newId } from '../core/markup/ids';
import type { LastCoding, Showing } from './types';

/** What belongs to this device and is never synced: who codes here, and with what lately. */
export interface Device {
  /** A name for this device in this vault, made up once. */
  readonly id: string;
  readonly coder: string | null;
  setCoder(coder: string): void;
  recentThemes(): readonly string[];
  noteUsed(themes: readonly string[]): void;
  /** What words were coded with last; the theme used last where nothing was coded yet. */
  lastCoding(): LastCoding;
  noteCoded(last: LastCoding): void;
  /** Themes first used here that the codebook log is still to be told of, with the minute of their birth. */
  bornThemes(): readonly (readonly [theme: string, when: string])[];
  keepBorn(themes: readonly (readonly [theme: string, when: string])[]): void;
  /** Follows a change of the codebook among what was used and is shown: what themes have become, null where they are gone. */
  followThemes(becomes: ReadonlyMap<string, string | null>): void;
  readonly showing: Showing;
  show(showing: Showing): void;
}

const idKey = 'emic-device';
const coderKey = 'emic-coder';
const recentKey = 'emic-recent-themes';
const lastKey = 'emic-last-coding';
const bornKey = 'emic-born-themes';
const showingKey = 'emic-showing';
const recentMost = 50;

/** What this device remembers of the vault. What is stored in another shape counts as nothing. */
export function openDevice(app: App): Device {
  const storedCoder: unknown = app.loadLocalStorage(coderKey);
  const storedRecent: unknown = app.loadLocalStorage(recentKey);
  let coder = typeof storedCoder === 'string' && storedCoder !== '' ? storedCoder : null;
  let recent = Array.isArray(storedRecent) ? storedRecent.filter((theme) => typeof theme === 'string') : [];
  let showing = readShowing(app.loadLocalStorage(showingKey));
  let last = readLast(app.loadLocalStorage(lastKey));
  const show = (now: Showing): void => {
    showing = now;
    app.saveLocalStorage(showingKey, now);
  };
  return {
    get id() {
      const known: unknown = app.loadLocalStorage(idKey);
      if (typeof known === 'string' && known !== '') return known;
      const made = newId();
      app.saveLocalStorage(idKey, made);
      return made;
    },
    get coder() {
      return coder;
    },
    setCoder(name) {
      coder = name === '' ? null : name;
      app.saveLocalStorage(coderKey, coder);
    },
    recentThemes: () => recent,
    noteUsed(themes) {
      recent = [...themes, ...recent.filter((theme) => !themes.includes(theme))].slice(0, recentMost);
      app.saveLocalStorage(recentKey, recent);
    },
    lastCoding: () => last ?? { themes: recent.slice(0, 1), attributes: {} },
    noteCoded(now) {
      last = now;
      app.saveLocalStorage(lastKey, now);
    },
    bornThemes: () => readBorn(app.loadLocalStorage(bornKey)),
    keepBorn: (themes) => app.saveLocalStorage(bornKey, themes.length > 0 ? themes : null),
    followThemes(becomes) {
      const followed = (themes: readonly string[]): string[] => [
        ...new Set(
          themes.flatMap((theme) => {
            const now = becomes.get(theme);
            return now === null ? [] : [now ?? theme];
          }),
        ),
      ];
      recent = followed(recent);
      app.saveLocalStorage(recentKey, recent);
      if (last) this.noteCoded({ ...last, themes: followed(last.themes) });
      if (showing.themes) show({ ...showing, themes: followed(showing.themes) });
    },
    get showing() {
      return showing;
    },
    show,
  };
}

/** What was coded with last; null where that cannot be read. */
function readLast(stored: unknown): LastCoding | null {
  const { themes, attributes } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  if (!Array.isArray(themes) || typeof attributes !== 'object' || attributes === null) return null;
  const said = Object.entries(attributes).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { themes: themes.filter((theme) => typeof theme === 'string'), attributes: Object.fromEntries(said) };
}

/** What waits to be logged; nothing where that cannot be read. */
function readBorn(stored: unknown): [string, string][] {
  const pairs: unknown[] = Array.isArray(stored) ? stored : [];
  return pairs.flatMap((pair): [string, string][] => {
    const [theme, when] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof theme === 'string' && typeof when === 'string' ? [[theme, when]] : [];
  });
}

/** What was shown last; all of it where that cannot be read. */
function readShowing(stored: unknown): Showing {
  const { themes, coders, only } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const names = (value: unknown): string[] | null => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : null);
  return { themes: names(themes), coders: names(coders), only: only === 'overlaps' || only === 'none' ? only : 'all' };
}
