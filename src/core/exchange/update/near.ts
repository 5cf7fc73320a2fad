/** Where a coding may stand that has no words any more. */
import type { Part } from './stretches';
import type { Words } from './tokens';
import { countBelow } from '../../markup/offsets';

/** The words next to a place, and what is left of the turn or paragraph around it; null in a body without words. */
export function nearTo(merged: Words, at: number): { words: Part; turn: Part } | null {
  const { text, tokens } = merged;
  const words = tokens.filter(({ kind }) => kind === 'word');
  const data = words.filter(inData(text));
  const spoken = data.length > 0 ? data : words;
  if (spoken.length === 0) return null;
  const index = countBelow(spoken.length, (k) => (spoken[k]?.from ?? 0) < at);
  const [before, after] = [spoken[index - 1], spoken[index]];
  const isNear = (from: number, to: number): boolean => !text.slice(from, to).includes('\n');
  const [hasBefore, hasAfter] = [before && isNear(before.to, at), after && isNear(at, after.from)];
  const first = hasBefore || !after ? before : after;
  const last = hasAfter ? after : hasBefore || !after ? before : after;
  if (!first || !last) return null;
  const beside = { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
  const top = text.lastIndexOf('\n\n', beside.from);
  const start = top < 0 ? 0 : top + 2;
  const bottom = text.indexOf('\n\n', beside.to);
  const end = bottom < 0 ? text.length : bottom;
  const inside = spoken.filter(({ from, to }) => from >= start && to <= end);
  return { words: beside, turn: { from: inside[0]?.from ?? beside.from, to: signsAfter(text, inside.at(-1)?.to ?? beside.to, end) } };
}

/** With the signs that end the last sentence. */
function signsAfter(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && /[.?!…。？！"”»’)\]]/.test(text.charAt(to))) to++;
  return to;
}

/** Whether a word, asked for in order, is no heading's and no quote's: asides of the researcher are no place for a coding of data. */
function inData(text: string): (token: Part) => boolean {
  let [line, end] = [0, -1];
  return ({ from }) => {
    while (from > end) {
      line = end + 1;
      const next = text.indexOf('\n', line);
      end = next < 0 ? text.length : next;
    }
    return !/^[>#]/.test(text.slice(line, line + 1));
  };
}
