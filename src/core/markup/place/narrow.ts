/** The part of a long block that can be parsed on its own. Offsets are the note's. */
import type { Block } from '../../text/blocks';
import { Ground, type Land } from './land';
import { constructs } from './constructs';
import type { Range } from '../types';

/** A part, and what must be read before it so that it is taken for the inside of a block. */
export interface Part extends Range {
  readonly lead: string;
}

/**
 * Parts of a long list or paragraph around two points that may parse alone as they do in their place, smaller ones
 * first; see `standsAlone`. A list is cut where an item begins at the margin, a paragraph at white space.
 */
export function parts(text: string, blocks: readonly Block[], points: Range): Part[] {
  const [block] = blocks;
  if (!block || blocks.length > 1 || points.from < block.from || points.to > block.to) return [];
  if (block.kind === 'list') return itemsAround(text, block, points);
  if (block.kind !== 'paragraph') return [];
  return MARGINS.map((margin) => wordsAround(text, block, points, margin));
}

/** How much is read on either side of a point. */
const MARGINS = [1500, 4000, 12_000];

/**
 * Whether nothing in the block reaches into a part of it, or out of it, in a way that would tell. Emphasis or a link
 * around the whole part does no harm; what begins or ends within the part must find its partner there.
 */
export function standsAlone(text: string, block: Block | Range, land: Land): boolean {
  const from = land.base;
  const to = land.base + land.text.length;
  if ('kind' in block && block.kind === 'list') return true;
  const before = text.slice(block.from, from);
  const after = text.slice(to, block.to);
  if (/^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m.test(land.text)) return false;
  if (!areBalanced(land.text) || mayOpenTag(before) || mayOpenTag(land.text)) return false;
  return !hasLooseDelimiter(land) && !ticksReach(before, land.text, after) && sameConstructs(text.slice(block.from, block.to), block.from, land);
}

function itemsAround(text: string, block: Range, points: Range): Part[] {
  const mark = /^(?:([-+*])|\d{1,9}([.)]))[ \t]/.exec(text.slice(block.from, block.from + 12));
  if (!mark) return [];
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
  return [{ from, to, lead: '' }];
}

function wordsAround(text: string, block: Range, points: Range, margin: number): Part {
  const from = cutBefore(text, block.from, points.from - margin, margin);
  const to = cutAfter(text, block.to, points.to + margin, margin);
  return { from, to, lead: from > block.from ? `x${text.charAt(from - 1)}` : '' };
}

/** The beginning of a word at or before an offset, a line's if one is near. */
function cutBefore(text: string, least: number, at: number, margin: number): number {
  if (at <= least) return least;
  const line = text.lastIndexOf('\n', at);
  if (line > Math.max(least, at - margin)) return line + 1;
  while (at > least && !(text.charAt(at - 1) === ' ' && /[\p{L}\p{N}]/u.test(text.charAt(at)))) at--;
  return at;
}

function cutAfter(text: string, most: number, at: number, margin: number): number {
  if (at >= most) return most;
  const line = text.indexOf('\n', at);
  if (line >= 0 && line < Math.min(most, at + margin)) return line;
  while (at < most && !(text.charAt(at) === ' ' && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)))) at++;
  return at;
}

/** Whether a delimiter is left over that something outside could pair with. */
function hasLooseDelimiter(land: Land): boolean {
  for (const match of land.text.matchAll(/[*_~]+/g)) {
    if (land.ground[match.index] !== Ground.Words) continue;
    const left = land.text.charAt(match.index - 1);
    const right = land.text.charAt(match.index + match[0].length);
    if (/^\s?$/.test(left) && /^\s?$/.test(right)) continue;
    if (match[0].startsWith('_') && /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right)) continue;
    return true;
  }
  return false;
}

/** Whether a run of backticks in one part could pair with one in another. */
function ticksReach(before: string, within: string, after: string): boolean {
  if (!before.includes('`') && !within.includes('`')) return false;
  if (before.includes('\\`') || within.includes('\\`')) return true;
  const inside = runs(within);
  const later = new Set([...inside, ...runs(after)]);
  return unpaired(runs(before)).some((run) => later.has(run)) || unpaired(inside).some((run) => runs(after).includes(run));
}

function runs(text: string): number[] {
  return [...text.matchAll(/`+/g)].map((match) => match[0].length);
}

/** The runs that find no partner, read from the left. */
function unpaired(list: readonly number[]): number[] {
  const left: number[] = [];
  const last = new Map<number, number>();
  list.forEach((run, i) => last.set(run, i));
  for (let i = 0; i < list.length; i++) {
    const run = list[i] ?? 0;
    if ((last.get(run) ?? 0) <= i) left.push(run);
    else for (i++; list[i] !== run; ) i++;
  }
  return left;
}

/** Whether Obsidian's constructs in the part are those that the whole block has there, and none reaches across. */
function sameConstructs(source: string, base: number, land: Land): boolean {
  const from = land.base - base;
  const to = from + land.text.length;
  const whole = constructs(source).filter((each) => each.from < to && each.to > from);
  const part = constructs(land.text);
  return whole.length === part.length && whole.every((each, i) => part[i]?.kind === each.kind && part[i]?.from === each.from - from && part[i]?.to === each.to - from);
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
