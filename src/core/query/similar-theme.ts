/** Themes that somebody who mistyped may have meant. */
import { folded } from '../corpus/fold';
import { knownThemes, pathOf } from './known-themes';
import type { QueryContext } from './types';

const most = 3;

/** Longer names are not compared. */
const longest = 60;

/** The nearest paths, the nearest first: the last part of a path alone counts too. */
export function similarThemes(name: string, context: QueryContext): readonly string[] {
  const wanted = folded(pathOf(name, context.corpus.options.prefix) ?? name);
  if (wanted === '' || wanted.length > longest) return [];
  const slips = wanted.length < 4 ? 1 : wanted.length < 8 ? 2 : 3;
  const near: { path: string; slips: number }[] = [];
  for (const path of knownThemes(context).paths) {
    const whole = folded(path);
    const last = whole.slice(whole.lastIndexOf('/') + 1);
    const found = last === wanted ? 0 : Math.min(distance(wanted, whole, slips), distance(wanted, last, slips));
    if (found <= slips) near.push({ path, slips: found });
  }
  return near.sort((a, b) => a.slips - b.slips || (a.path < b.path ? -1 : 1)).slice(0, most).map(({ path }) => path);
}

/** How many characters must be put, taken or changed; more than `limit` where it is more than that. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
