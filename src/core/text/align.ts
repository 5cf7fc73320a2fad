import diff from 'fast-diff';
import type { Range } from '../markup/types';

/** Finds where a stretch of Markdown source stands in the text rendered from it. */
export interface Alignment {
  /**
   * The rendered stretch of a source stretch, both half-open: from the first to the last of its characters that is
   * shown. Null when none of them is.
   */
  rendered(from: number, to: number): Range | null;
}

/**
 * Aligns Markdown source with the plain text rendered from it. The two are compared word by word, so that syntax falls
 * out as deletions, and then character by character inside the words that differ (`**bold**ly`, `&amp;`). The
 * comparison moves along in windows, which keeps it linear.
 */
export function alignRendered(source: string, rendered: string): Alignment {
  /** For each source character its rendered offset, or -1. */
  const shownAt = new Int32Array(source.length).fill(-1);
  const left = words(source);
  const right = words(rendered);
  const gap = { from: 0, to: 0 };
  for (const pair of pairWords(left, right)) {
    const from = left.starts[pair.left] ?? 0;
    const to = right.starts[pair.right] ?? 0;
    alignCharacters(source.slice(gap.from, from), rendered.slice(gap.to, to), gap.from, gap.to, shownAt);
    const length = left.list[pair.left]?.length ?? 0;
    for (let k = 0; k < length; k++) shownAt[from + k] = to + k;
    gap.from = from + length;
    gap.to = to + length;
  }
  alignCharacters(source.slice(gap.from), rendered.slice(gap.to), gap.from, gap.to, shownAt);

  return {
    rendered(begin, end) {
      let first = begin;
      let last = end - 1;
      while (first <= last && (shownAt[first] ?? -1) < 0) first++;
      while (last >= first && (shownAt[last] ?? -1) < 0) last--;
      const at = shownAt[first];
      const until = shownAt[last];
      return first <= last && at !== undefined && until !== undefined ? { from: at, to: until + 1 } : null;
    },
  };
}

interface Words {
  readonly list: readonly string[];
  readonly starts: readonly number[];
}

/** Runs of letters and digits, runs of white space, and every other code unit by itself. */
function words(text: string): Words {
  const list: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu)) {
    list.push(match[0]);
    starts.push(match.index);
  }
  return { list, starts };
}

/** Words compared at a time, and how many of them are settled before the window moves on. */
const windowWords = 600;
const settledWords = 400;

/** Pairs of equal words, as indexes into the two lists, both rising. */
function* pairWords(left: Words, right: Words): Generator<{ left: number; right: number }> {
  let leftAt = 0;
  let rightAt = 0;
  while (leftAt < left.list.length && rightAt < right.list.length) {
    const leftPart = left.list.slice(leftAt, leftAt + windowWords);
    const rightPart = right.list.slice(rightAt, rightAt + windowWords);
    const isLast = leftPart.length < windowWords && rightPart.length < windowWords;
    const until = isLast ? Infinity : settledWords;
    let i = 0;
    let j = 0;
    let settled = { left: 0, right: 0 };
    for (const [kind, run] of diff(...encode(leftPart, rightPart))) {
      for (let k = 0; k < run.length; k++) {
        if (kind === diff.EQUAL && i < until && j < until) {
          yield { left: leftAt + i, right: rightAt + j };
          settled = { left: i + 1, right: j + 1 };
        }
        if (kind !== diff.INSERT) i++;
        if (kind !== diff.DELETE) j++;
      }
    }
    if (isLast) return;
    // Nothing in common: source that renders to nothing (HTML, a long link target) is passed over.
    leftAt += settled.left > 0 ? settled.left : settledWords;
    rightAt += settled.right;
  }
}

/** One code unit a distinct word, so that a character diff compares words. */
function encode(left: readonly string[], right: readonly string[]): [string, string] {
  const codes = new Map<string, string>();
  const code = (word: string): string => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    const next = String.fromCharCode(codes.size + 1);
    codes.set(word, next);
    return next;
  };
  return [left.map(code).join(''), right.map(code).join('')];
}

/** Longest gap that is still compared by characters; longer ones hold nothing worth finding. */
const gapMost = 2000;

function alignCharacters(source: string, rendered: string, from: number, to: number, shownAt: Int32Array): void {
  if (source === '' || rendered === '' || source.length > gapMost || rendered.length > gapMost) return;
  for (const [kind, run] of diff(source, rendered)) {
    if (kind === diff.EQUAL) for (let k = 0; k < run.length; k++) shownAt[from + k] = to + k;
    if (kind !== diff.INSERT) from += run.length;
    if (kind !== diff.DELETE) to += run.length;
  }
}
