/** What Obsidian reads in running text beyond CommonMark and GFM. */
import type { Range } from '../types';

/**
 * A construct of Obsidian's in a stretch of running text, or what parsers disagree about and is better left whole: an
 * `entity` with an unknown name, empty `brackets`, a `joint` where brackets meet (`][`, `](`, `]:`, `![`).
 */
export interface Construct extends Range {
  readonly kind:
    | 'comment'
    | 'stray-comment'
    | 'wikilink'
    | 'math'
    | 'footnote'
    | 'tag'
    | 'url'
    | 'entity'
    | 'brackets'
    | 'joint'
    | 'block-id'
    | 'highlight-open'
    | 'highlight-close';
}

/** Stands for a character that the parser has already taken (code, HTML, an escape). */
export const TAKEN = '\ufffc';

/**
 * The constructs in one leaf block's text, in order of their beginnings; they do not overlap but for highlights.
 * What the parser took must be masked by `TAKEN`, line prefixes by line breaks. A `%%` without a partner reaches to
 * the end. Linear.
 */
export function constructs(text: string): Construct[] {
  const found: Construct[] = [];
  const interesting = /%%|!?\[\[|\$|\^\[|#|[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.(?=[^\s<])|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|&#?\w{1,40};|\[\s*\]|\](?=[[(:])|!(?=\[)|(?:^|[ \t\n])\^[A-Za-z0-9-]+[ \t]*(?=\n|$)|={2,}/gi;
  const pairs = highlights(text);
  const dollars = closingDollars(text);
  const no = new Set<string>();
  let at = 0;
  const later = (mark: string, from: number) => {
    if (no.has(mark)) return -1;
    const end = text.indexOf(mark, from);
    if (end < 0) no.add(mark);
    return end;
  };
  const take = (kind: Construct['kind'], from: number, to: number) => {
    found.push({ kind, from, to });
    at = to;
  };
  for (;;) {
    interesting.lastIndex = at;
    const match = interesting.exec(text);
    if (!match) break;
    const from = match.index;
    const mark = match[0];
    at = from + 1;
    if (mark === '%%') {
      const end = later('%%', from + 2);
      if (end < 0) take('stray-comment', from, text.length);
      else take('comment', from, end + 2);
    } else if (mark.endsWith('[[')) {
      const end = later(']]', from + mark.length);
      const inside = end < 0 ? '' : text.slice(from + mark.length, Math.min(end, from + LONGEST));
      if (end >= 0 && end - from < LONGEST && !/[\n[]/.test(inside)) take('wikilink', from, end + 2);
    } else if (mark === '$') {
      const end = mathEnd(text, from, later, dollars);
      if (end > 0) take('math', from, end);
      else if (text.startsWith('$$', from)) at = from + 2;
    } else if (mark === '^[') {
      const end = bracketEnd(text, from + 2);
      if (end > 0) take('footnote', from, end);
    } else if (mark === '#') {
      const end = tagEnd(text, from);
      if (end > 0) take('tag', from, end);
    } else if (mark.startsWith('=')) {
      const kind = pairs.get(from);
      at = from + mark.length;
      if (kind) take(kind, from, at);
    } else if (mark.startsWith('&') || mark.startsWith('[')) {
      take(mark.startsWith('&') ? 'entity' : 'brackets', from, from + mark.length);
    } else if (mark === ']' || mark === '!') {
      take('joint', from, from + 2);
      at = from + 1;
    } else if (mark.includes('@')) {
      take('url', from, from + mark.length);
    } else if (mark.includes('^')) {
      take('block-id', from, from + mark.length);
    } else {
      take('url', from, urlEnd(text, from, mark));
    }
  }
  return found;
}

/** A wikilink or formula longer than this is a slip of the pen. */
const LONGEST = 4000;
const TAG = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s\ufffc]+/y;

function mathEnd(text: string, from: number, later: (mark: string, from: number) => number, closing: readonly number[]): number {
  if (text.startsWith('$$', from)) {
    const end = later('$$', from + 2);
    return end < 0 ? -1 : end + 2;
  }
  if (/[\s$]/.test(text.charAt(from + 1)) || from + 1 >= text.length) return -1;
  let low = 0;
  let high = closing.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closing[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const end = closing[low] ?? Infinity;
  return end - from < LONGEST ? end + 1 : -1;
}

/** Where a `$` may close a formula: close behind it, and no price. */
function closingDollars(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    if (at > 0 && !/\s/.test(text.charAt(at - 1)) && !/[0-9]/.test(text.charAt(at + 1))) places.push(at);
  }
  return places;
}

function bracketEnd(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(text.length, from + 1000); at++) {
    const char = text.charAt(at);
    if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return -1;
}

function tagEnd(text: string, from: number): number {
  const before = text.charAt(from - 1);
  if (from > 0 && !/\s/.test(before)) return -1;
  let end = from;
  let lawful = false;
  for (;;) {
    TAG.lastIndex = end;
    const tag = TAG.exec(text);
    if (!tag) return lawful ? end : -1;
    lawful ||= /[^0-9#]/.test(tag[0]);
    end = TAG.lastIndex;
  }
}

function urlEnd(text: string, from: number, mark: string): number {
  let end = from + mark.length;
  while (end < text.length && !/[\s<>\ufffc]/.test(text.charAt(end))) end++;
  while (/[.,;:!?)'"*_~\]]/.test(text.charAt(end - 1))) end--;
  return end;
}

function highlights(text: string): Map<number, 'highlight-open' | 'highlight-close'> {
  const pairs = new Map<number, 'highlight-open' | 'highlight-close'>();
  if (!text.includes('==')) return pairs;
  let open = -1;
  for (const run of text.matchAll(/={2,}/g)) {
    const after = text.charAt(run.index + run[0].length);
    const before = text.charAt(run.index - 1);
    if (open >= 0 && before !== '' && !/\s/.test(before)) {
      pairs.set(open, 'highlight-open').set(run.index, 'highlight-close');
      open = -1;
    } else if (after !== '' && !/\s/.test(after)) {
      open = run.index;
    }
  }
  return pairs;
}
