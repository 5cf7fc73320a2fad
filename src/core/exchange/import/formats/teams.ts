/** Transcripts that Teams once put into Word files: times, then a name, then words, each on a line. */
import { secondsOf } from '../clock';
import { type Cue, joinCues } from './cues';
import type { Read } from '../types';

const times = /^\s*(\d+:\d+:\d+\.\d+)\s*-->\s*(\d+:\d+:\d+\.\d+)\s*$/;

/** Whether a text is such a transcript: its times lack the zeros that captions have (`0:0:3.0`). */
export function isTeamsTranscript(text: string): boolean {
  const head = text.slice(0, 4_000).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return head.slice(0, 4).some((line, at) => times.test(line) && !/^\d\d:\d\d:\d\d/.test(line) && head[at + 2] !== undefined && !times.test(head[at + 1] ?? ''));
}

/** Reads such a transcript. */
export function readTeamsTranscript(text: string): Read {
  const cues: { from: number | null; to: number | null; speaker: string | null; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const found = times.exec(line);
    const words = line.trim();
    const open = cues[cues.length - 1];
    if (found) cues.push({ from: secondsOf(found[1] ?? ''), to: secondsOf(found[2] ?? ''), speaker: null, lines: [] });
    else if (words === '' || !open) continue;
    else if (open.speaker === null) open.speaker = words;
    else open.lines.push(words);
  }
  return { pieces: joinCues(cues.map(({ lines, ...cue }): Cue => ({ ...cue, text: lines.join('\n') }))) };
}
