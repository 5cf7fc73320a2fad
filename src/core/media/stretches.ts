/** Which words of a transcript are spoken when. */
import type { Range } from '../markup/types';
import { bodyStart } from '../text/front-matter-place';
import { lineStart } from '../text/line';
import { stampsOf, type Stamp } from './stamps';

/** Words between two time stamps; stripped offsets. */
export interface Stretch extends Range {
  /** When they begin, from the beginning of the transcript. */
  readonly seconds: number;
}

/**
 * The stretches of a transcript, in order of place. A stamp times what follows it, up to the next one: from its line on
 * where it opens that, else from itself. Where most stamps close their lines (`words #00:01:02-3#`), each times what
 * comes before it, up to the stamp above. Empty without stamps. Linear.
 */
export function stretchesOf(stripped: string): Stretch[] {
  const stamps = stampsOf(stripped);
  const stretches = closesLines(stripped, stamps) ? closedBy(stripped, stamps) : openedBy(stripped, stamps);
  return stretches.filter(({ from, to }) => from < to);
}

/** What is spoken at a time: what began last before it. Null before the first. Linear in the stretches. */
export function spokenAt(stretches: readonly Stretch[], seconds: number): Stretch | null {
  let spoken: Stretch | null = null;
  for (const stretch of stretches) {
    if (stretch.seconds <= seconds && (spoken === null || stretch.seconds > spoken.seconds)) spoken = stretch;
  }
  return spoken;
}

/** The stretch that a place is in; between two of them, and behind the last, the one before. Null before the first. */
export function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | null {
  let found: Stretch | null = null;
  for (const stretch of stretches) {
    if (stretch.from > offset) break;
    found = stretch;
  }
  return found;
}

/** Whether most stamps have words before them on their lines and none behind. */
function closesLines(text: string, stamps: readonly Stamp[]): boolean {
  let closing = 0;
  for (const { to, opens } of stamps) {
    const newline = text.indexOf('\n', to);
    if (!opens && text.slice(to, newline < 0 ? text.length : newline).trim() === '') closing++;
  }
  return closing * 2 > stamps.length;
}

function openedBy(text: string, stamps: readonly Stamp[]): Stretch[] {
  const starts = stamps.map(({ from, opens }) => (opens ? lineStart(text, from) : from));
  return stamps.map(({ seconds }, at) => {
    const from = starts[at] ?? 0;
    return { from, to: wordsEnd(text, from, starts[at + 1] ?? text.length), seconds };
  });
}

function closedBy(text: string, stamps: readonly Stamp[]): Stretch[] {
  let from = bodyStart(text);
  let seconds = 0;
  return stamps.map((stamp) => {
    while (from < stamp.from && /\s/.test(text.charAt(from))) from++;
    const stretch = { from, to: stamp.to, seconds };
    from = stamp.to;
    seconds = stamp.seconds;
    return stretch;
  });
}


function wordsEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}
