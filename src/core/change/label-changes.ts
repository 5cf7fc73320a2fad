/** What replacing the characters of a label comes to in the note as it stands, markers and all. */
import { countBelow } from '../markup/offsets';
import { lineBreakOf } from '../markup/edit/splice';
import type { Marker, Scan, TextChange } from '../markup/types';
import type { LabelEdit } from './types';

/** Raw changes that do an edit whose `before` stands at `at` (stripped): every marker stays. */
export function labelChanges(note: Scan, { before, after, markers }: LabelEdit, at: number): TextChange[] {
  const here = markersIn(note, at, at + before.length);
  const from = here.map((marker) => marker.at - at);
  const to = markers && same(markers[0], from) ? markers[1] : landings(here, at, before, after);
  const lineBreak = lineBreakOf(note.text);
  const changes: TextChange[] = [];
  for (let index = 0; index <= here.length; index++) {
    const words = before.slice(from[index - 1] ?? 0, from[index] ?? before.length);
    const insert = after.slice(to[index - 1] ?? 0, to[index] ?? after.length);
    if (words === insert) continue;
    const start = here[index - 1]?.cut.to ?? note.toRaw(at, 'before');
    const end = here[index]?.cut.from ?? note.toRaw(at + before.length, 'after');
    changes.push({ from: start, to: end, insert: insert.replaceAll('\n', lineBreak) });
  }
  return changes;
}

/** The edit with what it must know of markers to be undone to the byte. */
export function withMarkers(note: Scan, edit: LabelEdit): LabelEdit {
  const here = markersIn(note, edit.at, edit.at + edit.before.length);
  if (here.length === 0) return edit;
  return { ...edit, markers: [here.map((marker) => marker.at - edit.at), landings(here, edit.at, edit.before, edit.after)] };
}

/** The markers within a stripped stretch and at its ends, in order. */
function markersIn({ markers }: Scan, from: number, to: number): readonly Marker[] {
  const first = countBelow(markers.length, (i) => (markers[i]?.at ?? 0) < from);
  return markers.slice(first, Math.max(first, countBelow(markers.length, (i) => (markers[i]?.at ?? 0) <= to)));
}

/**
 * Where markers stand among the new characters: those at the ends stay at the ends, those within as far within as they
 * can. Where a label comes between words, what begins passages comes behind it, what ends them before it.
 */
function landings(here: readonly Marker[], at: number, before: string, after: string): number[] {
  const comes = before.trim() === '' && after.trim() !== '';
  let least = 0;
  return here.map((marker) => {
    const offset = marker.at - at;
    const opens = marker.ops.some(({ kind }) => kind === 'open');
    const kept = offset === before.length ? after.length : Math.min(offset, after.length);
    least = Math.max(least, comes ? (opens ? after.length : 0) : kept);
    return least;
  });
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((offset, index) => offset === b[index]);
