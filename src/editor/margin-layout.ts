/** A coding's stretch of the page, in pixels from the top of the scrolled text. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

export interface Bar<T extends Span> {
  readonly span: T;
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
 * Puts spans into columns so that no two in a column overlap, longer ones next to the text, and names beside them so
 * that no two overlap: a name stands at its bar's top, at the top of what is in sight, or a little below where others
 * are in its way. What finds no column of its own shares the last.
 */
export function layOut<T extends Span>(spans: readonly T[], room: MarginRoom): Bar<T>[] {
  const sorted = [...spans].sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  const columnEnds: number[] = [];
  let nameEnd = -Infinity;
  return sorted.map((span) => {
    const free = columnEnds.findIndex((end) => end <= span.top);
    const column = Math.min(free >= 0 ? free : columnEnds.length, room.columns - 1);
    columnEnds[column] = Math.max(columnEnds[column] ?? 0, span.bottom);
    let nameTop: number | null = null;
    if (room.nameHeight > 0) {
      const wanted = Math.max(span.top, Math.min(room.top, span.bottom - room.nameHeight));
      const top = Math.max(wanted, nameEnd);
      if (top <= Math.max(span.bottom - room.nameHeight, span.top) + slack * room.nameHeight) {
        nameTop = top;
        nameEnd = top + room.nameHeight;
      }
    }
    return { span, column, nameTop };
  });
}

/** How many names' heights a name may stand below its bar before it is left out. */
const slack = 2;
