import { alignedWords } from './align';
import type { TextChange } from '../../markup/types';
import { linesOf } from '../../text/lines';

/** The changes that make one text of another, line by line, and of a changed line only what lies between its ends. Linear. */
export function changesTo(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const numbers = new Map<string, number>();
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const numbered = (lines: readonly string[]): Int32Array =>
    Int32Array.from(lines, (line) => {
      if (!numbers.has(line)) numbers.set(line, numbers.size);
      return numbers.get(line) ?? 0;
    });
  const places = alignedWords(numbered(old), numbered(fresh));
  const changes: TextChange[] = [];
  let [i, k, at] = [0, 0, 0];
  for (let next = 0; next <= old.length; next++) {
    const place = next === old.length ? fresh.length : (places[next] ?? -1);
    if (place < 0) continue;
    const [out, put] = [old.slice(i, next), fresh.slice(k, place)];
    if (out.length === put.length) {
      for (const [index, line] of out.entries()) at = changed(changes, at, line, put[index] ?? '');
    } else at = changed(changes, at, out.join(''), put.join(''));
    at += old[next]?.length ?? 0;
    [i, k] = [next + 1, place + 1];
  }
  return changes;
}

function changed(changes: TextChange[], at: number, old: string, fresh: string): number {
  if (old !== fresh) {
    const least = Math.min(old.length, fresh.length);
    let lead = 0;
    while (lead < least && old.charCodeAt(lead) === fresh.charCodeAt(lead)) lead++;
    if (isHalf(old, lead)) lead--;
    let tail = 0;
    while (tail < least - lead && old.charCodeAt(old.length - 1 - tail) === fresh.charCodeAt(fresh.length - 1 - tail)) tail++;
    if (isHalf(old, old.length - tail)) tail--;
    changes.push({ from: at + lead, to: at + old.length - tail, insert: fresh.slice(lead, fresh.length - tail) });
  }
  return at + old.length;
}

/** Whether a place lies within a character of two units. */
const isHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0;
