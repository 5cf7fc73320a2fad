/** Finds the marks that people made by hand. */
import type { Range } from '../markup/types';
import { commentsIn, withSpace } from './comments';
import { groundOf, hidden, type Ground } from './ground';
import { paragraphTags } from './paragraph-tags';
import { passagesIn } from './passages';
import { quadroCodes } from './quadro';
import type { FindOptions, Found, MarkMemo } from './types';

/**
 * The marks of a note in order of place: highlights, CriticMarkup, `<mark>`, tags at a paragraph's end, and Quadro's
 * links. `plain` is the stripped text, so what Emic wrote itself is not among them. Code, formulas, comments of
 * Obsidian's, addresses and the front matter hold none. No sign belongs to two marks.
 */
export function findMarks(plain: string, options: FindOptions = {}): Found[] {
  if (!/==|#|\{>>|<mark|\]\]/i.test(plain)) return [];
  const whole = groundOf(plain);
  const comments = whole.paragraphs.map((paragraph) => commentsIn(plain, whole.open, paragraph));
  const ground = { ...whole, open: without(whole.open, comments.flat()) };
  return ground.paragraphs.flatMap((paragraph, i) => marksIn(ground, paragraph, comments[i] ?? [], options)).sort((a, b) => a.from - b.from || b.to - a.to);
}

function marksIn(ground: Ground, paragraph: Range, comments: readonly MarkMemo[], options: FindOptions): Found[] {
  const { plain } = ground;
  const passages = passagesIn(ground, paragraph, comments, options);
  if (ground.inTable(paragraph.from)) return passages;
  const quadro = quadroCodes(ground, paragraph, passages, options);
  const found = [...quadro, ...passages.filter(({ from }) => !quadro.some((code) => code.delimiters[0]?.from === from))];
  const signs = found.flatMap(signsOf).sort((a, b) => a.from - b.from);
  const taken = (at: number): boolean => isWithin(signs, at);
  found.push(...paragraphTags(ground, paragraph, options, taken));
  const lone = comments.filter(({ sign }) => !taken(sign.from));
  const noted = lone.length === 0 ? null : onParagraph(plain, paragraph, lone, found.flatMap(signsOf));
  return noted ? [...found, noted] : found;
}

function isWithin(ranges: readonly Range[], at: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.from ?? Infinity) <= at;
}

/** All that a mark could lose. */
function signsOf({ tags, memos, delimiters }: Found): Range[] {
  return [...delimiters, ...tags.map(({ sign }) => sign), ...memos.map(({ sign }) => sign)].sort((a, b) => a.from - b.from);
}

/** Comments that stand by themselves speak of their paragraph. Null where it has no other words. */
function onParagraph(plain: string, paragraph: Range, comments: readonly MarkMemo[], signs: readonly Range[]): Found | null {
  const memos = comments.map(({ text, sign }) => ({ text, sign: withSpace(plain, sign, paragraph) }));
  let { from, to } = paragraph;
  to -= /[ \t]+\^[A-Za-z0-9-]{1,60}$/.exec(plain.slice(Math.max(from, to - 80), to))?.[0].length ?? 0;
  const around = [...memos.map(({ sign }) => sign), ...signs];
  for (const sign of around.sort((a, b) => a.from - b.from)) if (sign.from <= from && sign.to > from) from = sign.to;
  for (const sign of around.sort((a, b) => b.to - a.to)) if (sign.to >= to && sign.from < to) to = sign.from;
  if (plain.slice(from, to).trim() === '' || from >= to) return null;
  return { kind: 'comment', form: '{>>…<<}', from: paragraph.from, to: paragraph.to, words: { from, to }, tags: [], memos, delimiters: [] };
}

/** The text with its comments hidden: signs in them are words about the data. */
function without(open: string, comments: readonly MarkMemo[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { sign } of comments) {
    parts.push(open.slice(at, sign.from), hidden.repeat(sign.to - sign.from));
    at = sign.to;
  }
  return parts.join('') + open.slice(at);
}
