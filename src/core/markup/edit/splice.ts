import { countBelow } from '../offsets';
import type { Boundary } from '../place/placement';
import type { Marker, MarkerOp, Scan, Side, TextChange } from '../types';

/** An op as it is written, without what stands around it. */
export interface Op {
  readonly kind: 'open' | 'close';
  readonly id: string;
  readonly text: string;
}

/** An op and where it is to stand. */
export interface Placing {
  readonly boundary: Boundary;
  readonly op: Op;
}

/** The change that puts an op where a boundary says. See `insertOps`. */
export const insertOp = (scan: Scan, boundary: Boundary, op: Op): TextChange[] => insertOps(scan, [{ boundary, op }]);

/**
 * The changes that put ops where their boundaries say: into the marker of the same place and kind where one stands,
 * else into one marker of their own for each place and kind.
 */
export function insertOps(scan: Scan, placings: readonly Placing[]): TextChange[] {
  const lineBreak = lineBreakOf(scan.text);
  const groups = new Map<string, Placing[]>();
  for (const placing of [...placings].sort(byPlace)) {
    const key = `${placing.boundary.at} ${String(placing.boundary.ownLine)}`;
    const group = groups.get(key);
    if (group) group.push(placing);
    else groups.set(key, [placing]);
  }
  return [...groups.values()].map((group) => insertGroup(scan, group, lineBreak));
}

function insertGroup(scan: Scan, group: readonly Placing[], lineBreak: string): TextChange {
  const ops = group.map((placing) => placing.op);
  const boundary = group.map((placing) => placing.boundary).reduce((a, b) => ({ ...a, before: longer(a.before, b.before), after: longer(a.after, b.after) }));
  const closes = ops.some((op) => op.kind === 'close');
  const here = markersAt(scan, boundary.at);
  const same = here.filter((marker) => isOwnLine(marker) === boundary.ownLine && marker.strict);
  const shared = closes ? same[0] : same.at(-1);
  if (shared) {
    const around = standing(scan.text, shared);
    return replaceMarker(shared, [...shared.ops, ...ops], longer(around.before, boundary.before), longer(around.after, boundary.after), lineBreak);
  }
  const { at, before, after } = loose(scan, boundary, closes, here);
  return { from: at, to: at, insert: before.replaceAll('\n', lineBreak) + markerText(ops, before, after) + after.replaceAll('\n', lineBreak) };
}

/** Of one place: openers in lines of their own, then what stands beside words, then closers in lines of their own. */
function byPlace(a: Placing, b: Placing): number {
  const rank = ({ boundary, op }: Placing): number => (!boundary.ownLine ? 1 : op.kind === 'open' ? 0 : 2);
  return a.boundary.at - b.boundary.at || rank(a) - rank(b);
}

/** The change that makes a marker hold `ops`, with what it brings along; none left takes it out with what it owns. */
export function replaceMarker(marker: Marker, ops: readonly Op[], before: string, after: string, lineBreak: string): TextChange {
  if (ops.length === 0) return { ...marker.cut, insert: '' };
  const insert = before.replaceAll('\n', lineBreak) + markerText(ops, before, after) + after.replaceAll('\n', lineBreak);
  return { ...marker.cut, insert };
}

/** What of a marker's own white space still stands around it, line breaks as LF. */
export function standing(text: string, marker: Marker): { before: string; after: string } {
  return {
    before: text.slice(marker.cut.from, marker.from).replaceAll('\r\n', '\n'),
    after: text.slice(marker.to, marker.cut.to).replaceAll('\r\n', '\n'),
  };
}

/** A marker's text: closers before openers, each sorted by id, so that two devices write the same bytes. */
export function markerText(ops: readonly Op[], before: string, after: string): string {
  const own = before === '' && after === '' ? '' : `!${sideOf(before)}${sideOf(after)} `;
  return `%%${own}${ordered(ops).map((op) => op.text).join(' ')}%%`;
}

/** The note's own line break. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
}

/** The markers that stand at a place of the stripped text, in order. */
export function markersAt(scan: Scan, at: number): Marker[] {
  const { markers } = scan;
  const first = countBelow(markers.length, (i) => (markers[i]?.at ?? 0) < at);
  const end = countBelow(markers.length, (i) => (markers[i]?.at ?? 0) <= at);
  return markers.slice(first, end);
}

export const isOwnLine = (marker: Marker): boolean => isBreaks(marker.owns.before) || isBreaks(marker.owns.after);

export const opOf = (op: MarkerOp): Op => ({ kind: op.kind, id: op.id, text: op.text });

const isBreaks = (side: Side): boolean => side !== 's' && side > 0;

const longer = (a: string, b: string): string => (b.length > a.length ? b : a);

function ordered(ops: readonly Op[]): Op[] {
  const rank = (op: Op): string => (op.kind === 'close' ? '0' : '1') + op.id;
  return [...ops].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function sideOf(space: string): string {
  return space === ' ' ? 's' : String(space.split('\n').length - 1);
}

/**
 * Where a new marker goes among those that stand at its place: one in a line of its own outside the ones beside words,
 * closers before openers. `%%%%` is never written: beside a marker that cannot be shared comes a space of its own.
 */
function loose(scan: Scan, boundary: Boundary, closes: boolean, here: readonly Marker[]): { at: number; before: string; after: string } {
  const first = boundary.ownLine !== closes;
  const at = scan.toRaw(boundary.at, first ? 'before' : 'after');
  if (boundary.ownLine || here.length === 0) return { at, before: boundary.before, after: boundary.after };
  const neighbours = here.filter((marker) => !isOwnLine(marker));
  const inner = neighbours.length === 0 ? null : closes ? neighbours[0] : neighbours[neighbours.length - 1];
  if (!inner) return { at: scan.toRaw(boundary.at, closes ? 'before' : 'after'), before: boundary.before, after: boundary.after };
  return closes
    ? { at: inner.cut.from, before: boundary.before, after: ' ' }
    : { at: inner.cut.to, before: ' ', after: boundary.after };
}
