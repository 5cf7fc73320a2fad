import type { Range } from './types';

/**
 * Gives the lines that hold offsets, asked for in ascending order: one pass over the text in all. A line goes up to its
 * break; the carriage return of CRLF is not part of it.
 */
export function lineFinder(text: string): (at: number) => Range {
  let from = 0;
  let end = -1;
  return (at) => {
    if (at > end) {
      from = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
      const next = text.indexOf('\n', at);
      end = next < 0 ? text.length : next;
    }
    return { from, to: end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end };
  };
}
