/** What is left when hits say the same. */
import { byPlace, type Found, isMeeting } from './plan';

/**
 * The hits in order, each once, less those that rest on all that another rests on and on more: a coding of both themes
 * answers `a AND b` by itself, and its overlaps with further codings of them say nothing new.
 */
export function distinct(hits: readonly Found[]): readonly Found[] {
  if (hits.length < 2) return hits;
  const kept = withoutCopies(isSorted(hits) ? hits : [...hits].sort(byPlace));
  const size = kept[0] ? sizeOf(kept[0]) : 0;
  return kept.every((hit) => sizeOf(hit) === size) ? kept : withoutCovered(kept);
}

/** What a hit rests on. */
export function restsOf(hit: Found): readonly object[] {
  return isMeeting(hit) ? hit.rests : [hit];
}

function sizeOf(hit: Found): number {
  return isMeeting(hit) ? hit.rests.length : 1;
}

function isSorted(hits: readonly Found[]): boolean {
  return hits.every((hit, at) => at === 0 || byPlace(hits[at - 1] ?? hit, hit) <= 0);
}

function withoutCopies(sorted: readonly Found[]): readonly Found[] {
  if (sorted.every((hit, at) => at === 0 || sorted[at - 1]?.from !== hit.from || sorted[at - 1]?.to !== hit.to)) return sorted;
  const kept: Found[] = [];
  let group: Found[] = [];
  for (const hit of sorted) {
    const first = group[0];
    if (first && (first.from !== hit.from || first.to !== hit.to)) {
      kept.push(...unlike(group));
      group = [];
    }
    group.push(hit);
  }
  return [...kept, ...unlike(group)];
}

/** Hits of one place, each set of what they rest on once. */
function unlike(group: readonly Found[]): readonly Found[] {
  if (group.length < 2) return group;
  const numbers = new Map<object, number>();
  const seen = new Set<string>();
  return group.filter((hit) => {
    const key = restsOf(hit).map((rest) => numberOf(rest, numbers)).sort((a, b) => a - b).join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function numberOf(rest: object, numbers: Map<object, number>): number {
  const known = numbers.get(rest) ?? numbers.size;
  if (known === numbers.size) numbers.set(rest, known);
  return known;
}

function withoutCovered(hits: readonly Found[]): readonly Found[] {
  /** Hits by the first thing they rest on: one that covers another is found under something the other rests on. */
  const byFirst = new Map<object, Found[]>();
  for (const hit of hits) {
    const [first] = restsOf(hit);
    if (!first) continue;
    const list = byFirst.get(first);
    if (list) list.push(hit);
    else byFirst.set(first, [hit]);
  }
  return hits.filter((hit) => sizeOf(hit) === 1 || !restsOf(hit).some((rest) => byFirst.get(rest)?.some((other) => covers(other, hit))));
}

function covers(few: Found, many: Found): boolean {
  if (sizeOf(few) >= sizeOf(many)) return false;
  const all = restsOf(many);
  return restsOf(few).every((rest) => all.includes(rest));
}
