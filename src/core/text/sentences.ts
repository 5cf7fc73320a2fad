import { trimmed } from '../markup/trim';
import type { Range } from '../markup/types';

/**
 * The sentences of one paragraph, in order, without the white space between them; offsets as those given. A line break
 * within a paragraph ends no sentence, nor do an initial (`J. Carrow`) or a short form (`Dr.`, `z. B.`). Signs of
 * emphasis and quotation marks that close behind a full stop belong to what they close.
 */
export function sentencesIn(text: string, from: number, to: number): Range[] {
  const stretch = text.slice(from, to).replace(/\n[ \t]*(?:>[ \t]?)*/g, (lead) => ' '.repeat(lead.length));
  const sentences: Range[] = [];
  let start = 0;
  for (const end of endsOf(stretch)) {
    const closing = closers.exec(stretch.slice(end, end + 8))?.[0].length ?? 0;
    const stop = end + closing;
    if (stop < stretch.length && goesOn(stretch.slice(start, stop))) continue;
    if (stop > start) {
      const range = trimmed(text, from + start, from + stop);
      if (range.from < range.to) sentences.push(range);
    }
    start = Math.max(start, stop);
  }
  return sentences;
}

const closers = /^[*_~="”’»)\]]+(?=\s|$)/;

/** Whether what looks like a sentence's end is that of an initial or a short form. */
function goesOn(sentence: string): boolean {
  return /(?:^|[\s(])(?:\p{Lu}|\p{L}\.[ \u00a0]?\p{L}|dr|mr|mrs|ms|prof|st|vs|cf|no|nr|vol|pp|etc|bzw|ca|ggf|vgl|usw|sr|sra|mme|mlle)\.\s*$/iu.test(sentence.slice(-12)) &&
    !/(?:^|\s)i\.\s*$/i.test(sentence.slice(-4));
}

function* endsOf(stretch: string): Generator<number> {
  if (segmenter) {
    for (const { segment, index } of segmenter.segment(stretch)) yield index + segment.length;
    return;
  }
  for (const { 0: stop, index } of stretch.matchAll(/[.!?…]+["”’»)\]*_]*\s+|[。！？؟।]+["”’»」』)\]]*\s*/g)) yield index + stop.length;
  yield stretch.length;
}

/** Old systems have none. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'sentence' }) : null;
