/** What a file holds and its note does not. */
import type { LostThing } from '../../said/import';
import { say, type Saying } from '../../said/sayings';

/** What is left out, with how many of each; of what there is none nothing is said. */
export function lossesOf(counts: Readonly<Partial<Record<LostThing, number>>>): Saying[] {
  return (Object.entries(counts) as [LostThing, number][]).flatMap(([what, n]) => (n > 0 ? [say('lost', what, n)] : []));
}
