import type { ChangeSource } from './types';

/** Every theme of the study: of codings, documents, theme notes, what these gather, and the settings' lists. */
export function knownThemes({ corpus, codebook, lists }: Pick<ChangeSource, 'corpus' | 'codebook' | 'lists'>): Set<string> {
  const known = new Set(corpus.themes().map(({ theme }) => theme));
  for (const document of corpus.documents()) for (const theme of document.themes) known.add(theme);
  for (const { path, gathers } of codebook.entries()) {
    known.add(path);
    for (const gathered of gathers) known.add(gathered);
  }
  for (const list of [lists.favourites, lists.hiddenThemes, lists.themeOrder]) for (const theme of list) known.add(theme);
  return known;
}

/** Whether a theme is another or lies under it. */
export const isUnder = (theme: string, parent: string): boolean => theme === parent || theme.startsWith(`${parent}/`);
