import { wordsIn } from './words';

/**
 * Where an end of a passage comes to stand when it is drawn to a place and whole words are wanted: `start` before the word
 * that the place is in, or that follows; `end` behind the word that it is in, or that comes before. Signs next to the word
 * on the passage's side of the place stay with it. Words are sought in the place's line.
 */
export function wordEdge(text: string, at: number, side: 'start' | 'end'): number {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  const words = wordsIn(text, Math.max(line, at - reach), Math.min(end, at + reach));
  if (side === 'start') {
    const word = words.find(({ to }) => to > at);
    if (!word) return at;
    let edge = word.from;
    while (edge > at && !isSpace(text, edge - 1)) edge--;
    return edge;
  }
  const word = words.filter(({ from }) => from < at).pop();
  if (!word) return at;
  let edge = word.to;
  while (edge < at && !isSpace(text, edge)) edge++;
  return edge;
}

/** How far words are sought. */
const reach = 300;

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
