/** The part of a long block that can be parsed on its own. Offsets are the note's. */
import type { Block } from '../text/blocks';
import type { Range } from './types';

/** A part, and what must be read before it so that it is taken for the inside of a block. */
export interface Part extends Range {
  readonly lead: string;
}

/**
 * The part of a long list or paragraph around two points that parses alone as it does in its place; null where there
 * is none. A list is cut where an item begins at the margin. A paragraph is cut at white space, if nothing that could
 * reach across a cut stands in the parts.
 */
export function narrow(text: string, blocks: readonly Block[], points: Range): Part | null {
  const [block] = blocks;
  if (!block || blocks.length > 1 || points.from < block.from || points.to > block.to) return null;
  if (block.kind === 'list') return itemsAround(text, block, points);
  if (block.kind === 'paragraph') return wordsAround(text, block, points);
  return null;
}

/** How much is read on either side of a point. */
const MARGIN = 1500;

function itemsAround(text: string, block: Range, points: Range): Part | null {
  const mark = /^(?:([-+*])|\d{1,9}([.)]))[ \t]/.exec(text.slice(block.from, block.from + 12));
  if (!mark) return null;
  const item = mark[1] === undefined ? new RegExp(`^\\d{1,9}\\${mark[2] ?? '.'}[ \\t]`) : new RegExp(`^\\${mark[1]}[ \\t]+\\S`);
  const isItem = (line: number) => item.test(text.slice(line, line + 40));
  let from = block.from;
  for (let line = text.lastIndexOf('\n', points.from - 1), seen = 0; line >= block.from; line = text.lastIndexOf('\n', line - 1)) {
    if (!isItem(line + 1)) continue;
    // The item before is read too: a marker may go to its end.
    if (++seen < 3) continue;
    from = line + 1;
    break;
  }
  let to = block.to;
  for (let line = text.indexOf('\n', points.to), seen = 0; line >= 0 && line < block.to; line = text.indexOf('\n', line + 1)) {
    if (!isItem(line + 1) || ++seen < 3) continue;
    to = line;
    break;
  }
  return { from, to, lead: '' };
}

function wordsAround(text: string, block: Range, points: Range): Part | null {
  const from = cutBefore(text, block.from, points.from - MARGIN);
  const to = cutAfter(text, block.to, points.to + MARGIN);
  const within = text.slice(from, to);
  if (/^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m.test(within)) return null;
  return standsAlone(text.slice(block.from, from), within, text.slice(to, block.to)) ? { from, to, lead: from > block.from ? `x${text.charAt(from - 1)}` : '' } : null;
}

/** The beginning of a word at or before an offset, a line's if one is near. */
function cutBefore(text: string, least: number, at: number): number {
  if (at <= least) return least;
  const line = text.lastIndexOf('\n', at);
  if (line > Math.max(least, at - MARGIN)) return line + 1;
  while (at > least && !(text.charAt(at - 1) === ' ' && /[\p{L}\p{N}]/u.test(text.charAt(at)))) at--;
  return at;
}

function cutAfter(text: string, most: number, at: number): number {
  if (at >= most) return most;
  const line = text.indexOf('\n', at);
  if (line >= 0 && line < Math.min(most, at + MARGIN)) return line;
  while (at < most && !(text.charAt(at) === ' ' && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) at++;
  return at;
}

/** Whether nothing in a paragraph's three parts can reach from one into the other in a way that tells. */
function standsAlone(before: string, within: string, after: string): boolean {
  // Emphasis around the part does no harm; any that begins or ends in it must find its partner there.
  for (const delimiter of ['*', '_', '~', '==']) {
    if (within.includes(delimiter) && (before.includes(delimiter) || after.includes(delimiter))) return false;
  }
  for (const sign of ['`', '$', '%%', '^[']) {
    if (Number(before.includes(sign)) + Number(within.includes(sign)) + Number(after.includes(sign)) > 1) return false;
  }
  return areBalanced(within) && !mayOpenTag(before) && !mayOpenTag(within);
}

function areBalanced(text: string): boolean {
  let depth = 0;
  for (const match of text.matchAll(/\\?[[\]]/g)) {
    if (match[0].length > 1) return false;
    depth += match[0] === '[' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a tag or an autolink that begins in a text may end behind it. */
function mayOpenTag(text: string): boolean {
  if (!text.includes('<')) return false;
  if (/<[!?]/.test(text)) return true;
  const last = text.slice(Math.max(0, text.lastIndexOf('<')));
  return /^<[a-z/]/i.test(last) && !last.includes('>');
}
