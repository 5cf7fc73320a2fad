import { ChangeSet } from '@codemirror/state';
import { withoutOps } from '../core/markup/edit/remove';
import { scan } from '../core/markup/scan';
import type { MarkerOp } from '../core/markup/types';
import type { Sheet } from './hidden';
import { markerFrom } from './marks';
import type { Pair } from './pairing';

/** Takes the markers of codings out, with what they own; to be made after `changes`, which left the markers standing. */
export function removeOps(sheet: Sheet, changes: ChangeSet, gone: readonly Pair[]): ChangeSet {
  const text = changes.apply(sheet.doc).toString();
  const note = scan(text);
  const byPlace = new Map(note.markers.map((marker) => [marker.from, marker]));
  const ops = new Set<MarkerOp>();
  const take = (index: number, id: string, kind: MarkerOp['kind']): void => {
    const marker = byPlace.get(changes.mapPos(markerFrom(sheet.marks, index), 1));
    const op = marker?.ops.find((one) => one.id === id && one.kind === kind && !ops.has(one));
    if (op) ops.add(op);
  };
  for (const { id, opener, closer } of gone) {
    take(opener, id, 'open');
    take(closer, id, 'close');
  }
  return ChangeSet.of([...withoutOps(note, ops)], text.length);
}
