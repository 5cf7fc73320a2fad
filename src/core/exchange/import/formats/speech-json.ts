/** Transcripts as JSON: Whisper and its kin, Rev, Otter, Trint, services that give utterances, podcast transcripts. */
import { say } from '../../../said/sayings';
import { secondsOf } from '../clock';
import { type Cue, joinCues } from './cues';
import { fieldsOf, listOf, numberOf, textOf } from './json-values';
import type { ImportFormat, Read } from '../types';

type Fields = Readonly<Record<string, unknown>>;

/** Reads parsed JSON as a transcript; null where it is none. */
export function readSpeechJson(value: unknown): { format: ImportFormat; read: Read } | null {
  const root = fieldsOf(value);
  const monologues = listOf(root['monologues']);
  if (monologues.length > 0) return { format: 'Rev JSON', read: rev(monologues, root) };
  const found = segmentsOf(value, root);
  if (!found) return null;
  const { format, list, around } = found;
  const names = namesOf(around);
  const cues = list.map((item) => cueOf(item, names)).filter((cue) => cue !== null);
  const unit = unitOf(cues, numberOf(around['duration']) ?? numberOf(root['audio_duration']), format === 'Otter JSON');
  const lost = list.length - cues.length;
  const language = textOf(root['language']) ?? textOf(root['language_code']) ?? textOf(fieldsOf(root['result'])['language']);
  const warnings = lost > 0 ? [say('segments-without-words', lost)] : [];
  const inSeconds = unit === 1 ? cues : cues.map((cue) => ({ ...cue, from: cue.from === null ? null : cue.from / unit, to: cue.to === null ? null : cue.to / unit }));
  return { format, read: { pieces: joinCues(inSeconds), type: 'interview', language: language === null ? null : (languages[language.toLowerCase()] ?? language.slice(0, 2).toLowerCase()), warnings } };
}

/** Whisper says some languages by name. */
const languages: Readonly<Record<string, string>> = { english: 'en', german: 'de', spanish: 'es', french: 'fr', italian: 'it', portuguese: 'pt', dutch: 'nl', hebrew: 'he', arabic: 'ar', chinese: 'zh', japanese: 'ja', russian: 'ru', turkish: 'tr', polish: 'pl' };

/** Where such files keep what was said, in order of preference, and the object that says more about it. */
function segmentsOf(value: unknown, root: Fields): { format: ImportFormat; list: readonly unknown[]; around: Fields } | null {
  const [speech, results, transcript] = [fieldsOf(root['speech']), fieldsOf(root['results']), fieldsOf(root['transcript'])];
  const places: readonly (readonly [ImportFormat, unknown, Fields])[] = [
    ['Whisper JSON', root['segments'], root],
    ['Whisper JSON', root['transcription'], root],
    ['Otter JSON', speech['transcripts'], speech],
    ['Otter JSON', root['transcripts'], root],
    ['Trint JSON', transcript['paragraphs'], transcript],
    ['Trint JSON', root['paragraphs'], root],
    ['transcript (JSON)', root['utterances'], root],
    ['transcript (JSON)', results['utterances'], results],
    ['transcript (JSON)', root['transcript'], root],
    ['transcript (JSON)', root['sentences'], root],
    ['Whisper JSON', value, root],
  ];
  for (const [format, at, around] of places) {
    const list = listOf(at);
    if (list.some((item) => cueOf(item, new Map()) !== null)) return { format, list, around };
  }
  return null;
}

function namesOf(around: Fields): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const speaker of listOf(around['speakers']).map(fieldsOf)) {
    const id = textOf(speaker['id']) ?? textOf(speaker['speaker_id']);
    const name = textOf(speaker['name']) ?? textOf(speaker['speaker_name']);
    if (id !== null && name !== null) names.set(id, name);
  }
  return names;
}

function cueOf(item: unknown, names: ReadonlyMap<string, string>): Cue | null {
  const segment = fieldsOf(item);
  const words = listOf(segment['words']).map(fieldsOf);
  const text = textOf(segment['text']) ?? textOf(segment['sentence']) ?? textOf(segment['body']) ?? textOf(segment['transcript']) ?? (words.length > 0 ? textOf(spokenIn(words)) : null);
  if (text === null) return null;
  const stamps = fieldsOf(segment['timestamps']);
  const offsets = fieldsOf(segment['offsets']);
  const time = (keys: readonly string[], stamp: string, word: Fields | undefined): number | null => {
    const offset = numberOf(offsets[stamp]);
    const said = first(segment, keys);
    if (said !== null || offset !== null) return said ?? (offset ?? 0) / 1000;
    return secondsOf(textOf(stamps[stamp]) ?? '') ?? (word ? first(word, keys) : null);
  };
  const from = time(['start', 'startTime', 'start_time', 'start_offset', 'time'], 'from', words[0]);
  const speaker = segment['speaker_name'] ?? segment['speaker'] ?? segment['speaker_id'] ?? segment['speaker_model_label'] ?? words[0]?.['speaker'];
  if (from === null && speaker === undefined) return null;
  return { from, to: time(['end', 'endTime', 'end_time', 'end_offset'], 'to', words[words.length - 1]), speaker: speakerOf(speaker, names), text };
}

function first(fields: Fields, keys: readonly string[]): number | null {
  for (const key of keys) {
    const number = numberOf(fields[key]) ?? secondsOf(textOf(fields[key]) ?? '');
    if (number !== null) return number;
  }
  return null;
}

/** Words, each an object: a sign of punctuation of its own stands behind the word before it. */
function spokenIn(words: readonly Fields[]): string {
  const said = words.map((word) => textOf(word['punctuated_word']) ?? textOf(word['value']) ?? textOf(word['word']) ?? textOf(word['text']) ?? '');
  return said.reduce((whole, word) => (/^[.,;:!?…]+$/.test(word) ? whole + word : `${whole} ${word.trim()}`), '').trim();
}

/** Numbers alone are nobody's name. */
function speakerOf(value: unknown, names: ReadonlyMap<string, string>): string | null {
  const name = textOf(value) ?? textOf(fieldsOf(value)['name']);
  if (name === null) return null;
  return names.get(name) ?? (/^\d+$/.test(name) ? `Speaker ${name}` : name);
}

/** People say some two or three words a second. */
const wordsASecond = 2.5;

/**
 * What a second is in the times of a file: whole numbers may be thousandths, in Otter's files also samples of the
 * recording. The recording's length tells, where the file says it, else how fast people would have to talk.
 */
export function unitOf(cues: readonly Cue[], duration: number | null, samples: boolean): number {
  const last = cues.reduce((most, { from, to }) => Math.max(most, from ?? 0, to ?? 0), 0);
  if (last < 1000 || cues.some(({ from, to }) => !Number.isInteger(from ?? 0) || !Number.isInteger(to ?? 0))) return 1;
  const spoken = cues.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const expected = duration !== null && duration > 0 ? duration : spoken / wordsASecond;
  const off = (unit: number): number => Math.abs(Math.log(last / unit / expected));
  return (samples ? [1, 1000, 16_000] : [1, 1000]).reduce((best, unit) => (off(unit) < off(best) ? unit : best));
}

function rev(monologues: readonly unknown[], root: Fields): Read {
  const names = namesOf(root);
  const cues = monologues.map(fieldsOf).map((monologue): Cue => {
    const elements = listOf(monologue['elements']).map(fieldsOf);
    const times = elements.map((element) => numberOf(element['ts']) ?? secondsOf(textOf(element['timestamp']) ?? '')).filter((time) => time !== null);
    const ends = elements.map((element) => numberOf(element['end_ts']) ?? secondsOf(textOf(element['end_timestamp']) ?? '')).filter((time) => time !== null);
    return {
      from: times[0] ?? null,
      to: ends[ends.length - 1] ?? null,
      speaker: textOf(fieldsOf(monologue['speaker_info'])['display_name']) ?? speakerOf(monologue['speaker'], names),
      text: elements.map((element) => (typeof element['value'] === 'string' ? element['value'] : '')).join(''),
    };
  });
  return { pieces: joinCues(cues) };
}
