import type { Passage } from './passages';

/** A stretch under the same passages throughout. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** In order of their openers; at least one. */
  readonly passages: readonly Passage[];
}

/** Cuts overlapping passages, within [from, to], into stretches that do not overlap. */
export function segmentsOf(passages: readonly Passage[], from: number, to: number): Segment[] {
  const ends = new Set<number>();
  for (const passage of passages) {
    ends.add(Math.min(to, Math.max(from, passage.from)));
    ends.add(Math.min(to, Math.max(from, passage.to)));
  }
  const points = [...ends].sort((a, b) => a - b);
  const waiting = [...passages].sort((a, b) => a.from - b.from);
  const segments: Segment[] = [];
  let open: Passage[] = [];
  let next = 0;
  for (let n = 0; n + 1 < points.length; n++) {
    const start = points[n] ?? 0;
    const end = points[n + 1] ?? 0;
    open = open.filter((passage) => passage.to > start);
    for (let passage = waiting[next]; passage && passage.from <= start; passage = waiting[++next]) {
      if (passage.to > start) open.push(passage);
    }
    if (open.length > 0) segments.push({ from: start, to: end, passages: open.slice(0, mostShown) });
  }
  return segments;
}

/** Where more overlap than these, the outermost are shown. */
const mostShown = 4;
