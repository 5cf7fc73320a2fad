/** CriticMarkup's comments: `{>>comment<<}`. */
import type { Range } from '../markup/types';
import type { MarkMemo } from './types';

/** The comments within a stretch, in order; `open` is the ground's open text, `plain` the note's. */
export function commentsIn(plain: string, open: string, { from, to }: Range): MarkMemo[] {
  const comments: MarkMemo[] = [];
  for (let at = open.indexOf('{>>', from); at >= 0 && at < to; at = open.indexOf('{>>', at + 3)) {
    const end = open.indexOf('<<}', at + 3);
    if (end < 0 || end + 3 > to) break;
    const text = plain.slice(at + 3, end).replace(/\s*\n[ \t>]*/g, ' ').trim();
    if (text !== '') comments.push({ text, sign: { from: at, to: end + 3 } });
    at = end;
  }
  return comments;
}

/** A comment with the white space that would be too much once it is gone. */
export function withSpace(plain: string, { from, to }: Range, within: Range): Range {
  const before = /[ \t]*$/.exec(plain.slice(Math.max(within.from, from - 20), from))?.[0].length ?? 0;
  const after = /^[ \t]*/.exec(plain.slice(to, Math.min(within.to, to + 20)))?.[0].length ?? 0;
  if (from - before === within.from) return { from: from - before, to: to + after };
  const next = plain.charAt(to);
  return to === within.to || /[\s.,;:!?)]/.test(next) ? { from: from - before, to } : { from, to };
}
