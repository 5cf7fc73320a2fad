/** Which of the words that were changed became which: `teh` became `the`, `Med Immune` became `Metamuse`. */
import { textOf, type Token, type Words } from './tokens';

/** Words of one text and those that stand for them in the other; half-open counts of tokens. */
export interface Became {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Longer runs are not compared word with word. */
const longestRun = 60;
const leastLike = 0.4;

/** The pairs among two runs of changed words, in order: one with one, or with up to three that stand together. */
export function becameOf(a: Words, b: Words, run: Became): Became[] {
  const [n, m] = [run.to - run.from, run.newTo - run.newFrom];
  if (n === 0 || m === 0 || n > longestRun || m > longestRun) return [];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const step = new Uint8Array((n + 1) * width);
  for (let i = n; i >= 0; i--) {
    for (let k = m; k >= 0; k--) {
      if (i === n || k === m) continue;
      let [value, chosen] = [best[(i + 1) * width + k] ?? 0, 1];
      if ((best[i * width + k + 1] ?? 0) > value) [value, chosen] = [best[i * width + k + 1] ?? 0, 2];
      steps.forEach(([old, fresh], index) => {
        if (i + old > n || k + fresh > m) return;
        const like = likeness(a, run.from + i, old, b, run.newFrom + k, fresh);
        if (like < leastLike) return;
        const sum = like * (old + fresh) + (best[(i + old) * width + k + fresh] ?? 0);
        if (sum > value) [value, chosen] = [sum, index + 3];
      });
      best[i * width + k] = value;
      step[i * width + k] = chosen;
    }
  }
  const found: Became[] = [];
  for (let i = 0, k = 0; i < n && k < m; ) {
    const chosen = step[i * width + k] ?? 0;
    const taken = steps[chosen - 3];
    if (taken) {
      const [old, fresh] = taken;
      found.push({ from: run.from + i, to: run.from + i + old, newFrom: run.newFrom + k, newTo: run.newFrom + k + fresh });
      i += old;
      k += fresh;
    } else if (chosen === 1) i++;
    else k++;
  }
  return found;
}

const steps: readonly (readonly [number, number])[] = [[1, 1], [1, 2], [2, 1], [1, 3], [3, 1]];

/** From 0 to 1: how alike some tokens are to others; those of labels are like their own kind only. */
function likeness(a: Words, from: number, count: number, b: Words, newFrom: number, newCount: number): number {
  const [old, fresh] = [a.tokens.slice(from, from + count), b.tokens.slice(newFrom, newFrom + newCount)];
  const kind = old[0]?.kind ?? 'word';
  if (!old.every((token) => token.kind === kind) || !fresh.every((token) => token.kind === kind)) return 0;
  if (kind === 'name' || kind === 'stamp' || kind === 'label') return count === 1 && newCount === 1 ? 0.9 : 0;
  if (kind === 'sign') return count === 1 && newCount === 1 ? 0.45 : 0;
  return alike(joined(a, old), joined(b, fresh));
}

const joined = (words: Words, tokens: readonly Token[]): string => tokens.map((token) => textOf(words, token)).join('').toLowerCase();

/** One less the share of letters to be changed. */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer > 60 || Math.min(a.length, b.length) / longer < leastLike) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const swap = (row[k - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(k - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / longer;
}
