import type { App } from 'obsidian';
import { newId } from '../core/markup/ids';
import type { Showing } from './types';

/** What belongs to this device and is never synced: who codes here, and with what lately. */
export interface Device {
  /** A name for this device in this vault, made up once. */
  readonly id: string;
  readonly coder: string | null;
  setCoder(coder: string): void;
  recentThemes(): readonly string[];
  noteUsed(themes: readonly string[]): void;
  /** Follows renames among what was used and is shown. */
  renameThemes(becomes: ReadonlyMap<string, string>): void;
  readonly showing: Showing;
  show(showing: Showing): void;
}

const idKey = 'emic-device';
const coderKey = 'emic-coder';
const recentKey = 'emic-recent-themes';
const showingKey = 'emic-showing';
const recentMost = 50;

export function openDevice(app: App): Device {
  const storedCoder: unknown = app.loadLocalStorage(coderKey);
  const storedRecent: unknown = app.loadLocalStorage(recentKey);
  let coder = typeof storedCoder === 'string' && storedCoder !== '' ? storedCoder : null;
  let recent = Array.isArray(storedRecent) ? storedRecent.filter((theme) => typeof theme === 'string') : [];
  let showing = readShowing(app.loadLocalStorage(showingKey));
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
    renameThemes(becomes) {
      const renamed = (themes: readonly string[]): string[] => [...new Set(themes.map((theme) => becomes.get(theme) ?? theme))];
      recent = renamed(recent);
      app.saveLocalStorage(recentKey, recent);
      if (showing.themes) show({ ...showing, themes: renamed(showing.themes) });
    },
    get showing() {
      return showing;
    },
    show,
  };
}

/** What was shown last; all of it where that cannot be read. */
function readShowing(stored: unknown): Showing {
  const { themes, coders, only } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const names = (value: unknown): string[] | null => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : null);
  return { themes: names(themes), coders: names(coders), only: only === 'overlaps' || only === 'none' ? only : 'all' };
}
