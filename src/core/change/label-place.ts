/** Finds the places of labels again. */
import type { Range } from '../markup/types';
import { passagePrint, placesOf } from './passage-print';
import type { LabelEdit, WordsPrint } from './types';

/** Where an edit is to be done, or has been done. */
export interface LabelPlace {
  /** Stripped offset of what stands there. */
  readonly at: number;
  readonly state: 'before' | 'after';
}

/** How far words are looked for that have moved on their own. */
const window = 100_000;

/**
 * The places of edits, which are in order: where they were, moved as the one before them has moved, else the nearest
 * place with the same characters and the same words behind. Null for one whose words are gone. `mayStand` says whether a
 * label's characters may begin at a place. Stripped offsets.
 */
export function placesOfEdits(plain: string, edits: readonly LabelEdit[], mayStand: (at: number) => boolean): (LabelPlace | null)[] {
  const asTheyWere = follow(plain, edits, 0, mayStand, () => null);
  if (asTheyWere.every((place) => place !== null)) return asTheyWere;
  const taken = new Set<number>();
  return follow(plain, edits, commonMove(plain, edits, mayStand), mayStand, (edit, expected) => {
    const place = nearest(plain, edit, expected, (at) => !taken.has(at) && mayStand(at));
    if (place) taken.add(place.at);
    return place;
  });
}

function follow(plain: string, edits: readonly LabelEdit[], begin: number, mayStand: (at: number) => boolean, otherwise: (edit: LabelEdit, expected: number) => LabelPlace | null): (LabelPlace | null)[] {
  let moved = begin;
  return edits.map((edit) => {
    const expected = edit.at + moved;
    const place = standing(plain, edit, expected, mayStand) ?? otherwise(edit, expected);
    if (place) moved = place.at - edit.at + (place.state === 'after' ? edit.after.length - edit.before.length : 0);
    return place;
  });
}

/** How far most edits have moved, as a look at some of them tells: the same words may stand in several turns. */
function commonMove(plain: string, edits: readonly LabelEdit[], mayStand: (at: number) => boolean): number {
  const votes = new Map<number, number>();
  for (const edit of edits.slice(0, mostVotes)) {
    for (const at of placesOf(plain, edit.behind, windowAt(plain, edit.at)).map((behind) => behind - edit.before.length)) {
      if (at >= 0 && plain.startsWith(edit.before, at) && mayStand(at)) votes.set(at - edit.at, (votes.get(at - edit.at) ?? 0) + 1);
    }
  }
  let [best, most] = [0, 0];
  for (const [move, count] of votes) if (count > most || (count === most && Math.abs(move) < Math.abs(best))) [best, most] = [move, count];
  return best;
}

const mostVotes = 24;

const windowAt = (plain: string, at: number): Range => ({ from: Math.max(0, at - window), to: Math.min(plain.length, at + window) });

function standing(plain: string, edit: LabelEdit, at: number, mayStand: (at: number) => boolean): LabelPlace | null {
  if (at < 0 || !mayStand(at) || !fits(plain, edit.ahead, at - edit.ahead.length)) return null;
  const state = statesOf(edit).find((each) => plain.startsWith(edit[each], at) && fits(plain, edit.behind, at + edit[each].length));
  return state ? { at, state } : null;
}

/** Where the words ahead are others, those behind must be long enough to tell the place by. */
function nearest(plain: string, edit: LabelEdit, expected: number, mayStand: (at: number) => boolean): LabelPlace | null {
  let best: LabelPlace | null = null;
  let least = Infinity;
  for (const behind of placesOf(plain, edit.behind, windowAt(plain, expected))) {
    for (const state of statesOf(edit)) {
      const at = behind - edit[state].length;
      if (at < 0 || !plain.startsWith(edit[state], at) || !mayStand(at)) continue;
      const isSure = fits(plain, edit.ahead, at - edit.ahead.length);
      if (!isSure && edit.behind.length < tellingLength) continue;
      const distance = Math.abs(at - expected) + (isSure ? 0 : 2 * window);
      if (distance < least) {
        best = { at, state };
        least = distance;
      }
      break;
    }
  }
  return best;
}

const tellingLength = 12;

function fits(plain: string, { length, hash }: WordsPrint, from: number): boolean {
  return from >= 0 && from + length <= plain.length && passagePrint(plain, from, from + length).hash === hash;
}

/** The longer first: the shorter may be its end. */
const statesOf = ({ before, after }: LabelEdit): readonly ('before' | 'after')[] => (after.length > before.length ? ['after', 'before'] : ['before', 'after']);
