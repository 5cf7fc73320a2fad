/** Data that nobody has coded. */
import type { Range } from '../markup/types';
import { trimmed } from '../markup/trim';
import { bodyStart } from '../text/front-matter-place';
import { layersOf } from '../text/layers';
import { turnsOf } from '../text/turns';
import type { StudyScope } from '../text/types';

/** How much of a note is coded; stripped offsets, characters other than white space counted. */
export interface Uncoded {
  /** Data that no coding covers, in order and apart from each other. None reaches over a line, each holds a letter or digit. */
  readonly stretches: readonly Range[];
  /** Data that codings cover, in order and apart from each other. */
  readonly coded: readonly Range[];
  /** How much of the data is not coded, from 0 to 100; 0 in a note without data. */
  readonly percent: number;
}

/**
 * The stretches of a note that are data and that none of `codings` covers. Front matter, asides, non-verbals, speakers'
 * labels, headings, rules, signs at the beginning of a line and blank lines are no data to be coded.
 */
export function uncodedStretches(stripped: string, codings: readonly Range[], scope: Pick<StudyScope, 'asideCallouts'>): Uncoded {
  const covered = joined(codings);
  const stretches: Range[] = [];
  const coded: Range[] = [];
  let open = 0;
  let all = 0;
  let next = 0;
  for (const data of dataOf(stripped, scope)) {
    while (next < covered.length && (covered[next]?.to ?? 0) <= data.from) next++;
    let at = data.from;
    for (let n = next; at < data.to; n++) {
      const cover = covered[n];
      const from = Math.min(data.to, Math.max(at, cover?.from ?? data.to));
      const to = Math.min(data.to, Math.max(from, cover?.to ?? data.to));
      const gap = tight(stripped, at, from);
      if (gap.from < gap.to && hasWord(stripped.slice(gap.from, gap.to))) {
        stretches.push(gap);
        open += weight(stripped, gap);
        all += weight(stripped, gap);
      }
      if (from < to) {
        coded.push({ from, to });
        all += weight(stripped, { from, to });
      }
      at = to;
    }
  }
  return { stretches, coded, percent: all === 0 ? 0 : (open / all) * 100 };
}

/** Lines, less their signs and all that is no data; a line may fall into several pieces. */
function dataOf(text: string, scope: Pick<StudyScope, 'asideCallouts'>): Range[] {
  const gaps = joined([
    { from: 0, to: bodyStart(text) },
    ...layersOf(text, scope),
    ...turnsOf(text).flatMap(({ from, speaker, words }) => (speaker === null ? [] : [{ from, to: words }])),
  ]);
  const data: Range[] = [];
  let gap = 0;
  for (let line = 0; line <= text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline;
    if (end > line && !noData.test(text.slice(line, Math.min(end, line + 200)))) {
      const words = trimmed(text, line, end);
      while (gap < gaps.length && (gaps[gap]?.to ?? 0) <= words.from) gap++;
      let at = words.from;
      for (let n = gap; at < words.to; n++) {
        const out = gaps[n];
        const to = Math.min(words.to, Math.max(at, out?.from ?? words.to));
        const piece = tight(text, at, to);
        if (piece.from < piece.to) data.push(piece);
        at = Math.max(to, out?.to ?? words.to);
      }
    }
    line = end + 1;
  }
  return data;
}

/** Headings, rules, the lines under a table's head, fences, and a block id alone on its line. */
const noData = /^[\s>]*(?:#{1,6}(?:\s|$)|(?:[-*_][ \t]*){3,}$|[|:\- \t]*-[|:\- \t]*$|`{3}|~{3}|\^[\w-]+\s*$)/;
const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Ranges in order, those that touch or overlap as one, empty ones left out. */
function joined(ranges: readonly Range[]): Range[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = found[found.length - 1];
    if (from >= to) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** A stretch without the white space at its ends. */
function tight(text: string, from: number, to: number): Range {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return { from: start, to: Math.max(start, from + piece.trimEnd().length) };
}

function weight(text: string, { from, to }: Range): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 9) count++;
  }
  return count;
}
