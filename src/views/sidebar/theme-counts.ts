import type { Codebook } from '../../core/codebook/types';
import type { Corpus, ThemeCount } from '../../core/corpus/types';
import { codingsWith } from './theme-passages';

/**
 * Themes of all documents, and those that stand in the codebook without a coding. A theme that only gathers others counts
 * what it gathers, each coding once: that is what it lists.
 */
export function countsOfAll(corpus: Corpus, codebook: Codebook): ThemeCount[] {
  const counts = [...corpus.themes()];
  const known = counts.map(({ theme }) => theme);
  const coded = new Set(known);
  for (const { path, gathers } of codebook.entries()) {
    if (coded.has(path)) continue;
    const gathered = gathers.length > 0 ? codingsWith(corpus, codebook.reach(path, known), null) : [];
    counts.push({ theme: path, codings: gathered.length, documents: new Set(gathered.map(({ document }) => document)).size });
  }
  return counts.sort((a, b) => (a.theme < b.theme ? -1 : 1));
}

/** Themes of one note, be it data or not; asides do not count. */
export function countsOfNote(corpus: Corpus, note: string | null): ThemeCount[] {
  const document = note === null ? undefined : corpus.document(note);
  const counts = new Map<string, number>(document?.themes.map((theme) => [theme, 0]));
  for (const { themes, layer } of document?.codings ?? []) {
    if (layer === 'aside') continue;
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([theme, codings]) => ({ theme, codings, documents: 1 }));
}
