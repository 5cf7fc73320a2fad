/** A name as a label must be written that says it. */
import { speakerName } from '../exchange/import/speaker-label';
import { Refusal } from '../markup/types';
import { escaped } from '../text/escapes';
import { labelAt } from '../text/label';
import type { Label } from '../text/label-shape';
import { Shape } from '../text/label-shape';

/** A name as labels can hold it: on one line, without the `@` of handles. Throws a `Refusal` (`no-name`) where nothing is left. */
export function lawfulName(name: string): string {
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('no-speaker-name');
  return speakerName(name);
}

/**
 * What comes in the place of a label's name (see `Label.name`) so that the label says `speaker`, and its time and words
 * stay as they are. Null where a label of that kind cannot say it.
 */
export function writtenName(stripped: string, label: Label, speaker: string): string | null {
  const start = label.from;
  const newline = stripped.indexOf('\n', start);
  const end = newline < 0 ? stripped.length : newline;
  // Emphasis that ended before a role stands within what is replaced, and has to end again.
  const old = stripped.slice(label.name, label.nameEnd);
  const marks = (label.shape & Shape.emphasis) !== 0 ? (/^[^*_]*?([*_]{1,3})\s*\([^()]*\)$/.exec(old)?.[1] ?? '') : '';
  const escapes = speaker.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  for (const name of new Set([speaker, escaped(speaker, false), escapes])) {
    const line = stripped.slice(start, label.name) + name + marks + stripped.slice(label.nameEnd, end);
    const read = labelAt(line, 0, line.length);
    const moved = name.length + marks.length - old.length - start;
    if (read?.speaker === speaker && read.time === label.time && read.words === label.words + moved && read.name === label.name - start) return name + marks;
  }
  return null;
}
