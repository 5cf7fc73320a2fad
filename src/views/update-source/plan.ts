/** Plans an update on the page, in slices: the app goes on meanwhile. */
import type { ImportedFile } from '../../core/exchange/import/read';
import type { NameKey } from '../../core/exchange/import/people/replace-names';
import { keyFor } from '../../core/exchange/update/key-for';
import { shownDifferences, type Shown } from '../../core/exchange/update/shown';
import type { Progress } from '../../core/exchange/update/steps';
import { planSteps, type Update, type UpdateOptions } from '../../core/exchange/update/update';
import { inSlices } from '../../vault/slices';

/** What is known and chosen. */
export interface PlanOptions extends Omit<UpdateOptions, 'key'> {
  /** Keys of pseudonyms among which the note's own is found. */
  readonly candidates: readonly NameKey[];
}

/** An update as it is shown and written, without the words that stay. */
export interface PlannedUpdate extends Omit<Update, 'text' | 'body' | 'differences'> {
  /** Places to choose at, and places that change: the first of each, and how many there are. */
  readonly open: Places;
  readonly plain: Places;
}

export interface Places {
  readonly first: readonly Shown[];
  readonly count: number;
}

/** So many places are shown. */
const most = 200;

/** Plans the update of a note and says meanwhile how far that is. Where the signal says stop it ends with the signal's reason as an error. */
export async function planInSlices(note: string, file: ImportedFile, options: PlanOptions, signal: AbortSignal, progress: (at: Progress) => void): Promise<PlannedUpdate> {
  const pause = inSlices();
  const steps = planSteps(note, file, { ...options, key: keyFor(note, options.candidates) });
  let at: Progress | undefined;
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) {
    at = next.value ?? at;
    await pause(() => at && progress(at));
    signal.throwIfAborted();
  }
  await pause();
  signal.throwIfAborted();
  const { isCurrent, base, changes, names, labels, codings, comments, unplaced, counts, strangers } = next.value;
  const shown = shownDifferences(next.value);
  const places = (isOpen: boolean): Places => {
    const all = shown.filter(({ choice }) => (choice !== null) === isOpen);
    return { first: all.slice(0, most), count: all.length };
  };
  const toLookAt = codings.filter(({ kind }) => kind !== 'kept' && kind !== 'corrected');
  return { isCurrent, base, changes, names, labels, codings: toLookAt, comments, unplaced, counts, strangers, open: places(true), plain: places(false) };
}
