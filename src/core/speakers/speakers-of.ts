/** Who speaks in a transcript, and how much. */
import type { StudyScope } from '../text/types';
import { layersOf } from '../text/layers';
import { unescaped } from '../text/escapes';
import { wordsIn } from '../text/words';
import { labelledTurns, type LabelledTurn } from './labelled-turns';
import type { NoteSpeaker, Sample } from './types';

/** The speakers of a note (stripped text), those with most turns first; `path` is given on to the samples. Linear. */
export function speakersOf(path: string, stripped: string, scope: Pick<StudyScope, 'asideCallouts'>): NoteSpeaker[] {
  const counted = countWords(stripped, scope);
  const bySpeaker = new Map<string, { turns: LabelledTurn[]; words: number[] }>();
  for (const turn of labelledTurns(stripped)) {
    const known = bySpeaker.get(turn.speaker) ?? { turns: [], words: [] };
    known.turns.push(turn);
    known.words.push(counted(turn.words, turn.to));
    bySpeaker.set(turn.speaker, known);
  }
  return [...bySpeaker]
    .map(([speaker, { turns, words }]) => {
      const times = turns.flatMap(({ time }) => time ?? []);
      return {
        speaker,
        turns: turns.length,
        words: words.reduce((a, b) => a + b, 0),
        first: times[0] ?? null,
        last: times.at(-1) ?? null,
        samples: samplesOf(path, stripped, turns, words),
      };
    })
    .sort((a, b) => b.turns - a.turns);
}

/** Words of a stretch, given in order: asides and non-verbals are none. */
function countWords(stripped: string, scope: Pick<StudyScope, 'asideCallouts'>): (from: number, to: number) => number {
  const layers = layersOf(stripped, scope);
  let first = 0;
  return (from, to) => {
    let count = 0;
    let at = from;
    while (first < layers.length && (layers[first]?.to ?? 0) <= from) first++;
    for (let index = first; index < layers.length && (layers[index]?.from ?? Infinity) < to; index++) {
      const layer = layers[index];
      if (layer && layer.from > at) count += wordsIn(stripped, at, layer.from).length;
      at = Math.max(at, layer?.to ?? at);
    }
    return at < to ? count + wordsIn(stripped, at, to).length : count;
  };
}

const mostSamples = 3;
const tellingWords = 6;
const longestSample = 160;

/** The first turns long enough to know somebody by; of somebody who says little the longest. */
function samplesOf(path: string, stripped: string, turns: readonly LabelledTurn[], words: readonly number[]): Sample[] {
  const order = turns.map((turn, at) => ({ turn, said: words[at] ?? 0 }));
  const telling = order.filter(({ said }) => said >= tellingWords).slice(0, mostSamples);
  const rest = order.filter((each) => !telling.includes(each)).sort((a, b) => b.said - a.said);
  return [...telling, ...rest]
    .slice(0, mostSamples)
    .map(({ turn }) => sampleOf(path, stripped, turn))
    .sort((a, b) => a.from - b.from);
}

/** The beginning of a turn's words. */
export function sampleOf(path: string, stripped: string, { words: from, to: end, index, time }: LabelledTurn): Sample {
  let to = Math.min(end, from + longestSample);
  if (to < end) {
    const space = stripped.lastIndexOf(' ', to);
    if (space > from + longestSample / 2) to = space;
  }
  return { document: path, index, from, to, text: unescaped(stripped.slice(from, to)).replace(/\s+/g, ' ') + (to < end ? ' …' : ''), time };
}
