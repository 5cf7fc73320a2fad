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
      const head = heads[slot] ?? 0;
      let codings = listed(lists[head] ?? none);
      if (next[head]) {
        const many: (CodingEntry | readonly CodingEntry[])[] = [];
        for (let at = head; at > 0; at = next[at] ?? 0) many.push(lists[at] ?? none);
        codings = merged(many);
      }
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

/** Lists in order of place as one, each coding once. */
function merged(lists: readonly (CodingEntry | readonly CodingEntry[])[]): readonly CodingEntry[] {
  const all: CodingEntry[] = [];
  for (const list of lists) {
    if ('themes' in list) all.push(list);
    else for (const coding of list) all.push(coding);
  }
  if (all.length > few) all.sort(compare);
  else sortFew(all);
  let kept = 0;
  for (const coding of all) if (kept === 0 || all[kept - 1] !== coding) all[kept++] = coding;
  all.length = kept;
  return all;
}

/** A document has so many codings of a few themes at most, nearly always; to call the engine's sort costs more than to sort them. */
const few = 24;

function sortFew(codings: CodingEntry[]): void {
  for (let at = 1; at < codings.length; at++) {
    const coding = codings[at];
    if (!coding) continue;
    let place = at;
    for (let before = codings[place - 1]; before && compare(before, coding) > 0; before = codings[place - 1]) codings[place--] = before;
    codings[place] = coding;
  }
}

function compare(a: CodingEntry, b: CodingEntry): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.ordinal - b.ordinal);
}
