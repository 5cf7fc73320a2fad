import { unpaired } from '../damage/check';
import type { PlaceMap } from './data';
import { placed } from '../damage/mend';
import type { Boundary } from '../place/placement';
import { opsOf } from '../edit/remove';
import { isOwnLine, opOf, standing, type Op } from '../edit/splice';
import type { Marker, MarkerOp, Scan } from '../types';

/** One end of a unit: as it stands in its note, and where it would stand in the merged data. */
export interface End {
  readonly source: MarkerOp;
  readonly op: Op;
  /** In the note's own stripped text. */
  readonly at: number;
  readonly boundary: Boundary;
}

/** What is merged as one: a coding, or a marker's op that stands alone. */
export interface Unit {
  /** The same in all three notes: id and ordinal, or the op that stands alone. */
  readonly key: string;
  readonly id: string;
  readonly ends: readonly End[];
  /** What it says, apart from where it stands. */
  readonly record: string;
  /** Whether its words are still there in the merged data. */
  readonly stands: boolean;
}

/** The units of a note by key, their places mapped into the merged data. */
export function unitsOf(note: Scan, map: PlaceMap): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const byPlace = new Map(note.markers.map((marker) => [marker.from, marker]));
  for (const coding of note.codings) {
    const opener = byPlace.get(coding.opener.from);
    const closer = byPlace.get(coding.closer.from);
    const [open, close] = inOrder(opsOf(note, coding));
    if (!opener || !closer || !open || !close) continue;
    const key = `${coding.id} ${coding.ordinal}`;
    const ends = [endOf(note, opener, open, map), endOf(note, closer, close, map)];
    units.set(key, settled({ key, id: coding.id, ends, record: close.text, stands: true }, map));
  }
  for (const { marker, op } of unpaired(note)) {
    let key = `${op.kind} ${op.id}`;
    while (units.has(key)) key += '+';
    units.set(key, { key, id: op.id, ends: [endOf(note, marker, op, map)], record: op.text, stands: true });
  }
  return units;
}

/** Where words around an end changed, it is placed anew in the merged data. */
function settled(unit: Unit, map: PlaceMap): Unit {
  const [opener, closer] = unit.ends;
  if (!opener || !closer || map.isSame) return unit;
  if (opener.boundary.at >= closer.boundary.at) return { ...unit, stands: false };
  if (map.isKept(opener.at) && map.isKept(closer.at)) return unit;
  const placement = placed(map.target, opener.boundary.at, closer.boundary.at);
  if (!placement) return unit;
  return { ...unit, ends: [{ ...opener, boundary: placement.opener }, { ...closer, boundary: placement.closer }] };
}

function endOf(note: Scan, marker: Marker, op: MarkerOp, map: PlaceMap): End {
  const { before, after } = standing(note.text, marker);
  const at = map.place(marker.at, op.kind === 'open' ? 'right' : 'left');
  return { source: op, op: opOf(op), at: marker.at, boundary: { at, ownLine: isOwnLine(marker), before, after } };
}

function inOrder(ops: ReadonlySet<MarkerOp>): MarkerOp[] {
  return [...ops].sort((a) => (a.kind === 'open' ? -1 : 1));
}
