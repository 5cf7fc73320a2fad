import { StateField, Text, type ChangeDesc, type EditorState } from '@codemirror/state';
import type { Candidate } from '../core/markup/types';
import { pairCandidates, stride, type Pair, type Pairing } from './pairing';
import { rescan, rescanAll, type Fences, type Rescanned } from './rescan';

/** A marker less its place. While its text stands it is the same object in every state. */
export interface MarkerBody extends Pick<Candidate, 'strict' | 'doubtful' | 'ops' | 'owns'> {
  readonly source: string;
}

/**
 * Everything known of the markers in an editor's document. Places are kept apart from bodies, so that a keystroke
 * shifts numbers and touches nothing else.
 */
export interface Marks {
  /** Where each marker begins, ascending. */
  readonly places: Places;
  readonly bodies: readonly MarkerBody[];
  /** Which openers and closers belong together, by index into `bodies`. The same object while nothing of that changed. */
  readonly pairing: Pairing;
  readonly fences: Fences;
}

/** Numbers of which those from index `at` on stand `by` farther on: a key in one place costs no copy of them all. */
interface Places {
  readonly base: Int32Array;
  readonly at: number;
  readonly by: number;
}

/**
 * The markers of the document: mapped through changes, changed lines read again, the rest of the note only where a
 * fence opened or closed. Equal to a reading from scratch after any edits.
 */
export const marksField = StateField.define<Marks>({
  create: (state) => readMarks(state.doc),
  update: (marks, tr) => (tr.docChanged ? changedMarks(marks, tr.startState.doc, tr.state.doc, tr.changes) : marks),
});

/** The markers of a state; none where the extension is not at work. */
export function marksOf(state: EditorState): Marks {
  return state.field(marksField, false) ?? noMarks;
}

/** The markers of a document, read from scratch. */
export function readMarks(doc: Text): Marks {
  return merged(noMarks, rescanAll(Text.empty, doc));
}

/** The marks after changes. */
export function changedMarks(marks: Marks, before: Text, doc: Text, changes: ChangeDesc): Marks {
  return merged(marks, rescan(marks.fences, before, doc, changes));
}

export const markerFrom = ({ places }: Marks, index: number): number => (places.base[index] ?? 0) + (index < places.at ? 0 : places.by);

export const markerTo = (marks: Marks, index: number): number =>
  markerFrom(marks, index) + (marks.bodies[index]?.source.length ?? 0);

/** The first marker that ends at or after `pos`. */
export function firstReaching(marks: Marks, pos: number): number {
  let index = firstFrom(marks, pos);
  if (index > 0 && markerTo(marks, index - 1) >= pos) index--;
  return index;
}

/** The codings whose ends, markers included, enclose or touch any of [from, to], in order of their openers. */
export function pairsTouching(marks: Marks, from: number, to: number): Pair[] {
  const first = firstReaching(marks, from);
  const block = Math.floor(first / stride);
  const open = new Set(marks.pairing.openAt[block] ?? openAtEnd);
  for (let index = block * stride; index < marks.bodies.length; index++) {
    if (markerFrom(marks, index) > to) break;
    for (const pair of marks.pairing.at[index] ?? []) {
      if (pair.opener === index) open.add(pair);
      else if (pair.closer === index && index < first) open.delete(pair);
    }
  }
  return [...open].sort((a, b) => a.opener - b.opener);
}

const openAtEnd: readonly Pair[] = [];

const noMarks: Marks = {
  places: { base: new Int32Array(0), at: 0, by: 0 },
  bodies: [],
  pairing: pairCandidates([]),
  fences: { body: 0, at: new Int32Array(0), states: [] },
};

function merged(old: Marks, { lines, body }: { lines: readonly Rescanned[]; body: number }): Marks {
  const splices = lines.map((line) => spliceOf(old, line));
  const places = placesAfter(old, splices);
  const fences = fencesAfter(old.fences, lines, body);
  if (splices.every(({ isSame }) => isSame)) return { places, bodies: old.bodies, pairing: old.pairing, fences };
  const bodies: MarkerBody[] = [];
  let next = 0;
  for (const { at, end, found } of splices) {
    while (next < at) bodies.push(old.bodies[next++] as MarkerBody);
    for (const { body: marker } of found) bodies.push(marker);
    next = end;
  }
  while (next < old.bodies.length) bodies.push(old.bodies[next++] as MarkerBody);
  return { places, bodies, pairing: pairCandidates(bodies), fences };
}

/** What takes the place of the entries `at` to `end`; entries after them shift by `delta`. */
interface Splice {
  readonly at: number;
  readonly end: number;
  readonly delta: number;
}

interface MarkerSplice extends Splice {
  readonly found: readonly { readonly from: number; readonly body: MarkerBody }[];
  readonly isSame: boolean;
}

function spliceOf(old: Marks, { fromA, toA, toB, found }: Rescanned): MarkerSplice {
  const at = firstFrom(old, fromA);
  const end = firstFrom(old, toA + 1);
  let isSame = found.length === end - at;
  const placed = found.map(({ candidate, source }, n) => {
    const before = at + n < end ? old.bodies[at + n] : undefined;
    if (before && before.source === source && before.doubtful === candidate.doubtful) return { from: candidate.from, body: before };
    isSame = false;
    const { strict, doubtful, ops, owns } = candidate;
    return { from: candidate.from, body: { source, strict, doubtful, ops, owns } };
  });
  return { at, end, delta: toB - toA, found: placed, isSame };
}

function placesAfter(old: Marks, splices: readonly MarkerSplice[]): Places {
  const [splice] = splices;
  if (splice?.isSame && splices.length === 1) {
    const { at, found, delta } = splice;
    const stay = found.findIndex(({ from }, n) => from !== markerFrom(old, at + n));
    const moved = stay < 0 ? splice.end : at + stay;
    const isShift = found.every(({ from }, n) => from === markerFrom(old, at + n) + (at + n < moved ? 0 : delta));
    const { base, by } = old.places;
    if (isShift && (by === 0 || moved === old.places.at)) return { base, at: moved, by: by + delta };
  }
  const froms = old.places.base.map((_, index) => markerFrom(old, index));
  return { base: spliced(froms, splices, ({ found }) => found.map(({ from }) => from)), at: 0, by: 0 };
}

function fencesAfter(old: Fences, lines: readonly Rescanned[], body: number): Fences {
  const splices = lines.map(({ fromA, toA, toB, fencesAt, fenceStates }) => {
    const at = firstAtOrAfter(old.at, fromA);
    return { at, end: firstAtOrAfter(old.at, toA + 1), delta: toB - toA, fencesAt, fenceStates };
  });
  const at = spliced(old.at, splices, ({ fencesAt }) => fencesAt);
  if (splices.every(({ at: from, end, fencesAt }) => from === end && fencesAt.length === 0)) return { body, at, states: old.states };
  const states = [...old.states];
  for (const { at: from, end, fenceStates } of [...splices].reverse()) states.splice(from, end - from, ...fenceStates);
  return { body, at, states };
}

/** Ascending numbers with some of them replaced, and those behind shifted. `delta` is counted from the beginning. */
function spliced<S extends Splice>(old: Int32Array, splices: readonly S[], instead: (splice: S) => readonly number[]): Int32Array {
  const pieces = splices.map(instead);
  const length = splices.reduce((sum, { at, end }, n) => sum + (pieces[n]?.length ?? 0) - (end - at), old.length);
  const result = new Int32Array(length);
  let from = 0;
  let to = 0;
  let delta = 0;
  splices.forEach((splice, n) => {
    to = copied(result, to, old, from, splice.at, delta);
    for (const number of pieces[n] ?? []) result[to++] = number;
    from = splice.end;
    delta = splice.delta;
  });
  copied(result, to, old, from, old.length, delta);
  return result;
}

/** Copies `old` from `from` to `end` behind `to`, with `delta` added. A loop of its own: it runs over all markers at every key. */
function copied(result: Int32Array, to: number, old: Int32Array, from: number, end: number, delta: number): number {
  if (delta === 0) result.set(old.subarray(from, end), to);
  else for (let k = from, at = to; k < end; k++, at++) result[at] = (old[k] as number) + delta;
  return to + end - from;
}

/** The first marker that begins at or after `pos`. */
function firstFrom(marks: Marks, pos: number): number {
  const { base, at, by } = marks.places;
  const index = firstAtOrAfter(base, pos);
  return index < at ? index : Math.max(at, firstAtOrAfter(base, pos - by));
}

/** The index of the first of ascending numbers that is not below `pos`. */
function firstAtOrAfter(numbers: Int32Array, pos: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < pos) low = middle + 1;
    else high = middle;
  }
  return low;
}
