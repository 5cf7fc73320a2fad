import type { App, TFile } from 'obsidian';
import { inSlices } from './slices';

/** What the reader tells: a note's text as it is, or that it cannot be read. */
export interface ReaderCalls {
  text(path: string, text: string): void;
  unreadable(path: string, reason: string): void;
  progress(done: number, total: number): void;
  /** Whether a newer text of the note has come another way since reading began. */
  isStale(path: string): boolean;
}

const atOnce = 8;

/**
 * Reads all notes of the vault, eight at a time, and hands on their texts in slices short enough that no frame is lost.
 * A note that is renamed meanwhile is handed on under its new path, a deleted one not at all. Resolves when all are
 * handed on; when `signal` is aborted, it stops and tells nothing more.
 */
export async function readVault(app: App, calls: ReaderCalls, signal: AbortSignal): Promise<void> {
  const files = app.vault.getMarkdownFiles();
  let next = 0;
  let done = 0;
  const rest = inSlices();

  const takeOne = async (file: TFile): Promise<void> => {
    try {
      const text = await textOf(app, file);
      await rest();
      if (signal.aborted) return;
      if (text !== null && stands(app, file) && !calls.isStale(file.path)) calls.text(file.path, text);
    } catch (error) {
      if (signal.aborted) return;
      calls.unreadable(file.path, error instanceof Error ? error.message : String(error));
    }
    calls.progress(++done, files.length);
  };
  const worker = async (): Promise<void> => {
    for (let file = files[next++]; file && !signal.aborted; file = files[next++]) await takeOne(file);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Null when the note was deleted before it could be read. */
async function textOf(app: App, file: TFile): Promise<string | null> {
  const { path } = file;
  try {
    return await app.vault.cachedRead(file);
  } catch (error) {
    if (!stands(app, file)) return null;
    // Renamed while it was read: it is there, under its new name.
    if (file.path !== path) return app.vault.cachedRead(file);
    throw error;
  }
}

const stands = (app: App, file: TFile): boolean => app.vault.getFileByPath(file.path) === file;
