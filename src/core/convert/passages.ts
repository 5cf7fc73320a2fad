/** Marked words: `==words==`, `{==words==}`, `<mark>words</mark>`, with the tags and comments behind them. */
import type { Range } from '../markup/types';
import { highlightsIn } from './highlights';
import { htmlMarksIn } from './html-marks';
import { tagAt } from './tags';
import type { Ground } from './ground';
import type { FindOptions, Found, MarkKind, MarkMemo, MarkTag } from './types';

/** Words between two delimiters. */
export interface Marked {
  readonly kind: MarkKind;
  readonly form: string;
  readonly opener: Range;
  readonly closer: Range;
}

/**
 * The marked words of a paragraph in order and apart, each with the tags and comments that follow it without a word
 * between. `comments` are the paragraph's.
 */
export function passagesIn({ open }: Ground, paragraph: Range, comments: readonly MarkMemo[], options: FindOptions): Found[] {
  const marked = [...highlightsIn(open, paragraph), ...htmlMarksIn(open, paragraph)].sort((a, b) => a.opener.from - b.opener.from);
  const found: Found[] = [];
  let floor = paragraph.from;
  for (const { kind, form, opener, closer } of marked) {
    const words = { from: opener.to, to: closer.from };
    if (opener.from < floor || /^[\s\ufffc]*$/.test(open.slice(words.from, words.to))) continue;
    const trail = trailAt(open, closer.to, paragraph.to, comments, options);
    const within = comments.filter(({ sign }) => sign.from >= words.from && sign.to <= words.to);
    floor = trail.to;
    found.push({ kind, form, from: opener.from, to: trail.to, words, tags: trail.tags, memos: [...within, ...trail.memos], delimiters: [opener, closer] });
  }
  return found;
}

/** Tags and comments from a place on, up to the first word. */
function trailAt(open: string, from: number, end: number, comments: readonly MarkMemo[], options: FindOptions): { tags: MarkTag[]; memos: MarkMemo[]; to: number } {
  const tags: MarkTag[] = [];
  const memos: MarkMemo[] = [];
  let to = from;
  while (to < end) {
    let at = to;
    while (at < end && (open[at] === ' ' || open[at] === '\t')) at++;
    const comment = comments.find(({ sign }) => sign.from === at);
    const tag = at > to && open[at] === '#' ? tagAt(open, to, at, options) : null;
    if (comment) memos.push({ ...comment, sign: { from: to, to: comment.sign.to } });
    else if (tag) tags.push(tag);
    else break;
    to = comment ? comment.sign.to : (tag?.sign.to ?? to);
  }
  return { tags, memos, to };
}
