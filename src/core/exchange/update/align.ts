/** Which words of two texts are the same ones. */
import diff from 'fast-diff';
import { finish, type Steps } from './steps';

/**
 * Lays two rows of words side by side: for each of `a`, its place in `b`, or -1. Equal numbers are equal words. Rare
 * stretches that stand once in both are laid together first, then what lies between them, so that the cost grows with the
 * length alone; where neither has anything in common, nothing is sought for long.
 */
export const alignedWords = (a: Int32Array, b: Int32Array): Int32Array => finish(alignSteps(a, b));

/** The same in steps. */
export function* alignSteps(a: Int32Array, b: Int32Array): Steps<Int32Array> {
  const to = new Int32Array(a.length).fill(-1);
  yield* between(a, b, { from: 0, to: a.length, newFrom: 0, newTo: b.length }, 0, to);
  withoutIslands(to, b.length);
  return to;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Lengths of stretches that are looked for, the longest first. */
const runs = [8, 4, 2, 1] as const;
/** Above this product of lengths two gaps without a common stretch are not compared word by word. */
const dearest = 160_000;
/** Below this sum there is nothing to gain by looking for rare stretches. */
const small = 40;

function* between(a: Int32Array, b: Int32Array, gap: Gap, level: number, to: Int32Array): Steps<void> {
  let { from, to: end, newFrom, newTo } = gap;
  while (from < end && newFrom < newTo && a[from] === b[newFrom]) to[from++] = newFrom++;
  while (from < end && newFrom < newTo && a[end - 1] === b[newTo - 1]) to[--end] = --newTo;
  if (from >= end || newFrom >= newTo) return;
  const inner: Gap = { from, to: end, newFrom, newTo };
  const length = runs[level];
  if (length === undefined || end - from + newTo - newFrom < small) {
    if ((end - from) * (newTo - newFrom) <= dearest) wordByWord(a, b, inner, to);
    return;
  }
  const anchors = inOrder(commonOnce(a, b, inner, length));
  let [at, newAt] = [from, newFrom];
  for (const [index, [place, newPlace]] of anchors.entries()) {
    if (level === 0 && index % 512 === 0) yield { what: 'words', done: place, of: a.length };
    if (place < at || newPlace < newAt) continue;
    // Most stretches follow each other without a gap.
    if (place > at || newPlace > newAt) yield* between(a, b, { from: at, to: place, newFrom: newAt, newTo: newPlace }, level + 1, to);
    for (let k = 0; k < length; k++) to[place + k] = newPlace + k;
    at = place + length;
    newAt = newPlace + length;
  }
  yield* between(a, b, { from: at, to: end, newFrom: newAt, newTo }, level + 1, to);
}

/** Stretches of so many words that stand once in each, in the order of the first. */
function commonOnce(a: Int32Array, b: Int32Array, gap: Gap, length: number): [number, number][] {
  const here = onceIn(a, gap.from, gap.to, length);
  const there = onceIn(b, gap.newFrom, gap.newTo, length);
  const found: [number, number][] = [];
  for (const [key, place] of here) {
    const other = there.get(key);
    if (place < 0 || other === undefined || other < 0) continue;
    let same = true;
    for (let k = 0; k < length && same; k++) same = a[place + k] === b[other + k];
    if (same) found.push([place, other]);
  }
  return found;
}

/** Places of stretches by a sum over their words; -1 where a sum comes twice. */
function onceIn(words: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at++) {
    let sum = 0;
    for (let k = 0; k < length; k++) sum = (Math.imul(sum, 0x01000193) ^ ((words[at + k] ?? 0) + 0x9e3779b9)) | 0;
    places.set(sum, places.has(sum) ? -1 : at);
  }
  return places;
}

/** The longest row of pairs that rises in both. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const row: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

function wordByWord(a: Int32Array, b: Int32Array, { from, to: end, newFrom, newTo }: Gap, to: Int32Array): void {
  const codes = new Map<number, string>();
  const encode = (words: Int32Array): string => {
    let text = '';
    for (const word of words) {
      let code = codes.get(word);
      if (code === undefined) codes.set(word, (code = String.fromCharCode(codes.size < 0xd7ff ? codes.size + 1 : codes.size + 0x802)));
      text += code;
    }
    return text;
  };
  let [i, k] = [from, newFrom];
  for (const [kind, run] of diff(encode(a.subarray(from, end)), encode(b.subarray(newFrom, newTo)))) {
    if (kind === diff.EQUAL) for (let n = 0; n < run.length; n++) to[i + n] = k + n;
    if (kind !== diff.INSERT) i += run.length;
    if (kind !== diff.DELETE) k += run.length;
  }
}

/** One or two words alike amid many that are not are a chance, and would tear apart what was rewritten as a whole. */
function withoutIslands(to: Int32Array, length: number): void {
  const islands: { from: number; to: number; newFrom: number }[] = [];
  for (let at = 0; at < to.length; at++) {
    const place = to[at] ?? -1;
    const last = islands.at(-1);
    if (place < 0) continue;
    if (last?.to === at && last.newFrom + at - last.from === place) last.to++;
    else islands.push({ from: at, to: at + 1, newFrom: place });
  }
  islands.forEach((island, index) => {
    if (island.to - island.from > 2) return;
    const before = islands[index - 1];
    const after = islands[index + 1];
    const changedBefore = Math.min(island.from - (before?.to ?? 0), island.newFrom - (before ? before.newFrom + before.to - before.from : 0));
    const newEnd = island.newFrom + island.to - island.from;
    const changedAfter = Math.min((after?.from ?? to.length) - island.to, (after?.newFrom ?? length) - newEnd);
    if (changedBefore >= 4 && changedAfter >= 4) to.fill(-1, island.from, island.to);
  });
}
