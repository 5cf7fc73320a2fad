import { copiedCodings } from '../../core/corpus/copied-codings';
import type { Document } from '../../core/corpus/types';
import { checkThemeNotes, type NoteFinding } from '../../core/codebook/note-checks';
import type { Problem } from '../../core/markup/types';
import type { Study } from '../../vault/types';

/** A note with what is wrong in it. */
export interface DamagedNote {
  readonly path: string;
  /** Raw, as it was when the problems were found. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Finds damage note by note; what was found of a note is kept until the note changes. */
export interface DamageFinder {
  find(signal: AbortSignal, progress: (done: number, total: number) => void): Promise<readonly DamagedNote[]>;
}

const sliceMs = 12;

export function damageFinder(study: Study): DamageFinder {
  const known = new WeakMap<Document, DamagedNote | null>();
  return {
    async find(signal, progress) {
      const documents = study.corpus.documents();
      const found: DamagedNote[] = [];
      // Copies within one note are the note's problem; those across notes are told beside.
      let began = performance.now();
      for (const [at, document] of documents.entries()) {
        let note = known.get(document);
        if (note === undefined) {
          const text = await study.read(document.path).catch(() => '');
          const problems = study.corpus.problems(document.path, text);
          note = problems.length === 0 ? null : { path: document.path, text, problems };
          // The index may be a moment behind the text: then it is looked at again when it has caught up.
          if (study.corpus.document(document.path) === document) known.set(document, note);
        }
        if (note) found.push(note);
        if (performance.now() - began < sliceMs) continue;
        progress(at + 1, documents.length);
        await new Promise((resolve) => window.setTimeout(resolve, 0));
        if (signal.aborted) return found;
        began = performance.now();
      }
      return found;
    },
  };
}

/** Codings that stand in more than one note. */
export const copies = (study: Study): ReturnType<typeof copiedCodings> => copiedCodings(study.corpus);

/** Theme notes that lie elsewhere than their theme, or claim one twice. `paths`: the notes of the theme folder. */
export async function themeNoteFindings(study: Study, paths: readonly string[]): Promise<NoteFinding[]> {
  const notes: [string, string][] = [];
  for (const path of paths) notes.push([path, await study.read(path).catch(() => '')]);
  return checkThemeNotes(notes, { folder: study.settings.themeFolder, prefix: study.settings.prefix });
}
