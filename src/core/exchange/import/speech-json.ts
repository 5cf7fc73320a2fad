/** Transcripts as JSON: Whisper and its kin, Rev, podcast transcripts. */
import { say } from '../../said/sayings';
import { secondsOf } from './clock';
import { type Cue, joinCues } from './cues';
import { fieldsOf, listOf, numberOf, textOf } from './json-values';
import type { ImportFormat, Read } from './types';

/** Reads parsed JSON as a transcript; null where it is none. */
export function readSpeechJson(value: unknown): { format: ImportFormat; read: Read } | null {
  const root = fieldsOf(value);
  const monologues = listOf(root['monologues']);
  if (monologues.length > 0) return { format: 'Rev JSON', read: rev(monologues, root) };
  const whole = Array.isArray(value) ? listOf(value) : null;
  const segments = [root['segments'], root['transcription'], whole].map(listOf).find((list) => list.some((item) => cueOf(item) !== null));
  if (!segments) return null;
  const cues = segments.map(cueOf).filter((cue) => cue !== null);
  const lost = segments.length - cues.length;
  const language = textOf(root['language']) ?? textOf(fieldsOf(root['result'])['language']);
  const warnings = lost > 0 ? [say('segments-without-words', lost)] : [];
  return { format: 'Whisper JSON', read: { pieces: joinCues(cues), type: 'interview', language: language === null ? null : (languages[language.toLowerCase()] ?? language.slice(0, 2).toLowerCase()), warnings } };
}

/** Whisper says some languages by name. */
const languages: Readonly<Record<string, string>> = { english: 'en', german: 'de', spanish: 'es', french: 'fr', italian: 'it', portuguese: 'pt', dutch: 'nl', hebrew: 'he', arabic: 'ar', chinese: 'zh', japanese: 'ja', russian: 'ru', turkish: 'tr', polish: 'pl' };

function cueOf(item: unknown): Cue | null {
  const segment = fieldsOf(item);
  const text = textOf(segment['text']) ?? textOf(segment['body']) ?? textOf(segment['transcript']);
  if (text === null) return null;
  const stamps = fieldsOf(segment['timestamps']);
  const offsets = fieldsOf(segment['offsets']);
  const time = (key: string, other: string, stamp: string): number | null => {
    const offset = numberOf(offsets[stamp]);
    return numberOf(segment[key]) ?? numberOf(segment[other]) ?? (offset === null ? secondsOf(textOf(stamps[stamp]) ?? '') : offset / 1000);
  };
  const from = time('start', 'startTime', 'from');
  if (from === null && !('speaker' in segment)) return null;
  return { from, to: time('end', 'endTime', 'to'), speaker: speakerOf(segment['speaker']), text };
}

/** Numbers alone are nobody's name. */
function speakerOf(value: unknown): string | null {
  const name = textOf(value) ?? textOf(fieldsOf(value)['name']);
  return name !== null && /^\d+$/.test(name) ? `Speaker ${name}` : name;
}

function rev(monologues: readonly unknown[], root: Readonly<Record<string, unknown>>): Read {
  const names = new Map(listOf(root['speakers']).map(fieldsOf).map((speaker) => [textOf(speaker['id']), textOf(speaker['name'])]));
  const cues = monologues.map(fieldsOf).map((monologue): Cue => {
    const elements = listOf(monologue['elements']).map(fieldsOf);
    const times = elements.map((element) => numberOf(element['ts'])).filter((time) => time !== null);
    const ends = elements.map((element) => numberOf(element['end_ts'])).filter((time) => time !== null);
    const id = textOf(monologue['speaker']);
    return {
      from: times[0] ?? null,
      to: ends[ends.length - 1] ?? null,
      speaker: (id === null ? null : names.get(id)) ?? speakerOf(id),
      text: elements.map((element) => (typeof element['value'] === 'string' ? element['value'] : '')).join(''),
    };
  });
  return { pieces: joinCues(cues) };
}
