/** Updates that were done while the app is open, so that they can be looked at and taken back after the dialog is closed. */
import type { UpdatedCoding } from '../../core/exchange/update/codings';
import type { TextChange } from '../../core/markup/types';
import type { Study } from '../../vault/types';

/** One note, and the way back. Holds no text but what was changed. */
export interface DoneStep {
  readonly path: string;
  /** As the file has it and, where that has other line ends, as an editor does. */
  readonly ways: readonly Way[];
}

/** Hashes of the text as it was and as the update left it, and the changes that lead back. */
export interface Way {
  readonly before: string;
  readonly after: string;
  readonly back: readonly TextChange[];
}

/** What came of an update. */
export interface DoneUpdate {
  /** The notes that were updated, with the codings to look at. */
  readonly notes: readonly { readonly path: string; readonly codings: readonly UpdatedCoding[] }[];
  /** All that was written, the notes of cases as well, in order. */
  readonly steps: readonly DoneStep[];
  /** What was said when it was done. */
  readonly said: string;
}

const past = new WeakMap<Study, readonly DoneUpdate[]>();

/** The last update that was not taken back; null where there is none. */
export const lastUpdate = (study: Study): DoneUpdate | null => past.get(study)?.at(-1) ?? null;

/** Keeps an update as the last one. */
export const keepUpdate = (study: Study, update: DoneUpdate): void => void past.set(study, [...(past.get(study) ?? []), update]);

/** Forgets one that was taken back. */
export const forgetUpdate = (study: Study, update: DoneUpdate): void => void past.set(study, (past.get(study) ?? []).filter((each) => each !== update));
