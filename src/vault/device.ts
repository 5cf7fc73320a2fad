import type { App } from 'obsidian';

/** What belongs to this device and is never synced: who codes here, and with what lately. */
export interface Device {
  readonly coder: string | null;
  setCoder(coder: string): void;
  recentThemes(): readonly string[];
  noteUsed(themes: readonly string[]): void;
}

const coderKey = 'emic-coder';
const recentKey = 'emic-recent-themes';
const recentMost = 50;

export function openDevice(app: App): Device {
  const storedCoder: unknown = app.loadLocalStorage(coderKey);
  const storedRecent: unknown = app.loadLocalStorage(recentKey);
  let coder = typeof storedCoder === 'string' && storedCoder !== '' ? storedCoder : null;
  let recent = Array.isArray(storedRecent) ? storedRecent.filter((theme) => typeof theme === 'string') : [];
  return {
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
  };
}
