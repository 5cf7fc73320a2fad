import { readMarker } from './marker';
import { isRemnant } from './torn';
import type { Candidate } from './types';

/**
 * Everything on one line that has the form of a marker; `offset` is where the line begins and is added to what is
 * given out. The line must hold no line break and not be fenced code or front matter (see fences.ts). A pure function
 * of the line, so that an editor can scan changed lines alone; `assemble` says which candidates are markers. What is
 * found is put behind what `candidates` holds already.
 */
export function scanLine(line: string, offset: number, candidates: Candidate[] = []): Candidate[] {
  let comment = -1;
  let floor = 0;
  let at = line.indexOf('%%');
  while (at >= 0) {
    let end = at + 2;
    while (line.charCodeAt(end) === 37) end++;
    if ((end - at - 2) & 2) comment = comment < 0 ? at : -1;
    const closes = comment >= 0 && isTight(line, comment, end - 2);
    const found = closes ? null : readMarker(line, end - 2, comment >= 0, offset);
    if (found) {
      candidates.push(found);
      comment = -1;
      floor = found.to - offset;
    } else {
      if (closes) comment = -1;
      else if (!isRemnant(line, end, floor)) comment = comment < 0 ? end - 2 : -1;
      floor = end;
    }
    at = line.indexOf('%%', floor);
  }
  return candidates;
}

/**
 * Whether `%%` at `from` and `%%` at `to` enclose a comment as people write them: begun after white space or
 * punctuation, and close to its words on both sides. A form whose leading `%%` ends such a comment is not a marker;
 * behind a stray `%%` (`50%% of`) it may be one.
 */
function isTight(line: string, from: number, to: number): boolean {
  if (to < from + 3) return false;
  return !/[\p{L}\p{N}]/u.test(line.charAt(from - 1)) && !isSpace(line, from + 2) && !isSpace(line, to - 1);
}

const isSpace = (line: string, at: number): boolean => /\s/.test(line.charAt(at));
