import { copiedCodings } from '../../core/corpus/copied-codings';
import type { Document } from '../../core/corpus/types';
import { checkThemeNotes, type NoteFinding } from '../../core/codebook/note-checks';
import { scan } from '../../core/markup/scan';
import type { Problem } from '../../core/markup/types';
import { inSlices } from '../../vault/slices';
import type { Study } from '../../vault/types';
import { readOrTell } from '../read-or-tell';

/** A note with what is wrong in it. */
export interface DamagedNote {
  readonly path: string;
  /** Raw, as it was when the problems were found. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Damaged notes; of those that cannot be read, a line each. */
export interface Damage {
  readonly damaged: readonly DamagedNote[];
  readonly unreadable: readonly string[];
}

/** Finds damage note by note; what was found of a note is kept until the note changes. */
export interface DamageFinder {
  find(signal: AbortSignal, progress: (done: number, total: number) => void): Promise<Damage>;
}

/** All documents, and notes that are none and hold a marker: half a coding makes no document, and is damage all the same. */
export function damageFinder(study: Study): DamageFinder {
  const known = new WeakMap<Document, DamagedNote | null>();
  return {
    async find(signal, progress) {
      const strays = new Set(study.corpus.strays());
      const notes = [...study.corpus.documents(), ...strays];
      const damaged: DamagedNote[] = [];
      const unreadable: string[] = [];
      // Copies within one note are the note's problem; those across notes are told beside.
      const rest = inSlices();
      for (const [at, document] of notes.entries()) {
        let note = known.get(document);
        const text = note === undefined ? await readOrTell(study, document.path, unreadable) : null;
        if (text !== null) {
          const problems = study.corpus.problems(document.path, text);
          note = problems.length === 0 ? null : { path: document.path, text, problems };
          // The index may be a moment behind the text: then it is looked at again when it has caught up.
          if (strays.has(document) || study.corpus.document(document.path) === document) known.set(document, note);
        }
        const shown = note && inSight(study, note);
        if (shown) damaged.push(shown);
        await rest(() => progress(at + 1, notes.length));
        if (signal.aborted) break;
      }
      return { damaged, unreadable };
    },
  };
}

/** Without what is out of sight while one codes blind; null where nothing is left. */
function inSight(study: Study, note: DamagedNote): DamagedNote | null {
  const hidden = hiddenIds(study, note.path, note.text);
  if (hidden.size === 0) return note;
  const problems = note.problems.filter(({ id }) => id === null || !hidden.has(id));
  return problems.length === 0 ? null : { ...note, problems };
}

/** Ids in a note of codings, whole or half, that are another coder's and out of sight. */
export function hiddenIds(study: Study, path: string, text: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (!study.settings.blind) return hidden;
  for (const { ops } of scan(text, study.markup).markers) {
    for (const { kind, id, attributes } of ops) {
      if (kind === 'open') continue;
      const said = attributes.find((part) => part.kind === 'coder');
      if (study.hides(path, said?.coder ?? null)) hidden.add(id);
    }
  }
  return hidden;
}

/** Codings that stand in more than one note. */
export const copies = (study: Study): ReturnType<typeof copiedCodings> => copiedCodings(study.seen);

/** Theme notes that lie elsewhere than their theme, or claim one twice. `paths`: the notes of the theme folder. */
export async function themeNoteFindings(study: Study, paths: readonly string[], unreadable: string[]): Promise<NoteFinding[]> {
  const notes: [string, string][] = [];
  for (const path of paths) {
    const text = await readOrTell(study, path, unreadable);
    if (text !== null) notes.push([path, text]);
  }
  return checkThemeNotes(notes, { folder: study.settings.themeFolder, prefix: study.settings.prefix });
}
