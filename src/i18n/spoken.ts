import type { ChangeName } from '../core/change/types';
import { inEnglish, tell, type Saying } from '../core/said/sayings';
import { ui } from './ui';

/** What core tells people, in the language of the app. */
export const spoken = (saying: Saying): string => tell(saying, ui.sayings) ?? inEnglish(saying);

/** What a change is called, in the language of the app; one of another version as it was written down. */
export function changeTitle({ said, title, undoes }: ChangeName): string {
  const words = said ? tell(said, ui.sayings) : null;
  if (words === null) return title;
  return undoes === undefined ? words : ui.changes.undoTitle(words);
}
