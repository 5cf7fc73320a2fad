/** The date of a recording or a text, as people and programs put it into the names of files. */

/** Signs of one kind part a date: `2024-03-01`, `2024_03_01`, `2024.03.01`, `20240301`. */
const yearFirst = /(^|\D)((?:19|20)\d\d)([-_.]|)(\d\d)\3(\d\d)(?=\D|$)/g;
/** `01.03.2024`, `1.3.2024`, `25-03-2024`, `03_25_2024`. */
const yearLast = /(^|[^\p{L}\d.])(\d\d?)([-_.])(\d\d?)\3((?:19|20)\d\d)(?=\D|$)/gu;

/**
 * YYYY-MM-DD; null where a name tells none, or more than one, or leaves open which number is the day: only with dots
 * does the day come first as a matter of course. Linear.
 */
export function dateInName(name: string): string | null {
  const found = new Set<string | null>();
  for (const [, , year = '', sign = '', month = '', day = ''] of name.matchAll(yearFirst)) {
    // Eight digits may be a number of another kind; those of this century are dates.
    if (sign !== '' || year.startsWith('20')) found.add(dateOf(year, month, day));
  }
  for (const [, , first = '', sign = '', second = '', year = ''] of name.matchAll(yearLast)) {
    const [dayFirst, monthFirst] = [dateOf(year, second, first), dateOf(year, first, second)];
    if (sign === '.') found.add(dayFirst ?? monthFirst);
    else found.add(dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst ? null : (dayFirst ?? monthFirst));
  }
  const [date = null] = found;
  return found.size === 1 ? date : null;
}

/** Null where the calendar has no such day. */
function dateOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
