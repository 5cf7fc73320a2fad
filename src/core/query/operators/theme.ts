/** A theme: the passages coded with it, and the documents coded with it as a whole. */
import { listed } from '../../corpus/postings';
import type { CodingEntry } from '../../corpus/types';
import { distinct } from '../distinct';
import { knownThemes } from '../known-themes';
import { counting, type Found, inScope, type Plan, type Run, stretchHit } from '../plan';
import type { QueryContext, ThemeExpression } from '../types';

/** The paths that count as the theme; empty when nobody used any. */
export function pathsOf(theme: ThemeExpression, context: QueryContext): readonly string[] {
  const known = knownThemes(context);
  const path = known.named(theme.name);
  if (path === null) return [];
  return theme.exact ? [path] : known.reach(path);
}

/** The passages of any of the themes. */
export function planThemes(themes: readonly ThemeExpression[], run: Run): Plan {
  const { corpus } = run.context;
  const counted = inScope(run);
  const candidates = new Uint8Array(counted.length);
  /** By slot, a chain of lists: the place of its first in `lists`, and for each the place of the next; 0 ends it. */
  const heads = new Int32Array(counted.length);
  const lists: (CodingEntry | readonly CodingEntry[])[] = [none];
  const next: number[] = [0];
  const whole = new Set<number>();

  for (const path of new Set(themes.flatMap((theme) => pathsOf(theme, run.context)))) {
    const postings = corpus.postings(path);
    if (!postings) continue;
    for (let at = 0; at < postings.slots.length; at++) {
      const slot = postings.slots[at] ?? 0;
      if (!counted[slot]) continue;
      candidates[slot] = 1;
      next.push(heads[slot] ?? 0);
      heads[slot] = lists.length;
      lists.push(postings.lists[at] ?? none);
    }
    for (const document of postings.whole) {
      const slot = corpus.slotOf(document);
      if (!counted[slot]) continue;
      candidates[slot] = 1;
      whole.add(slot);
    }
  }

  return {
    candidates,
    hits(slot) {
      let at = heads[slot] ?? 0;
      let codings = listed(lists[at] ?? none);
      for (at = next[at] ?? 0; at > 0; at = next[at] ?? 0) codings = merged(codings, listed(lists[at] ?? none));
      const hits = counting(codings, slot, run);
      return whole.size > 0 && whole.has(slot) ? distinct([...wholeDocument(slot, run), ...hits]) : hits;
    },
  };
}

const none: readonly CodingEntry[] = [];

/** The document as one passage: the same object for every theme, so that it is one hit. */
function wholeDocument(slot: number, run: Run): readonly Found[] {
  const document = run.table.documents[slot];
  if (!document || document.body >= document.length) return [];
  const key = `${slot}`;
  const known = run.stretches.get(key) ?? [stretchHit(document, document.body, document.length)];
  run.stretches.set(key, known);
  return known;
}

/** Two lists in order of place as one, each coding once. */
function merged(one: readonly CodingEntry[], other: readonly CodingEntry[]): readonly CodingEntry[] {
  const list: CodingEntry[] = [];
  let a = 0;
  let b = 0;
  for (;;) {
    const first = one[a];
    const second = other[b];
    if (!first && !second) return list;
    const order = !second ? -1 : !first ? 1 : first === second ? 0 : compare(first, second);
    if (first && order <= 0) {
      list.push(first);
      a++;
    }
    if (second && order >= 0) {
      if (order > 0) list.push(second);
      b++;
    }
  }
}

function compare(a: CodingEntry, b: CodingEntry): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.ordinal - b.ordinal);
}
