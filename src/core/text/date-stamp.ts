/** Dates of posts and messages, as labels carry them. */
import { isDigit } from './line';

/**
 * Where the date that begins at `at` ends, brackets and time of day and all: `(2011-03-14)`, `[14/03/2011, 10:32:15]`,
 * `14.3.2011 10:32`, `2011-03-14T10:32`. `at` itself when none stands there.
 */
export function dateStampAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  let from = first === 40 || first === 91 ? at + 1 : at;
  const start = from;
  while (from - start < 4 && isDigit(text.charCodeAt(from))) from++;
  const mark = text.charCodeAt(from);
  if (from === start || (mark !== 45 && mark !== 46 && mark !== 47)) return at;
  const found = dateForm.exec(text.slice(start, start + 40));
  if (!found) return at;
  const end = start + found[0].length;
  if (start === at) return end;
  return text.charCodeAt(end) === (first === 40 ? 41 : 93) ? end + 1 : at;
}

const dateForm = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4})(?:(?:T|,? at |,? )\d{1,2}[:.]\d{2}(?::\d{2})?Z?(?: ?[AaPp]\.?[Mm]\.?)?)?(?![\d-])/;
