import { applyChanges } from './changes';
import { unpaired } from './damage/check';
import { newId } from './ids';
import { withoutOps } from './edit/remove';
import { renamed } from './rename';
import { assemble, candidatesOf } from './scan';
import type { Coding, Scan } from './types';

/** A fragment of a note less the markers whose partner lies outside it: what a copy holds. */
export function withoutHalves(fragment: string): string {
  const note = read(fragment);
  return applyChanges(fragment, withoutOps(note, new Set(unpaired(note).map(({ op }) => op))));
}

/** A fragment without any markers: what other programs get. */
export const cleanText = (fragment: string): string => read(fragment).stripped();

/**
 * A fragment as it goes into a note that holds the ids in `taken`: a coding keeps its id where that is free, a copy
 * gets a new one. What the coding says keeps its bytes.
 */
export function forPaste(fragment: string, taken: ReadonlySet<string>, random?: () => number): string {
  const note = read(fragment);
  const used = new Set([...taken, ...note.markers.flatMap((marker) => marker.ops.map((op) => op.id))]);
  const ids = new Map<Coding, string>();
  for (const coding of note.codings) {
    if (coding.ordinal === 0 && !taken.has(coding.id)) continue;
    const id = newId(random, used);
    used.add(id);
    ids.set(coding, id);
  }
  return applyChanges(fragment, renamed(note, ids));
}

const read = (fragment: string): Scan => assemble(fragment, candidatesOf(fragment, true));
