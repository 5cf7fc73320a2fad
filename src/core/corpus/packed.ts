/** Turns and layers in the little room that an index of many notes has for them. */
import type { LayerRange, Turn } from '../text/types';
import type { Pool } from './pool';

/** Turns as numbers: from, to, words, time and speaker (an index into `speakers`, -1 for nobody). */
export interface PackedTurns {
  readonly numbers: Int32Array;
  readonly speakers: readonly string[];
}

const fields = 5;

/** A time stamp as stored: milliseconds fit an Int32 up to 596 hours. */
const perSecond = 1000;
const noTime = -1;
const longest = 2 ** 31 - 1;

const noTurns: PackedTurns = { numbers: new Int32Array(0), speakers: [] };

/** Packs turns. */
export function packTurns(turns: readonly Turn[], pool: Pool): PackedTurns {
  if (turns.length === 0) return noTurns;
  const numbers = new Int32Array(turns.length * fields);
  const speakers: string[] = [];
  const indices = new Map<string, number>();
  turns.forEach((turn, index) => {
    let speaker = -1;
    if (turn.speaker !== null) {
      speaker = indices.get(turn.speaker) ?? speakers.length;
      if (speaker === speakers.length) {
        const own = pool.text(turn.speaker);
        indices.set(own, speaker);
        speakers.push(own);
      }
    }
    const at = index * fields;
    numbers[at] = turn.from;
    numbers[at + 1] = turn.to;
    numbers[at + 2] = turn.words;
    numbers[at + 3] = turn.time === null ? noTime : Math.min(longest, Math.round(turn.time * perSecond));
    numbers[at + 4] = speaker;
  });
  return { numbers, speakers: pool.list(speakers) };
}

/** The turns that were packed. */
export function unpackTurns({ numbers, speakers }: PackedTurns): Turn[] {
  const turns: Turn[] = [];
  for (let at = 0; at < numbers.length; at += fields) {
    const [from = 0, to = 0, words = 0, time = noTime, speaker = -1] = numbers.subarray(at, at + fields);
    turns.push({ from, to, words, time: time === noTime ? null : time / perSecond, speaker: speakers[speaker] ?? null });
  }
  return turns;
}

/** The turns a passage touches, as half-open indices. */
export function turnsTouched({ numbers }: PackedTurns, from: number, to: number): { first: number; end: number } {
  const first = lowerBound(numbers, fields, (at) => (numbers[at + 1] ?? 0) <= from);
  let end = first;
  const reach = Math.max(to, from + 1);
  while (end * fields < numbers.length && (numbers[end * fields] ?? 0) < reach) end++;
  return { first, end };
}

/** Who speaks in a passage, in order, each once. Costs a binary search and the turns touched. */
export function speakersTouched(packed: PackedTurns, from: number, to: number): string[] {
  const { first, end } = turnsTouched(packed, from, to);
  const found: string[] = [];
  for (let index = first; index < end; index++) {
    const speaker = packed.speakers[packed.numbers[index * fields + 4] ?? -1];
    if (speaker !== undefined && !found.includes(speaker)) found.push(speaker);
  }
  return found;
}

/** Asides as pairs of offsets. */
export function packAsides(layers: readonly LayerRange[]): Int32Array {
  let count = 0;
  for (const { layer } of layers) if (layer === 'aside') count++;
  if (count === 0) return noTurns.numbers;
  const asides = new Int32Array(count * 2);
  let at = 0;
  for (const { from, to, layer } of layers) {
    if (layer !== 'aside') continue;
    asides[at++] = from;
    asides[at++] = to;
  }
  return asides;
}

/** Whether a stretch lies in an aside as a whole. */
export function inAside(asides: Int32Array, from: number, to: number): boolean {
  if (asides.length === 0) return false;
  const index = lowerBound(asides, 2, (at) => (asides[at + 1] ?? 0) <= from);
  const start = asides[index * 2];
  return start !== undefined && start <= from && to <= (asides[index * 2 + 1] ?? 0);
}

/** How many records, of `size` numbers each, pass a test that true values lead. */
function lowerBound(numbers: Int32Array, size: number, test: (at: number) => boolean): number {
  let low = 0;
  let high = numbers.length / size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle * size)) low = middle + 1;
    else high = middle;
  }
  return low;
}
