/** Words put in or taken out between equal words could as well stand a little further: whole paragraphs are preferred. */
import type { Words } from './tokens';

/** No run is moved further. */
const furthest = 60;

/**
 * Moves runs of words that only one of two texts has to where they begin a paragraph, if the words there are the same.
 * `to` gives for each word of `a` its place in `b`, or -1, and is changed.
 */
export function slideRuns(a: Words, b: Words, here: Int32Array, there: Int32Array, to: Int32Array): void {
  const back = new Int32Array(there.length).fill(-1);
  to.forEach((place, at) => {
    if (place >= 0) back[place] = at;
  });
  slideIn(there, beginsParagraph(b), back, to);
  slideIn(here, beginsParagraph(a), to, back);
}

/** `own` gives for each word its place in the other text, or -1; `other` the way back. */
function slideIn(words: Int32Array, begins: (at: number) => boolean, own: Int32Array, other: Int32Array): void {
  for (let from = 0; from < words.length; from++) {
    if ((own[from] ?? -1) >= 0) continue;
    let to = from;
    while (to < words.length && (own[to] ?? -1) < 0) to++;
    const next = own[to] ?? other.length;
    const isPure = (from === 0 ? -1 : (own[from - 1] ?? -1)) === next - 1;
    if (isPure && !begins(from)) to += slide(words, begins, own, other, from, to, next);
    from = to;
  }
}

function slide(words: Int32Array, begins: (at: number) => boolean, own: Int32Array, other: Int32Array, from: number, to: number, next: number): number {
  for (let by = 1; by <= furthest && to + by <= words.length && own[to + by - 1] === next + by - 1 && words[from + by - 1] === words[to + by - 1]; by++) {
    if (!begins(from + by) || !begins(to + by)) continue;
    for (let k = 0; k < by; k++) match(own, other, from + k, next + k);
    own.fill(-1, from + by, to + by);
    return by;
  }
  for (let by = 1; by <= furthest && from - by >= 0 && own[from - by] === next - by && words[from - by] === words[to - by]; by++) {
    if (!begins(from - by) || !begins(to - by)) continue;
    for (let k = 1; k <= by; k++) match(own, other, to - k, next - k);
    own.fill(-1, from - by, to - by);
    return 0;
  }
  return 0;
}

function match(own: Int32Array, other: Int32Array, at: number, place: number): void {
  own[at] = place;
  other[place] = at;
}

function beginsParagraph({ text, tokens }: Words): (at: number) => boolean {
  return (at) => at === 0 || at >= tokens.length || text.slice(tokens[at - 1]?.to, tokens[at]?.from).includes('\n');
}
