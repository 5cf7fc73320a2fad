import { CharCategory, findClusterBreak, type EditorState } from '@codemirror/state';
import { hiddenTouching, type Hidden } from './hidden';

/** A stretch of text that a person sees. */
export interface Visible {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a caret at `pos` rests: before openers and behind closers, before a marker that does both; never in a collapsed
 * line. `toward` says on which side to look for a line that is shown.
 */
export function restAt(state: EditorState, pos: number, toward: -1 | 1): number {
  let rest = pos;
  let side = toward;
  for (let round = 0; round < 100; round++) {
    const cluster = clusterAt(state, rest);
    const own = cluster.find(({ lines }) => lines !== null && lines.from <= rest && rest <= lines.to);
    if (own?.lines) {
      const { from, to } = own.lines;
      if (side < 0 && from === 0) side = 1;
      else if (side > 0 && to === state.doc.length) {
        if (from === 0) return rest;
        side = -1;
      }
      rest = side < 0 ? from - 1 : to + 1;
      continue;
    }
    const inline = cluster.filter(({ lines }) => lines === null);
    const last = inline[inline.length - 1];
    if (!last) return rest;
    const next = inline.find(({ opens }) => opens)?.from ?? last.to;
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** The next grapheme or line break that a person sees before or behind `pos`; null at the note's end. */
export function visibleStep(state: EditorState, pos: number, toward: -1 | 1): Visible | null {
  return toward < 0 ? stepBack(state, pos) : stepOn(state, pos);
}

/** The next word, or run of signs, that a person sees; a line break where one comes first. */
export function visibleGroup(state: EditorState, pos: number, toward: -1 | 1): Visible | null {
  let group: Visible | null = null;
  let kind: CharCategory | null = null;
  const categorize = state.charCategorizer(pos);
  for (let at = pos; ; ) {
    const step = visibleStep(state, at, toward);
    if (!step) return group;
    const text = state.sliceDoc(step.from, step.to);
    if (text === '\n') return group ?? step;
    const next = categorize(text);
    if (kind !== null && next !== kind) return group;
    if (group !== null || text !== ' ') kind = next;
    group = group ? { from: Math.min(group.from, step.from), to: Math.max(group.to, step.to) } : step;
    at = toward < 0 ? step.from : step.to;
  }
}

/** The hidden markers at `pos` that touch each other, in order. */
function clusterAt(state: EditorState, pos: number): Hidden[] {
  let from = pos;
  let to = pos;
  for (;;) {
    const cluster = hiddenTouching(state, from, to);
    const first = cluster[0];
    const last = cluster[cluster.length - 1];
    if (!first || !last || (first.from >= from && last.to <= to)) return cluster;
    from = Math.min(from, first.from);
    to = Math.max(to, last.to);
  }
}

function stepBack(state: EditorState, pos: number): Visible | null {
  let to = pos;
  let floor = 0;
  for (let again = true; again; ) {
    again = false;
    floor = 0;
    for (const hidden of hiddenTouching(state, Math.max(0, to - longestGrapheme), to)) {
      if (hidden.from < to && to <= hidden.to) {
        to = hidden.from;
        again = true;
        break;
      }
      if (hidden.to < to) floor = hidden.to;
    }
  }
  if (to === 0) return null;
  const line = state.doc.lineAt(to);
  if (to === line.from) return { from: to - 1, to };
  return { from: Math.max(floor, line.from + findClusterBreak(line.text, to - line.from, false)), to };
}

function stepOn(state: EditorState, pos: number): Visible | null {
  let from = pos;
  let ceiling = state.doc.length;
  for (let again = true; again; ) {
    again = false;
    ceiling = state.doc.length;
    for (const hidden of hiddenTouching(state, from, Math.min(state.doc.length, from + longestGrapheme))) {
      if (hidden.from <= from && from < hidden.to) {
        from = hidden.to;
        again = true;
        break;
      }
      if (hidden.from > from) ceiling = Math.min(ceiling, hidden.from);
    }
  }
  if (from >= state.doc.length) return null;
  const line = state.doc.lineAt(from);
  if (from === line.to) return { from, to: from + 1 };
  return { from, to: Math.min(ceiling, line.from + findClusterBreak(line.text, from - line.from, true)) };
}

/** Graphemes beyond this many units are cut where a marker stands in them; no writing system has such. */
const longestGrapheme = 100;
