import { opsOf } from './edit/remove';
import { lineBreakOf, opOf, replaceMarker, standing } from './edit/splice';
import type { Coding, MarkerOp, Scan, TextChange } from './types';

/** Both markers of codings under other ids; what they say keeps its bytes. */
export function renamed(note: Scan, ids: ReadonlyMap<Coding, string>): TextChange[] {
  const names = new Map<MarkerOp, string>();
  for (const [coding, id] of ids) for (const op of opsOf(note, coding)) names.set(op, id);
  const changes: TextChange[] = [];
  for (const marker of note.markers) {
    if (!marker.ops.some((op) => names.has(op))) continue;
    const ops = marker.ops.map((op) => {
      const id = names.get(op);
      return id === undefined ? opOf(op) : { kind: op.kind, id, text: op.text.charAt(0) + id + op.text.slice(9) };
    });
    const { before, after } = standing(note.text, marker);
    changes.push(replaceMarker(marker, ops, before, after, lineBreakOf(note.text)));
  }
  return changes;
}
