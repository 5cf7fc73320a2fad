import { scan } from '../core/markup/scan';
import type { MarkupOptions, Range, Scan } from '../core/markup/types';

/** A note's text, read once for all its sections. */
export interface NoteText {
  readonly text: string;
  readonly found: Scan;
  /** The stripped text that stripped offsets count. */
  readonly plain: string;
  /** Raw offsets of whole lines, both counted from 0 and included; the last line's break is not. */
  lines(first: number, last: number): Range;
}

/** Reads notes, and remembers the last one: a note's sections come one after the other, all with the same text. */
export function noteTexts(): (text: string, options: MarkupOptions) => NoteText {
  let last: { options: string; note: NoteText } | null = null;
  return (text, options) => {
    const asked = JSON.stringify(options);
    if (last?.note.text !== text || last.options !== asked) last = { options: asked, note: readNote(text, options) };
    return last.note;
  };
}

function readNote(text: string, options: MarkupOptions): NoteText {
  const found = scan(text, options);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const start = (line: number): number => starts[line] ?? text.length + 1;
  return {
    text,
    found,
    plain: found.plain(),
    lines: (first, last) => ({ from: Math.min(start(first), text.length), to: start(last + 1) - 1 }),
  };
}
