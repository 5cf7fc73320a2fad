import { counts, listed } from '../../core/corpus/postings';
import type { CodingEntry, Corpus } from '../../core/corpus/types';

/**
 * A few passages coded with a theme before, to compare with: the latest, one a document where there are enough.
 * Asides and notes that are no data are left out. Costs one look at each coding of the theme.
 */
export function examplesOf(corpus: Corpus, theme: string, most: number): CodingEntry[] {
  const best: CodingEntry[] = [];
  const others: CodingEntry[] = [];
  for (const list of corpus.postings(theme)?.lists ?? []) {
    const latest = listed(list).filter(counts).reduce<CodingEntry | null>((a, b) => (a && !isLater(b, a) ? a : b), null);
    if (!latest) continue;
    keep(best, latest, most);
    for (const coding of listed(list)) if (coding !== latest && counts(coding)) keep(others, coding, most);
  }
  return [...best, ...others].slice(0, most);
}

/** Puts a coding among the latest so far. */
function keep(latest: CodingEntry[], coding: CodingEntry, most: number): void {
  const at = latest.findIndex((other) => isLater(coding, other));
  if (at >= 0) latest.splice(at, 0, coding);
  else latest.push(coding);
  latest.length = Math.min(latest.length, most);
}

function isLater(a: CodingEntry, b: CodingEntry): boolean {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one === other ? a.document.path < b.document.path : one > other;
}
