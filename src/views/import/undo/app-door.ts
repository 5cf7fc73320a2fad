import type { App, TFile } from 'obsidian';
import { inSlices } from '../../../vault/slices';
import { trashEmptyFolder, trashNote } from '../../../vault/trash';
import type { Study } from '../../../vault/types';
import { stepBack } from '../../update-source/write';
import type { WrittenImport, WrittenNote } from '../model';
import { type DoneImport, type MadeNote, type NotePlace, printOf } from './done-import';
import type { ImportDoor } from './take-back';

/** What may hold a pseudonym and can be searched for it. */
const searched = new Set(['md', 'canvas', 'csv']);

/** The app's vault, as taking an import back sees it. */
export function importDoor(app: App, study: Study): ImportDoor {
  const rest = inSlices();
  const standing = (note: NotePlace): TFile | null => {
    const file = app.vault.getFileByPath(note.path);
    // Another note may lie at the place of one that is gone.
    return file === note ? file : null;
  };
  return {
    async read(note) {
      const file = standing(note);
      if (!file) return null;
      return file.extension === 'md' ? study.read(file.path) : app.vault.cachedRead(file);
    },
    async trash(note) {
      const file = standing(note);
      if (file) await trashNote(app, file);
    },
    back: (step) => stepBack(study, step),
    texts: () => app.vault.getFiles().filter(({ extension }) => searched.has(extension)),
    trashEmpty: (path) => trashEmptyFolder(app, path),
    rest: () => rest(),
  };
}

/** What was written, by the app's files: their paths follow when they are moved. Null where nothing was. */
export function doneImport(app: App, { notes, report, key, folders }: WrittenImport): DoneImport | null {
  const made = ({ path, print }: WrittenNote): MadeNote[] => {
    const note = app.vault.getFileByPath(path);
    return note ? [{ note, print }] : [];
  };
  const newKey = key && 'text' in key.made ? made({ path: key.made.path, print: printOf(key.made.text) })[0] : undefined;
  const way = newKey ?? (key && 'ways' in key.made ? key.made : undefined);
  if (notes.length === 0 && !report && !way) return null;
  return { notes: notes.flatMap(made), report: (report && made(report)[0]) ?? null, key: key && way ? { pseudonyms: key.pseudonyms, made: way } : null, folders };
}
