/** A coding's stretch of the page, in pixels from the top of the scrolled text. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn: one coding, or in the last column several that found no column of their own. */
export interface Bar<T extends Span> extends Span {
  /** In order of their beginnings. */
  readonly spans: readonly T[];
  /** 0 is next to the text. */
  readonly column: number;
  /** Where the name stands; null where there is no room for it. */
  readonly nameTop: number | null;
}

export interface MarginRoom {
  readonly columns: number;
  /** Height of a name, 0 where names have no room at all. */
  readonly nameHeight: number;
  /** Top of what is in sight. */
  readonly top: number;
}

/**
 * Puts spans into columns so that no two bars of a column overlap, longer ones next to the text, and names beside them so
 * that no two overlap: a name stands at its bar's top, at the top of what is in sight, or a little below where others
 * are in its way. Where there are more spans than columns, the last column shows those left over together, as one bar
 * for each run of them.
 */
export function layOut<T extends Span>(spans: readonly T[], room: MarginRoom): Bar<T>[] {
  const sorted = [...spans].sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  const all = inColumns(sorted, room.columns);
  const { bars, left } = all.left.length === 0 ? all : inColumns(sorted, room.columns - 1);
  bars.push(...runsOf(left).map((run) => ({ ...run, column: room.columns - 1 })));
  bars.sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  let nameEnd = -Infinity;
  return bars.map((bar) => {
    let nameTop: number | null = null;
    if (room.nameHeight > 0) {
      const wanted = Math.max(bar.top, Math.min(room.top, bar.bottom - room.nameHeight));
      const top = Math.max(wanted, nameEnd);
      if (top <= Math.max(bar.bottom - room.nameHeight, bar.top) + slack * room.nameHeight) {
        nameTop = top;
        nameEnd = top + room.nameHeight;
      }
    }
    return { ...bar, nameTop };
  });
}

/** How many names' heights a name may stand below its bar before it is left out. */
const slack = 2;
/** Shorter bars could not be seen, or hit. */
const leastHeight = 4;

type Placed<T extends Span> = Omit<Bar<T>, 'nameTop'>;

function inColumns<T extends Span>(sorted: readonly T[], columns: number): { bars: Placed<T>[]; left: Placed<T>[] } {
  const ends: number[] = [];
  const bars: Placed<T>[] = [];
  const left: Placed<T>[] = [];
  for (const span of sorted) {
    const bottom = Math.max(span.bottom, span.top + leastHeight);
    const free = ends.findIndex((end) => end <= span.top);
    const column = free >= 0 ? free : ends.length;
    const bar = { spans: [span], top: span.top, bottom, column };
    if (column >= columns) left.push(bar);
    else {
      ends[column] = bottom;
      bars.push(bar);
    }
  }
  return { bars, left };
}

/** Bars that overlap, as one. */
function runsOf<T extends Span>(left: readonly Placed<T>[]): Omit<Placed<T>, 'column'>[] {
  const runs: { spans: T[]; top: number; bottom: number }[] = [];
  for (const { spans, top, bottom } of left) {
    const last = runs[runs.length - 1];
    if (last && top < last.bottom) {
      last.spans.push(...spans);
      last.bottom = Math.max(last.bottom, bottom);
    } else runs.push({ spans: [...spans], top, bottom });
  }
  return runs;
}
