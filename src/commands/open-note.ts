import type { App, TFile } from 'obsidian';

/** The note that is open, null where none is or another kind of file. */
export function openNote({ workspace }: App): TFile | null {
  const file = workspace.getActiveFile();
  return file?.extension === 'md' ? file : null;
}
