import type { Boundary } from './placement';
import type { Marker, MarkerOp, Scan, Side, TextChange } from './types';

/** An op as it is written, without what stands around it. */
export interface Op {
  readonly kind: 'open' | 'close';
  readonly id: string;
  readonly text: string;
}

/**
 * The change that puts an op where a boundary says: into the marker of the same place and kind where one stands, else
 * as a marker of its own.
 */
export function insertOp(scan: Scan, boundary: Boundary, op: Op): TextChange {
  const lineBreak = lineBreakOf(scan.text);
  const here = markersAt(scan, boundary.at);
  const same = here.filter((marker) => isOwnLine(marker) === boundary.ownLine);
  const shared = (op.kind === 'close' ? same : [...same].reverse()).find((marker) => marker.strict);
  if (shared) {
    const before = longer(standing(scan.text, shared).before, boundary.before);
    const after = longer(standing(scan.text, shared).after, boundary.after);
    return replaceMarker(shared, [...shared.ops, op], before, after, lineBreak);
  }
  const { at, before, after } = loose(scan, boundary, op, here);
  return { from: at, to: at, insert: before.replaceAll('\n', lineBreak) + markerText([op], before, after) + after.replaceAll('\n', lineBreak) };
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
  return scan.markers.filter((marker) => marker.at === at);
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
function loose(scan: Scan, boundary: Boundary, op: Op, here: readonly Marker[]): { at: number; before: string; after: string } {
  const closes = op.kind === 'close';
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
