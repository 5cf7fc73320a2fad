/** Transcripts that Teams once put into Word files: times, then a name, then words, each on a line. */
import { secondsOf } from './clock';
import { type Cue, joinCues } from './cues';
import type { Read } from './types';

const times = /^\s*(\d+:\d+:\d+\.\d+)\s*-->\s*(\d+:\d+:\d+\.\d+)\s*$/;

/** Whether a text is such a transcript. */
export function isTeamsTranscript(text: string): boolean {
  const head = text.slice(0, 4_000).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return head.length > 2 && head.some((line, at) => at < 4 && times.test(line) && !line.startsWith('0:00:') && head[at + 1] !== undefined && !times.test(head[at + 1] ?? '')) && !/^WEBVTT/.test(head[0] ?? '') && /^\d+:\d\b|:\d\./m.test(text);
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
