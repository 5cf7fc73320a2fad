/** A folder of notes as a study. */
import { openCorpus, type Study } from '../core/library';
import { readNotes, unreadableLine, type NoteFiles } from './notes.mjs';
import { readSettings, type FolderSettings } from './settings.mjs';

/** A study read from files. */
export interface FileStudy {
  readonly study: Study;
  readonly files: NoteFiles;
  readonly settings: FolderSettings;
  /** Exit code for what could be read: 2 where some notes could not; the line that says so was written. */
  readonly code: 0 | 2;
}

/** Reads a note or a folder as a study. Notes that cannot be read are told on standard error and left out. */
export function readStudy(path: string, prefix: string | undefined, warn: (line: string) => void): FileStudy {
  const files = readNotes(path);
  const settings = readSettings(files.folder, prefix);
  const study = openCorpus(settings.study);
  for (const note of files.notes) study.update(note.path, note.text);
  const line = unreadableLine(files);
  if (line !== null) warn(line);
  return { study, files, settings, code: line === null ? 0 : 2 };
}
