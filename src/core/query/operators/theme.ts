/** A theme: the passages coded with it, and the documents coded with it as a whole. */
import type { CodingEntry, Stand } from '../../corpus/types';
import { distinct } from '../distinct';
import { knownThemes } from '../known-themes';
import { codingHit, countsIn, type Found, type Plan, type Run, stretchHit } from '../plan';
import type { QueryContext, ThemeExpression } from '../types';

/** The paths that count as the theme; empty when nobody used any. */
export function pathsOf(theme: ThemeExpression, context: QueryContext): readonly string[] {
  const known = knownThemes(context);
  const path = known.named(theme.name);
  if (path === null) return [];
  return theme.exact ? [path] : known.reach(path);
}

export function planTheme(theme: ThemeExpression, run: Run): Plan {
  const { corpus } = run.context;
  const candidates = new Uint8Array(run.documents.length);
  const stands: (Stand | undefined)[] = new Array<Stand | undefined>(run.documents.length);
  /** Further themes of the reach in the same document. */
  const more = new Map<number, Stand[]>();
  const whole = new Set<number>();

  for (const path of pathsOf(theme, run.context)) {
    const postings = corpus.postings(path);
    if (!postings) continue;
    for (const stand of postings.stands) {
      if (!run.beyondData && !stand.document.isData) continue;
      const at = corpus.orderOf(stand.document);
      candidates[at] = 1;
      if (!stands[at]) stands[at] = stand;
      else if (more.has(at)) more.get(at)?.push(stand);
      else more.set(at, [stand]);
    }
    for (const document of postings.whole) {
      if (!run.beyondData && !document.isData) continue;
      candidates[corpus.orderOf(document)] = 1;
      whole.add(corpus.orderOf(document));
    }
  }

  return {
    candidates,
    hits(at) {
      const lists = [stands[at]?.codings ?? [], ...(more.get(at) ?? []).map(({ codings }) => codings)];
      const codings = lists.reduce(merged).filter((coding) => countsIn(run, coding));
      const hits = codings.map(codingHit);
      return whole.has(at) ? distinct([...wholeDocument(at, run), ...hits]) : hits;
    },
  };
}

/** The document as one passage: the same object for every theme, so that it is one hit. */
function wholeDocument(at: number, run: Run): readonly Found[] {
  const document = run.documents[at];
  if (!document || document.body >= document.length) return [];
  const key = `${at}`;
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
    if (!first || !second) return [...list, ...one.slice(a), ...other.slice(b)];
    const order = first === second ? 0 : compare(first, second);
    list.push(order <= 0 ? first : second);
    if (order <= 0) a++;
    if (order >= 0) b++;
  }
}

function compare(a: CodingEntry, b: CodingEntry): number {
  return a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.ordinal - b.ordinal);
}
