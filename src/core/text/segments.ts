import type { Range } from '../markup/types';

/** A stretch under the same passages throughout. */
export interface Segment<P extends Range> extends Range {
  /** In order of their beginnings; at least one. */
  readonly passages: readonly P[];
}

/** Where more overlap than these, the outermost are shown. */
const mostShown = 4;

/** Cuts overlapping passages, within [from, to], into stretches that do not overlap. */
export function segmentsOf<P extends Range>(passages: readonly P[], from: number, to: number): Segment<P>[] {
  const ends = new Set<number>();
  for (const passage of passages) {
    ends.add(Math.min(to, Math.max(from, passage.from)));
    ends.add(Math.min(to, Math.max(from, passage.to)));
  }
  const points = [...ends].sort((a, b) => a - b);
  const waiting = [...passages].sort((a, b) => a.from - b.from);
  const segments: Segment<P>[] = [];
  let open: P[] = [];
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
