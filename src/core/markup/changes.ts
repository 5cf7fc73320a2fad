import type { TextChange } from './types';

/** The text after `changes`, whose offsets count the text before any of them and which do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of sorted(changes)) {
    result += text.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return result + text.slice(at);
}

/** The changes that make of the text after `changes` what it was. */
export function inverted(text: string, changes: readonly TextChange[]): TextChange[] {
  let moved = 0;
  return sorted(changes).map(({ from, to, insert }) => {
    const start = from + moved;
    moved += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** Changes in order of their place; those of one place keep their order. */
export const sorted = (changes: readonly TextChange[]): TextChange[] => [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
