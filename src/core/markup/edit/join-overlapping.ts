import { applyChanges } from '../changes';
import { changesBetween } from './between';
import { joinCodings } from './join';
import { overlappingGroups } from './joinable';
import { scan } from '../scan';
import { Refusal, type MarkupOptions, type TextChange } from '../types';
import type { Saying } from '../../said/sayings';

/** What joining the overlapping codings of a note comes to. */
export interface OverlapsJoined {
  readonly changes: readonly TextChange[];
  /** Codings that went into others. */
  readonly gone: number;
  /** Codings that they went into. */
  readonly joined: number;
  /** Why groups were left as they are, each reason once. */
  readonly refused: readonly Saying[];
}

/**
 * Joins all codings of a note that say the same themes by the same coder over some of the same words. See `joinCodings`.
 * Those of coders that are out of sight (`hides`) stay as they are.
 */
export function joinOverlapping(text: string, options?: MarkupOptions, hides: (coder: string | null) => boolean = () => false): OverlapsJoined {
  const before = scan(text, options);
  const refused = new Map<string, Saying>();
  let now = text;
  let gone = 0;
  let joined = 0;
  for (const group of overlappingGroups(before)) {
    if (group.some(({ coder }) => hides(coder))) continue;
    try {
      now = applyChanges(now, joinCodings(now, group.map(({ id }) => id), options).changes);
      gone += group.length - 1;
      joined++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(error.message, error.said);
    }
  }
  return { changes: changesBetween(before, scan(now, options)), gone, joined, refused: [...refused.values()] };
}
