/** The comments between which the generated parts of a note stand. They show in no reading view. */
import type { Range } from '../markup/types';

/** A generated part as found in a note. Raw offsets. */
export interface Part {
  /** `attributes`, or `theme power/hierarchies`. */
  readonly name: string;
  /** From the begin marker's line to the end of the end marker's line, its line break not counted. */
  readonly range: Range;
  /** What stands between the two marker lines, their own line breaks not counted. */
  readonly inner: Range;
}

/** The line that opens a part. */
export function beginMarker(name: string): string {
  return `%%emic:begin ${name}%%`;
}

/** The line that closes it. */
export function endMarker(name: string): string {
  return `%%emic:end ${name}%%`;
}

/** A generated part with its markers, each in a paragraph of its own; LF. */
export function partText(name: string, content: string): string {
  return `${beginMarker(name)}\n\n${content === '' ? '' : `${content}\n\n`}${endMarker(name)}`;
}

/** Stands between what a theme's part says of the theme and its quotations. */
export const quotationsMarker = '%%emic:quotations%%';

/**
 * The generated parts of a note, by name. A part whose end was lost is not among them, nor is a second one of the same
 * name: what nobody can tell apart is left alone. Linear.
 */
export function findParts(text: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  const open = new Map<string, Range>();
  for (const match of text.matchAll(/^%%emic:(begin|end) ([^\n\r%]{1,500}?)%%[ \t]*(?=\r?$)/gm)) {
    const [line, kind, name = ''] = match;
    const from = match.index;
    const to = from + line.length;
    if (kind === 'begin') {
      if (!open.has(name)) open.set(name, { from, to });
      continue;
    }
    const begin = open.get(name);
    if (!begin || parts.has(name)) continue;
    parts.set(name, { name, range: { from: begin.from, to }, inner: { from: begin.to, to: from } });
  }
  return parts;
}

/** The line break a note uses. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text.charCodeAt(first - 1) === 13 ? '\r\n' : '\n';
}
