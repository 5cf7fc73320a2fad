/** Captions as turns. */
import { turnsOf } from '../../../text/turns';
import { clockOf } from '../clock';
import type { Piece } from '../types';

/** A caption: when, and what; `speaker` where the caption itself names one (a voice tag). */
export interface Cue {
  /** Seconds; null where they could not be read. */
  readonly from: number | null;
  readonly to: number | null;
  readonly speaker: string | null;
  /** As shown, lines apart. */
  readonly text: string;
}

/** A pause after which a new turn begins, though the same person goes on; seconds. */
const longPause = 10;
/** After so many seconds a speech is given a new time stamp, where a sentence ends. */
const stampEvery = 120;
/** Words of nobody in particular are shown in shorter paragraphs. */
const unnamedEvery = 30;
/** A paragraph gets no longer, whether a sentence ends or not. */
const mostSeconds = 240;
const mostCharacters = 4_000;

/**
 * Joins captions into turns: those of one speaker that follow each other are one, until ten seconds of silence, or until
 * two minutes have passed and a sentence ends. Names are taken from voice tags, else from `Name:` before the words,
 * which then holds until the next name.
 */
export function joinCues(cues: readonly Cue[]): Piece[] {
  const spoken = cues.some(({ speaker }) => speaker !== null) ? cues : named(cues);
  const hasNames = spoken.some(({ speaker }) => speaker !== null);
  const pieces: Piece[] = [];
  let open: { speaker: string | null; time: number | null; end: number | null; texts: string[]; length: number; last: string } | null = null;
  const close = (): void => {
    if (open) pieces.push({ speaker: open.speaker, time: open.time, paragraphs: [joinTexts(open.texts)] });
    open = null;
  };
  for (const cue of spoken) {
    const text = cue.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (open && !goesOn(open, cue, hasNames)) close();
    open ??= { speaker: cue.speaker, time: cue.from, end: cue.to, texts: [], length: 0, last: '' };
    open.texts.push(text);
    open.length += text.length + 1;
    open.end = cue.to ?? open.end;
    open.last = text;
  }
  close();
  return pieces;
}

function goesOn(open: { speaker: string | null; time: number | null; end: number | null; length: number; last: string }, cue: Cue, hasNames: boolean): boolean {
  if (open.speaker !== cue.speaker || open.length > mostCharacters) return false;
  if (open.time === null || cue.from === null) return true;
  const spent = cue.from - open.time;
  const every = hasNames ? stampEvery : unnamedEvery;
  if (spent < 0 || cue.from - (open.end ?? cue.from) > (hasNames ? longPause : longPause / 2) || spent > mostSeconds) return false;
  return spent < every || !/[.?!…。？！؟]["”»’)\]]*$/.test(open.last);
}

/** Texts one behind the other: with a space, but for writing that has none. Linear. */
export function joinTexts(texts: readonly string[]): string {
  let whole = '';
  // To ask the whole for its last sign would put it together anew each time.
  let last = '';
  for (const text of texts) {
    const gap = last === '' || (unspaced.test(last) && unspaced.test(text.charAt(0))) ? '' : ' ';
    whole += gap + text;
    last = text === '' ? last : text.charAt(text.length - 1);
  }
  return whole;
}

const unspaced = /[\u0e00-\u0eff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** Zoom puts the name before the words of each caption: where hardly one lacks it, it may be of any shape, `Lima, Ana:` too. */
function allNamed(cues: readonly Cue[]): Cue[] | null {
  const found = cues.map(({ text }) => /^\s*([^\s:：][^:：\n]{0,79})[:：](?!\/\/)[ \u00a0]*(?=\S)/.exec(text.slice(0, 120)));
  const names = found.flatMap((label) => (label ? [label[1] ?? ''] : []));
  if (names.length < 4 || names.length < cues.length * 0.95 || new Set(names).size > names.length / 2) return null;
  return cues.map((cue, at) => ({ ...cue, speaker: found[at]?.[1]?.trim() ?? null, text: cue.text.slice(found[at]?.[0].length ?? 0) }));
}

/** The captions with the names that stand before their words; who speaks is for the whole file to say. */
function named(cues: readonly Cue[]): readonly Cue[] {
  if (!cues.some(({ text }) => /[:：]|<v|\[!/.test(text))) return cues;
  const all = allNamed(cues);
  if (all) return all;
  let text = '';
  const places: { line: number; from: number; to: number }[] = [];
  for (const cue of cues) {
    const line = text.length;
    text += `${clockOf(cue.from ?? 0)}.000 --> ${clockOf(cue.to ?? cue.from ?? 0)}.000\n`;
    const from = text.length;
    text += cue.text.replace(/\n{2,}/g, '\n').trim();
    places.push({ line, from, to: text.length });
    text += '\n\n';
  }
  const turns = turnsOf(`\n${text}`).map((turn) => ({ ...turn, from: turn.from - 1, words: turn.words - 1 }));
  if (turns.length === 0) return cues;
  const out: Cue[] = [];
  let next = 0;
  let speaker: string | null = null;
  for (const [index, cue] of cues.entries()) {
    const { from, to } = places[index] ?? { from: 0, to: 0 };
    let at = from;
    for (let turn = turns[next]; turn && turn.from < to; turn = turns[++next]) {
      if (turn.from > at) out.push({ ...cue, speaker, text: text.slice(at, turn.from) });
      speaker = turn.speaker;
      at = Math.max(at, Math.min(to, turn.words));
    }
    if (at < to) out.push({ ...cue, speaker, text: text.slice(at, to) });
  }
  return out;
}
