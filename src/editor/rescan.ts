import type { ChangeDesc, Text } from '@codemirror/state';
import { bodyStart, fenceAfter, noFence, sameFence, type FenceState } from '../core/markup/fences';
import { scanLine } from '../core/markup/line';
import type { Candidate } from '../core/markup/types';
import { changedLines, type Stretch } from './changed-lines';

/** Which lines are front matter or fenced code: the few places where the state changes. */
export interface Fences {
  /** Where the body begins, behind the front matter. */
  readonly body: number;
  /** Starts of the lines after which another state holds than before them, ascending. */
  readonly at: Int32Array;
  readonly states: readonly FenceState[];
}

/** Lines read anew, with what stands in them. */
export interface Rescanned extends Stretch {
  readonly found: readonly Found[];
  readonly fencesAt: readonly number[];
  readonly fenceStates: readonly FenceState[];
}

/** A candidate with its text. */
export interface Found {
  readonly candidate: Candidate;
  readonly source: string;
}

/** Reads a whole document. */
export function rescanAll(before: Text, doc: Text): { lines: Rescanned[]; body: number } {
  const body = bodyOf(doc);
  const scan = reader(doc, body);
  scan.lines(0, doc.length, noFence);
  return { lines: [{ fromA: 0, toA: before.length, fromB: 0, toB: doc.length, ...scan.result }], body };
}

/**
 * Reads the lines that changed, and lines after them for as long as fences stand otherwise than before. Everything
 * when the front matter's end moved.
 */
export function rescan(fences: Fences, before: Text, doc: Text, changes: ChangeDesc): { lines: Rescanned[]; body: number } {
  const stretches = changedLines(before, doc, changes);
  const body = bodyAfter(fences.body, stretches, doc, changes);
  if (body !== changes.mapPos(fences.body, -1)) return rescanAll(before, doc);
  const lines: Rescanned[] = [];
  for (let n = 0; n < stretches.length; n++) {
    const { fromA, fromB } = stretches[n] as Stretch;
    let { toA, toB } = stretches[n] as Stretch;
    const scan = reader(doc, body);
    let state = scan.lines(fromB, toB, stateBefore(fences, fromA));
    while (toB < doc.length && !sameFence(state, stateBefore(fences, toA + 1))) {
      const next = stretches[n + 1];
      const start = toB + 1;
      if (next && next.fromB <= start) {
        n++;
        ({ toA, toB } = next);
      } else {
        toB = doc.lineAt(start).to;
        toA += toB - start + 1;
      }
      state = scan.lines(start, toB, state);
    }
    lines.push({ fromA, toA, fromB, toB, ...scan.result });
  }
  return { lines, body };
}

/** The state that the line before `lineStart` left. */
function stateBefore(fences: Fences, lineStart: number): FenceState {
  let low = 0;
  let high = fences.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fences.at[middle] ?? 0) < lineStart) low = middle + 1;
    else high = middle;
  }
  return fences.states[low - 1] ?? noFence;
}

/** Where the body begins now; read again only where front matter may have begun, ended or changed. */
function bodyAfter(old: number, stretches: readonly Stretch[], doc: Text, changes: ChangeDesc): number {
  const isTouched = old === 0 ? doc.sliceString(0, 4).includes('---') : (stretches[0]?.fromA ?? Infinity) <= old;
  return isTouched ? bodyOf(doc) : changes.mapPos(old, -1);
}

function bodyOf(doc: Text): number {
  if (!doc.sliceString(0, 4).includes('---')) return 0;
  const head = doc.lineAt(Math.min(doc.length, headLength)).to;
  return bodyStart(doc.sliceString(0, head)) || (head < doc.length ? bodyStart(doc.toString()) : 0);
}

/** Front matter is rarely longer; where it is, the whole note is looked through. */
const headLength = 20_000;

function reader(doc: Text, body: number) {
  const found: Found[] = [];
  const fencesAt: number[] = [];
  const fenceStates: FenceState[] = [];
  return {
    result: { found, fencesAt, fenceStates },
    /** Reads whole lines and gives the state they leave. */
    lines(from: number, to: number, before: FenceState): FenceState {
      let state = before;
      let at = from;
      for (const line of doc.iterLines(doc.lineAt(from).number, doc.lineAt(to).number + 1)) {
        if (at >= body) {
          const after = fenceAfter(line, state);
          if (!sameFence(after, state)) {
            fencesAt.push(at);
            fenceStates.push(after);
          }
          state = after;
          if (!state.inside && line.includes('%%')) for (const candidate of scanLine(line, at)) found.push({ candidate, source: line.slice(candidate.from - at, candidate.to - at) });
        }
        at += line.length + 1;
      }
      return state;
    },
  };
}
