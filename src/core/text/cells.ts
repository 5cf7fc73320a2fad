import type { Range } from '../markup/types';

/** The cells of a table's row, less the bars and the white space around them; offsets into the row. */
export function cellsOf(row: string): Range[] {
  const bars: number[] = [];
  for (let i = 0; i < row.length; i++) {
    if (row[i] === '\\') i++;
    else if (row[i] === '|') bars.push(i);
  }
  if (bars.length === 0 || row.slice(0, bars[0]).replace(/[>\s]/g, '') !== '') bars.unshift(-1);
  if (row.slice((bars[bars.length - 1] ?? 0) + 1).trim() !== '') bars.push(row.length);
  return bars.slice(0, -1).map((bar, n) => {
    const inner = row.slice(bar + 1, bars[n + 1]);
    const from = bar + 1 + inner.length - inner.trimStart().length;
    return { from, to: from + inner.trim().length };
  });
}
