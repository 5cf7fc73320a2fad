import { normalizePath, type App } from 'obsidian';
import { readLog } from '../../core/codebook/log/read';
import type { LogEntry } from '../../core/codebook/log/types';
import { appendLog } from '../../core/codebook/log/write';
import type { Study } from '../types';

/** Adds entries to the codebook log, each once, and begins it where there is none. Without a log note in the settings: nothing. */
export async function keepLog(app: App, study: Study, entries: readonly LogEntry[]): Promise<void> {
  const path = logPath(study);
  if (path === null || entries.length === 0) return;
  if (!app.vault.getFileByPath(path)) {
    const [begun] = appendLog('', entries);
    if (begun) await study.create(path, begun.insert);
  } else await study.edit(path, (text) => appendLog(text, entries));
}

/** Where the log lies; null when none is kept. */
export function logPath({ settings }: Study): string | null {
  const said = settings.logNote.trim();
  if (said === '') return null;
  return normalizePath(said.toLowerCase().endsWith('.md') ? said : `${said}.md`);
}

/** The log's entries; none where there is no log. */
export async function logEntries(study: Study): Promise<LogEntry[]> {
  const path = logPath(study);
  return path === null ? [] : readLog(await study.read(path).catch(() => ''));
}
