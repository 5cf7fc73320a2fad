/** Obsidian's highlights, `==words==`, and CriticMarkup's, `{==words==}`. */
import type { Range } from '../markup/types';
import type { Marked } from './passages';

/** The highlights of a paragraph, in order; `open` is the ground's open text. Linear. */
export function highlightsIn(open: string, { from, to }: Range): Marked[] {
  const found: Marked[] = [];
  let opener: Range | null = null;
  for (let at = open.indexOf('==', from); at >= 0 && at + 2 <= to; at = open.indexOf('==', at)) {
    let end = at + 2;
    while (open[end] === '=') end++;
    const run = { from: at, to: end };
    at = end;
    if (run.to - run.from !== 2) continue;
    if (opener && run.from > opener.to && /[^\s]/.test(open.charAt(run.from - 1))) {
      found.push(highlight(open, opener, run));
      opener = null;
    } else if (run.to < to && /[^\s]/.test(open.charAt(run.to))) opener = run;
  }
  return found;
}

function highlight(open: string, opener: Range, closer: Range): Marked {
  if (open[opener.from - 1] !== '{' || open[closer.to] !== '}') return { kind: 'highlight', form: '==…==', opener, closer };
  return { kind: 'critic', form: '{==…==}', opener: { from: opener.from - 1, to: opener.to }, closer: { from: closer.from, to: closer.to + 1 } };
}
