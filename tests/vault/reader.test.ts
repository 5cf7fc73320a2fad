import type { App, TFile } from 'obsidian';
import { beforeAll, describe, expect, test } from 'vitest';
import { readVault } from '../../src/vault/reader';

/** Notes whose reading waits until it is let go: what happens meanwhile is the test's. */
function slowVault(notes: Record<string, string | Error>) {
  const files = Object.keys(notes).map((path) => ({ path }) as TFile);
  const gates = new Map<string, () => void>();
  const byPath = (path: string) => files.find((file) => file.path === path) ?? null;
  let atOnce = 0;
  let mostAtOnce = 0;
  const app = {
    vault: {
      getMarkdownFiles: () => [...files],
      getFileByPath: byPath,
      async cachedRead(file: TFile) {
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        const { path } = file;
        if (!Object.hasOwn(notes, path)) throw new Error(`ENOENT ${path}`);
        await new Promise<void>((resolve) => gates.set(path, resolve));
        atOnce--;
        const text = notes[path];
        if (text === undefined) throw new Error(`ENOENT ${path}`);
        if (text instanceof Error) throw text;
        return text;
      },
    },
  } as unknown as App;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    app,
    most: () => mostAtOnce,
    async letGo(path: string) {
      // Its turn may come only when those before it are done.
      while (!gates.has(path)) await settle();
      gates.get(path)?.();
      await settle();
    },
    rename(from: string, to: string) {
      const file = byPath(from) as { path: string } | null;
      if (file) file.path = to;
      notes[to] = notes[from] ?? '';
      delete notes[from];
    },
    remove(path: string) {
      files.splice(files.findIndex((file) => file.path === path), 1);
      delete notes[path];
    },
  };
}

function listening(isStale: (path: string) => boolean = () => false) {
  const texts: Record<string, string> = {};
  const failed: string[] = [];
  const progress: number[] = [];
  const calls = {
    text: (path: string, text: string) => void (texts[path] = text),
    unreadable: (path: string, reason: string) => void failed.push(`${path}: ${reason}`),
    progress: (done: number) => void progress.push(done),
    isStale,
  };
  return { calls, texts, failed, progress };
}

beforeAll(() => {
  Object.assign(globalThis, { window: globalThis });
});

describe('the first reading of the vault', () => {
  test('hands on every note and counts them up', async () => {
    const notes = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.md`, `text ${n}`]));
    const vault = slowVault({ ...notes });
    const heard = listening();
    const reading = readVault(vault.app, heard.calls, new AbortController().signal);
    for (const path of Object.keys(notes)) await vault.letGo(path);
    await reading;
    expect(heard.texts).toEqual(notes);
    expect(heard.progress).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(vault.most()).toBe(8);
  });

  test('a note renamed while it is read comes under its new path', async () => {
    const vault = slowVault({ 'a.md': 'A' });
    const heard = listening();
    const reading = readVault(vault.app, heard.calls, new AbortController().signal);
    vault.rename('a.md', 'b.md');
    await vault.letGo('a.md');
    await vault.letGo('b.md');
    await reading;
    expect(heard.texts).toEqual({ 'b.md': 'A' });
    expect(heard.failed).toEqual([]);
  });

  test('a note deleted while it is read is neither handed on nor called unreadable', async () => {
    const vault = slowVault({ 'a.md': 'A', 'b.md': 'B' });
    const heard = listening();
    const reading = readVault(vault.app, heard.calls, new AbortController().signal);
    vault.remove('a.md');
    await vault.letGo('a.md');
    await vault.letGo('b.md');
    await reading;
    expect(heard.texts).toEqual({ 'b.md': 'B' });
    expect(heard.failed).toEqual([]);
  });

  test('an older text does not replace a newer one that came meanwhile', async () => {
    const vault = slowVault({ 'a.md': 'old', 'b.md': 'B' });
    const newer = new Set<string>();
    const heard = listening((path) => newer.has(path));
    const reading = readVault(vault.app, heard.calls, new AbortController().signal);
    newer.add('a.md');
    await vault.letGo('a.md');
    await vault.letGo('b.md');
    await reading;
    expect(heard.texts).toEqual({ 'b.md': 'B' });
  });

  test('a note that cannot be read is named, and the others are read', async () => {
    const vault = slowVault({ 'a.md': new Error('EACCES'), 'b.md': 'B' });
    const heard = listening();
    const reading = readVault(vault.app, heard.calls, new AbortController().signal);
    await vault.letGo('a.md');
    await vault.letGo('b.md');
    await reading;
    expect(heard.failed).toEqual(['a.md: EACCES']);
    expect(heard.texts).toEqual({ 'b.md': 'B' });
  });

  test('once stopped it tells nothing more', async () => {
    const vault = slowVault({ 'a.md': 'A', 'b.md': new Error('EACCES') });
    const heard = listening();
    const stop = new AbortController();
    const reading = readVault(vault.app, heard.calls, stop.signal);
    stop.abort();
    await vault.letGo('a.md');
    await vault.letGo('b.md');
    await reading;
    expect(heard).toMatchObject({ texts: {}, failed: [], progress: [] });
  });
});
