import type { Range } from '../core/markup/types';

/**
 * Where rendered text that the app tells nothing of, as when it prints, stands in a note's stripped text: from its first
 * words to its last. Null when they do not both stand there, in this order.
 */
export function sourceOf(plain: string, rendered: string): Range | null {
  const source = letters(plain);
  const shown = letters(rendered);
  if (shown.text.length < least) return null;
  const first = source.text.indexOf(shown.text.slice(0, known));
  const last = source.text.lastIndexOf(shown.text.slice(-known));
  const from = source.places[first];
  const to = source.places[last + Math.min(known, shown.text.length) - 1];
  return first >= 0 && last >= first && from !== undefined && to !== undefined ? { from, to: to + 1 } : null;
}

/** So many letters tell a place from others. */
const known = 24;
const least = 4;

/** Letters and digits alone, which Markdown does not change, and where each stands. */
function letters(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  const parts: string[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    parts.push(run);
    for (let n = 0; n < run.length; n++) places.push(index + n);
  }
  return { text: parts.join(''), places };
}
