import { place } from '../place/place';
import { scan } from '../scan';
import { isOwnLine, lineBreakOf, opOf, replaceMarker, standing } from './splice';
import { Refusal, type Coding, type Marker, type MarkerOp, type MarkupOptions, type Scan, type TextChange } from '../types';

/**
 * Takes a coding's two markers out, with what they own. With copies of the id in the note, `ordinal` says which
 * (the first unless said otherwise). Throws a `Refusal` (`no-coding`) where none is.
 */
export function removeCoding(text: string, id: string, options?: MarkupOptions, ordinal = 0): TextChange[] {
  const before = scan(text, options);
  const coding = codingIn(before, id, ordinal);
  return withoutOps(before, opsOf(before, coding));
}

/** Takes every marker out: what is left is `strip(text)`. */
export function removeAll(text: string): TextChange[] {
  return scan(text).markers.map((marker) => ({ ...marker.cut, insert: '' }));
}

/** The coding of an id in a note. Throws a `Refusal` (`no-coding`) where none is. */
export function codingIn(note: Scan, id: string, ordinal = 0): Coding {
  const coding = note.codings.find((candidate) => candidate.id === id && candidate.ordinal === ordinal);
  if (!coding) throw new Refusal('no-coding', id);
  return coding;
}

/** The two ops of a coding. */
export function opsOf(note: Scan, coding: Coding): ReadonlySet<MarkerOp> {
  const marker = (at: number): Marker | undefined => note.markers.find((candidate) => candidate.from === at);
  const ops = new Set<MarkerOp>();
  const opener = marker(coding.opener.from)?.ops.filter((op) => op.kind === 'open' && op.id === coding.id).at(-1);
  const closer = marker(coding.closer.from)?.ops.find((op) => op.kind === 'close' && op.id === coding.id);
  if (opener) ops.add(opener);
  if (closer) ops.add(closer);
  return ops;
}

/** Takes ops out; a marker that loses its last op goes with what it owns, one that keeps others keeps what they need. */
export function withoutOps(note: Scan, ops: ReadonlySet<MarkerOp>): TextChange[] {
  const changes: TextChange[] = [];
  const lineBreak = lineBreakOf(note.text);
  for (const marker of note.markers) {
    const left = marker.ops.filter((op) => !ops.has(op));
    if (left.length === marker.ops.length) continue;
    const { before, after } = left.length === 0 ? { before: '', after: '' } : needs(note, marker, left);
    changes.push(replaceMarker(marker, left.map(opOf), before, after, lineBreak));
  }
  return changes;
}

/** What the ops that stay in a marker need beside it: what `place` says of their codings, else what stands there. */
function needs(note: Scan, marker: Marker, left: readonly MarkerOp[]): { before: string; after: string } {
  const now = standing(note.text, marker);
  if (now.before === '' && now.after === '') return now;
  let before = '';
  let after = '';
  for (const op of left) {
    const boundary = boundaryOf(note, marker, op);
    if (boundary?.at !== marker.at || boundary.ownLine !== isOwnLine(marker)) return now;
    if (boundary.before.length > before.length) before = boundary.before;
    if (boundary.after.length > after.length) after = boundary.after;
  }
  return before.length <= now.before.length && after.length <= now.after.length ? { before, after } : now;
}

function boundaryOf(note: Scan, marker: Marker, op: MarkerOp): ReturnType<typeof place>['opener'] | null {
  const end = op.kind === 'open' ? 'opener' : 'closer';
  const coding = note.codings.find((candidate) => candidate.id === op.id && candidate[end].from === marker.from);
  if (!coding) return null;
  try {
    return place(note.plain(), coding.from, coding.to)[end];
  } catch {
    return null;
  }
}
