/** Every line of a text that could be a turn's label, by the name in it. */
import { bodyStart } from './front-matter-place';
import { labelAt } from './label';
import type { Range } from '../markup/types';

/** The name of a label as it is written, and the label's time. Stripped offsets. */
export interface NamedLabel extends Range {
  readonly speaker: string;
  readonly time: number | null;
}

/** The names of all lines that have the form of a label, whether or not they open turns; in order. Linear. */
export function namedLabels(stripped: string): NamedLabel[] {
  const labels: NamedLabel[] = [];
  for (let from = bodyStart(stripped); from < stripped.length; ) {
    const newline = stripped.indexOf('\n', from);
    const to = newline < 0 ? stripped.length : newline;
    const label = labelAt(stripped, from, to);
    if (label) labels.push({ from: label.name, to: label.nameEnd, speaker: label.speaker, time: label.time });
    from = to + 1;
  }
  return labels;
}
