/** Dates in the columns of tables, which are written as each country writes them. */
import { dateOf } from './json-values';

/** How the dates of a column are read. */
export interface ColumnDates {
  /** `2024-03-01 12:30`, without the time where none is given; null where it is no date. */
  read(cell: string): string | null;
  /** A date of which day and month could be the other way round, where no date of the column tells. */
  readonly doubtful: string | null;
}

const form = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?:(?:,|T|\s)\s*(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?)?$/i;

/**
 * Looks through a column: `13/02/2024` says that the day comes first, `02/13/2024` the month. Between points the day
 * comes first; where nothing tells, the month.
 */
export function datesOf(cells: readonly string[]): ColumnDates {
  let [dayFirst, monthFirst, doubtful] = [false, false, null as string | null];
  for (const cell of cells) {
    const found = form.exec(cell);
    if (!found || found[2] === '.') continue;
    if (Number(found[1]) > 12) dayFirst = true;
    else if (Number(found[3]) > 12) monthFirst = true;
    else if (found[1] !== found[3]) doubtful ??= cell;
  }
  return {
    read(cell) {
      if (cell === '') return null;
      const found = form.exec(cell);
      if (!found) return /^\d{9,13}(?:\.\d+)?$/.test(cell) ? dateOf(Number(cell)) : dateOf(cell);
      const [, first = '', point, second = '', year = '', hour, minute = '', half] = found;
      const isDay = point === '.' || (dayFirst && !monthFirst) || Number(first) > 12;
      const [day, month] = isDay && Number(second) <= 12 ? [first, second] : [second, first];
      const two = (digits: string): string => digits.padStart(2, '0');
      const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
      const date = dateOf(`${full}-${two(month)}-${two(day)}`);
      if (date === null || hour === undefined) return date;
      const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
      return hours > 23 || Number(minute) > 59 ? date : `${date} ${two(String(hours))}:${minute}`;
    },
    doubtful: dayFirst || monthFirst ? null : doubtful,
  };
}
