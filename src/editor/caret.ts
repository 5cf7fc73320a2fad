import { findClusterBreak } from '@codemirror/state';
import { hiddenTouching, type Hidden, type Sheet } from './hidden';

/** A stretch of text that a person sees. */
export interface Visible {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a caret at `pos` rests: before openers and behind closers, before a marker that does both; never in a collapsed
 * line. `toward` says on which side to look for a line that is shown.
 */
export function restAt(sheet: Sheet, pos: number, toward: -1 | 1): number {
  let rest = pos;
  let side = toward;
  for (let round = 0; round < 100; round++) {
    const cluster = clusterAt(sheet, rest);
    const own = cluster.find(({ lines }) => lines !== null && lines.from <= rest && rest <= lines.to);
    if (own?.lines) {
      const { from, to } = own.lines;
      if (side < 0 && from === 0) side = 1;
      else if (side > 0 && to === sheet.doc.length) {
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
export function visibleStep(sheet: Sheet, pos: number, toward: -1 | 1): Visible | null {
  return toward < 0 ? stepBack(sheet, pos) : stepOn(sheet, pos);
}

/** The next word, or run of signs, that a person sees; a line break where one comes first. */
export function visibleGroup(sheet: Sheet, pos: number, toward: -1 | 1): Visible | null {
  let group: Visible | null = null;
  let kind: string | null = null;
  for (let at = pos; ; ) {
    const step = visibleStep(sheet, at, toward);
    if (!step) return group;
    const text = sheet.doc.sliceString(step.from, step.to);
    if (text === '\n') return group ?? step;
    const next = kindOf(text);
    if (kind !== null && next !== kind) return group;
    if (group !== null || text !== ' ') kind = next;
    group = group ? { from: Math.min(group.from, step.from), to: Math.max(group.to, step.to) } : step;
    at = toward < 0 ? step.from : step.to;
  }
}

/** Words, white space and other signs, as groups are told apart. */
function kindOf(text: string): string {
  return /^\s/.test(text) ? 'space' : /^[\p{L}\p{M}\p{N}_]/u.test(text) ? 'word' : 'sign';
}

/** The hidden markers at `pos` that touch each other, in order. */
function clusterAt(sheet: Sheet, pos: number): Hidden[] {
  let from = pos;
  let to = pos;
  for (;;) {
    const cluster = hiddenTouching(sheet, from, to);
    const first = cluster[0];
    const last = cluster[cluster.length - 1];
    if (!first || !last || (first.from >= from && last.to <= to)) return cluster;
    from = Math.min(from, first.from);
    to = Math.max(to, last.to);
  }
}

function stepBack(sheet: Sheet, pos: number): Visible | null {
  let to = pos;
  let floor = 0;
  for (let again = true; again; ) {
    again = false;
    floor = 0;
    for (const hidden of hiddenTouching(sheet, Math.max(0, to - longestGrapheme), to)) {
      if (hidden.from < to && to <= hidden.to) {
        to = hidden.from;
        again = true;
        break;
      }
      if (hidden.to < to) floor = hidden.to;
    }
  }
  if (to === 0) return null;
  const line = sheet.doc.lineAt(to);
  if (to === line.from) return { from: to - 1, to };
  return { from: Math.max(floor, line.from + findClusterBreak(line.text, to - line.from, false)), to };
}

function stepOn(sheet: Sheet, pos: number): Visible | null {
  let from = pos;
  let ceiling = sheet.doc.length;
  for (let again = true; again; ) {
    again = false;
    ceiling = sheet.doc.length;
    for (const hidden of hiddenTouching(sheet, from, Math.min(sheet.doc.length, from + longestGrapheme))) {
      if (hidden.from <= from && from < hidden.to) {
        from = hidden.to;
        again = true;
        break;
      }
      if (hidden.from > from) ceiling = Math.min(ceiling, hidden.from);
    }
  }
  if (from >= sheet.doc.length) return null;
  const line = sheet.doc.lineAt(from);
  if (from === line.to) return { from, to: from + 1 };
  return { from, to: Math.min(ceiling, line.from + findClusterBreak(line.text, from - line.from, true)) };
}

/** Graphemes beyond this many units are cut where a marker stands in them; no writing system has such. */
const longestGrapheme = 100;
