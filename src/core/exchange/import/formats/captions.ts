/** WebVTT, SRT and SBV: one reader, for files call themselves one and are the other. */
import { say, type Saying } from '../../../said/sayings';
import { secondsOf } from '../clock';
import { type Cue, joinCues } from './cues';
import { voicesOf } from './cue-text';
import type { Read } from '../types';

/** The captions of a file, and what stands beside them. */
export interface Captions {
  readonly cues: readonly Cue[];
  /** From the header: `Language: de`. */
  readonly language: string | null;
  /** What the header, notes and the like say; not part of the data. */
  readonly notes: readonly string[];
  readonly styles: number;
  /** Captions whose times could not be read; their words are kept. */
  readonly broken: number;
  /** Lines that rolling captions show twice; each is kept once. */
  readonly repeated: number;
}

/** Reads WebVTT, SRT or SBV. Total, and linear: whatever stands there, words under a time are kept. */
export function captionsOf(text: string): Captions {
  const cues: Cue[] = [];
  const notes: string[] = [];
  let [styles, broken, language] = [0, 0, null as string | null];
  const rolling = /<\d\d:\d\d:\d\d\.\d{3}><c>/.test(text);
  const roll = { last: '', repeated: 0 };
  for (const [index, lines] of blocksOf(withArrows(text)).entries()) {
    const [first = ''] = lines;
    if (index === 0 && first.startsWith('WEBVTT')) {
      language = /^language:\s*([A-Za-z]{2,3})\b/i.exec(lines.find((line) => /^language:/i.test(line)) ?? '')?.[1]?.toLowerCase() ?? null;
      if (first.length > 6) notes.push(first.slice(6).trim());
      if (!lines.some(isTimeLine)) continue;
    }
    if (/^NOTE(?:\s|$)/.test(first)) {
      notes.push([first.slice(4), ...lines.slice(1)].join(' ').trim());
      continue;
    }
    // Rules go on over a blank line as long as no caption has come.
    if (/^(?:STYLE|REGION|Region:.*)\s*$/.test(first) || (styles > 0 && cues.length === 0 && /^::cue\b/.test(first))) {
      styles++;
      continue;
    }
    for (const cue of cuesIn(lines)) {
      if (cue.from === null) broken++;
      const shown = rolling ? unrolled(cue.text, roll) : cue.text;
      for (const voice of voicesOf(shown)) cues.push({ ...cue, ...voice });
    }
  }
  return { cues: inTime(cues), language, notes: notes.filter((note) => note !== ''), styles, broken, repeated: roll.repeated };
}

/** The captions as turns. */
export function readCaptions(text: string): Read {
  const { cues, language, notes, styles, broken, repeated } = captionsOf(text);
  const losses: Saying[] = [];
  if (notes.length > 0) losses.push(say('lost', 'notes-beside', notes.length));
  if (styles > 0) losses.push(say('lost', 'styles', styles));
  if (repeated > 0) losses.push(say('lost', 'repeated', repeated));
  const warnings = broken > 0 ? [say('times-unread', broken)] : [];
  const media = /Audio file:\s*(?:\.\/)?([^\n(]{1,200}?\.[A-Za-z\d]{2,4})(?:\s|$)/.exec(notes.join('\n'))?.[1] ?? null;
  return { pieces: joinCues(cues), type: 'interview', language, media, losses, warnings };
}

/** The arrow between two times as it should be, where a hand or a word processor made another of it. */
function withArrows(text: string): string {
  return text
    .replace(/^([ \t]*\d[\d:.,]{3,14}[ \t]*)(?:[-–—=]>|→)(?=[ \t]*\d)/gm, '$1-->')
    .replace(/^(\d{1,3}:\d\d:\d\d\.\d{1,3}),(\d{1,3}:\d\d:\d\d\.\d{1,3})[ \t]*$/gm, '$1 --> $2');
}

/** Whether a text begins as SBV does, the captions of YouTube and Meet: two times with a comma between. */
export function isSbv(text: string): boolean {
  return /^\s*\d{1,3}:\d\d:\d\d\.\d{1,3},\d{1,3}:\d\d:\d\d\.\d{1,3}[ \t]*\n/.test(text.slice(0, 400));
}

/** Whether a line gives the times of a caption, be they broken; an arrow that is spoken has words before it. */
function isTimeLine(line: string): boolean {
  return line.includes('-->') && /^\s*[^\s\d<]{0,12}\d\S{0,24}\s*-->/.test(line);
}

/** Lines between blank lines. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') open.push(line);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  if (open.length > 0) blocks.push(open);
  return blocks;
}

/** A block may hold several captions, where the blank line between them is missing; and words that lost their time. */
function cuesIn(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  let open: { from: number | null; to: number | null; lines: string[] } | null = null;
  const before: string[] = [];
  for (const line of lines) {
    if (!isTimeLine(line)) {
      (open ? open.lines : before).push(line);
      continue;
    }
    if (open && /^\d{1,9}\s*$/.test(open.lines[open.lines.length - 1] ?? '')) open.lines.pop();
    if (open) cues.push(cueOf(open));
    const [start = '', end = ''] = line.split('-->', 2);
    const from = secondsOf(start);
    open = { from, to: from === null ? null : secondsOf(/^\s*[\d:.,]+/.exec(end)?.[0] ?? ''), lines: [] };
  }
  if (open) cues.push(cueOf(open));
  // A caption's name stands above its time; two lines and more, or no time at all, are words that a blank line cut off.
  else if (before.length > 0 && !(before.length === 1 && /^(?:WEBVTT.*|\d{1,9}\s*)$/.test(before[0] ?? ''))) return [{ from: null, to: null, speaker: null, text: before.join('\n') }];
  return cues;
}

function cueOf({ from, to, lines }: { from: number | null; to: number | null; lines: readonly string[] }): Cue {
  return { from, to, speaker: null, text: lines.join('\n') };
}

/** Captions that overlap or stand out of order, in the order of their times; those without one stay where they are. */
function inTime(cues: readonly Cue[]): Cue[] {
  let latest = 0;
  const keyed = cues.map((cue, at) => ({ cue, at, time: (latest = cue.from ?? latest) }));
  return keyed.sort((a, b) => a.time - b.time || a.at - b.at).map(({ cue }) => cue);
}

/** Automatic captions roll: each shows the line before once more. */
function unrolled(text: string, roll: { last: string; repeated: number }): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const fresh: string[] = [];
  for (const line of lines) {
    const plain = line.replace(/<[^>]{1,60}>/g, '').trim();
    if (plain === roll.last) roll.repeated++;
    else fresh.push(line);
    roll.last = plain;
  }
  return fresh.join('\n');
}
