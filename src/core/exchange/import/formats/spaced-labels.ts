/**
 * Labels that a program set apart with white space: `Lima, Ana   0:03` above the words, as Teams and Otter write, or
 * `Speaker 0    00:00:07    words` on one line, as Rev.ai does, or `[Lima, Ana] 10:00:03`, as Zoom does. So set, any words are a name, those with a comma too.
 */
import { secondsOf } from '../clock';

/** A turn, as offsets in the text. */
export interface SpacedTurn {
  readonly speaker: string;
  readonly time: number | null;
  readonly from: number;
  readonly words: number;
  readonly to: number;
}

const form = /^[ \t]*(\p{L}(?:[^\s:]| (?! )){0,99}?)(?: {2,}|\t+)(\d{1,3}:\d\d(?::\d\d)?)(?:[ \t]*$|(?: {2,}|\t+)(?=\S))/u;

const bracketed = /^[ \t]*\[(\p{L}[^[\]\n]{0,99})\] (\d{1,3}:\d\d:\d\d)[ \t]*$/u;

/** The turns, where such labels stand throughout a text and a name returns; else null. Linear. */
export function spacedTurns(text: string): SpacedTurn[] | null {
  const labels: { readonly speaker: string; readonly time: number | null; readonly from: number; readonly words: number }[] = [];
  let [lines, from] = [0, 0];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines++;
    const start = line.slice(0, 240);
    const found = line.length > 0 ? (form.exec(start) ?? bracketed.exec(start)) : null;
    if (found) labels.push({ speaker: found[1] ?? '', time: secondsOf(found[2] ?? ''), from, words: from + found[0].length });
    from += line.length + 1;
  }
  if (labels.length < 3 || labels.length < lines / 10 || new Set(labels.map(({ speaker }) => speaker)).size === labels.length) return null;
  return labels.map((label, at) => ({ ...label, to: labels[at + 1]?.from ?? text.length }));
}
