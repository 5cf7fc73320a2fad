/** Tags at the end of a paragraph, which code it. */
import type { Range } from '../markup/types';
import { tagAt } from './tags';
import type { Ground } from './ground';
import type { FindOptions, Found, MarkTag } from './types';

/**
 * Tags at the ends of a paragraph's lines, each with what they mark: the lines since the last ones that did. A block id
 * behind them stays. `taken` says whether a place belongs to another mark.
 */
export function paragraphTags({ plain, open }: Ground, paragraph: Range, options: FindOptions, taken: (at: number) => boolean): Found[] {
  const found: Found[] = [];
  let start = paragraph.from;
  for (let from = paragraph.from; from < paragraph.to; ) {
    const newline = open.indexOf('\n', from);
    const to = newline < 0 || newline > paragraph.to ? paragraph.to : newline;
    const tags = trailingTags(open, from, to, options).filter(({ sign }) => !taken(sign.to - 1));
    const first = tags[0];
    if (first) {
      const end = start + plain.slice(start, first.sign.from).replace(/\n[ \t>]*$/, '').trimEnd().length;
      const sign = { from: end, to: first.sign.to };
      if (end > start) {
        const signs = [{ ...first, sign }, ...tags.slice(1)];
        found.push({ kind: 'tag', form: '#', from: start, to: tags.at(-1)?.sign.to ?? to, words: { from: start, to: end }, tags: signs, memos: [], delimiters: [] });
      }
      start = nextWord(open, to, paragraph.to);
    }
    from = to + 1;
  }
  return found;
}

/** The tags with which a line ends, in order. */
function trailingTags(open: string, from: number, to: number, options: FindOptions): MarkTag[] {
  const line = open.slice(from, to);
  const id = /[ \t]\^[A-Za-z0-9-]{1,60}[ \t]*$/.exec(line.slice(-80));
  let end = id ? line.length - id[0].length : line.length;
  const tags: MarkTag[] = [];
  for (;;) {
    while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
    const word = Math.max(line.lastIndexOf(' ', end - 1), line.lastIndexOf('\t', end - 1)) + 1;
    if (line[word] !== '#') return tags;
    let space = word;
    while (space > 0 && (line[space - 1] === ' ' || line[space - 1] === '\t')) space--;
    const tag = tagAt(open, from + space, from + word, options);
    if (!tag || tag.sign.to !== from + end) return tags;
    tags.unshift(tag);
    end = space;
  }
}

/** Past a line break and the signs that begin the next line. */
function nextWord(open: string, at: number, end: number): number {
  return Math.min(end, at + (/^\n?[ \t>]*/.exec(open.slice(at, at + 200))?.[0].length ?? 0));
}
