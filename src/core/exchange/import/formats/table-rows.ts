/** Transcripts set as tables: a row is a turn. */
import { timeStampAt } from '../../../text/time-stamp';

/** A row as a line of a transcript where it holds a name, perhaps a time, and words; else its cells, apart. */
export function rowText(cells: readonly string[]): string {
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = '', second = '', third] = full;
  const isTime = (cell: string): boolean => timeStampAt(cell, 0)?.end === cell.length;
  const isName = (cell: string): boolean => cell.length <= 40 && /\p{L}/u.test(cell) && !/[.?!:;\n]\s*\S|[?!;]$/.test(cell) && cell.split(/\s+/).length <= 5;
  const name = (cell: string): string => cell.replace(/:\s*$/, '');
  if (full.length === 3 && third !== undefined && isTime(first) && isName(second)) return `[${first}] ${name(second)}: ${third}`;
  if (full.length === 3 && third !== undefined && isName(first) && isTime(second)) return `[${second}] ${name(first)}: ${third}`;
  if (full.length === 2 && isName(first) && second.length > first.length) return `${name(first)}: ${second}`;
  return full.join('\t');
}
