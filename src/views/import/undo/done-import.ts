/** Imports that were done while the app is open, so that they can be taken back. */
import { passagePrint } from '../../../core/change/passage-print';
import type { Study } from '../../../vault/types';
import type { DoneStep } from '../../update-source/last';

/** A note where it lies now: the app's file, whose path follows when it is moved. */
export interface NotePlace {
  readonly path: string;
}

/** A note that the import made, and a print of what it wrote. */
export interface MadeNote {
  readonly note: NotePlace;
  readonly print: string;
}

/** What came of the key of pseudonyms. */
export interface DoneKey {
  /** Pseudonyms that the import put into it. */
  readonly pseudonyms: readonly string[];
  /** The key that it made, or the way back in one that was there. */
  readonly made: MadeNote | DoneStep;
}

/** All that an import wrote. Holds no words of the data. */
export interface DoneImport {
  readonly notes: readonly MadeNote[];
  readonly report: MadeNote | null;
  readonly key: DoneKey | null;
  /** Folders that were not there before. */
  readonly folders: readonly string[];
}

/** A print of a note's text that another text does not have. A byte order mark and line ends do not count: an editor has its own. */
export function printOf(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return `${plain.length} ${passagePrint(plain, 0, plain.length).hash}`;
}

const past = new WeakMap<Study, readonly DoneImport[]>();

/** The last import that was not taken back; null where there is none. */
export const lastImport = (study: Study): DoneImport | null => past.get(study)?.at(-1) ?? null;

/** Keeps an import as the last one. */
export const keepImport = (study: Study, done: DoneImport): void => void past.set(study, [...(past.get(study) ?? []), done]);

/** Forgets one that is taken back. False where it was forgotten already. */
export function forgetImport(study: Study, done: DoneImport): boolean {
  const kept = past.get(study) ?? [];
  past.set(study, kept.filter((each) => each !== done));
  return kept.includes(done);
}
