/** The label that opens a turn: `**Ana** (00:01:02): `. Whatever the name, it is read back as the same. */
import { linkedName } from '../../cases/names';
import { seenName } from '../../names/seen-name';
import { escaped } from '../../text/escapes';
import { labelAt } from '../../text/label';
import { clockOf } from './clock';

/** A label is looked for in the first 140 characters of a line only: names with many signs to escape are cut shorter. */
const longestName = 90;
const longestOddName = 50;

/** A name as a note can hold it: as people see it, on one line, without the `@` of handles, no longer than ninety characters. */
export function speakerName(written: string): string {
  const name = seenName(written);
  if (name.length <= longestOddName && everyday.test(name)) return name;
  const plain = linkedName(name.replace(/[“”„«»]/g, '"').replace(/…/g, '...').replace(/[\s\u00a0\u3000。、，；！？]+/g, ' ').replace(/\\/g, '/').trim()).replace(/^[@#\s]+/, '').trim();
  const isOdd = plain.length > longestOddName && (plain.match(/[!-/:-@[-`{-~]/g)?.length ?? 0) > 15;
  const cut = [...plain].slice(0, isOdd ? longestOddName : longestName).join('').slice(0, longestName).replace(/[\s·–—]+$/, '');
  return /[\p{L}\p{N}]/u.test(cut) ? cut : 'Unidentified';
}

/** Letters and digits with single spaces between: what most names are, and nothing to Markdown. */
const everyday = /^\p{L}[\p{L}\p{N}]*(?: \p{L}[\p{L}\p{N}]*)*$/u;

/** The label, and the words behind it as they must be written so that none is taken for a part of it. */
export function labelled(speaker: string, time: number | null, date: string | null, words: string): string {
  const stamp = time !== null ? ` (${clockOf(time)})` : date !== null ? ` (${date})` : '';
  const label = boldName(speaker, `**${stamp}:`);
  const seconds = time === null ? null : Math.floor(time);
  let line = `${label} ${words}`.trimEnd();
  // A time or date that begins the words would be taken for the label's own.
  for (let sign = label.length + 1; !isRead(line, speaker, seconds, label.length) && sign < label.length + 60; sign++) {
    if (/[:.\-/([#{<]/.test(line.charAt(sign)) && line.charAt(sign - 1) !== '\\') line = `${line.slice(0, sign)}\\${line.slice(sign)}`;
  }
  return line;
}

function isRead(line: string, speaker: string, time: number | null, end: number): boolean {
  const label = labelAt(line, 0, line.length);
  return label?.speaker === speaker && label.time === time && (line.length <= end || label.words === end + 1);
}

/** A name in bold with what follows it (`**:`), read back as the same name: few signs are escaped where that suffices, else all. */
export function boldName(speaker: string, close: string): string {
  if (speaker.length <= longestOddName && everyday.test(speaker)) return `**${speaker}${close}`;
  const few = `**${escaped(speaker, false)}${close}`;
  if (labelAt(few, 0, few.length)?.speaker === speaker) return few;
  return `**${speaker.replace(/[!-/:-@[-`{-~]/g, '\\$&')}${close}`;
}
