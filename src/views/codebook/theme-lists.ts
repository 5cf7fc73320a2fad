/** Lists of themes in the settings: favourites, hidden ones, and what is shown in the text. */
import type { Corpus } from '../../core/corpus/types';
import { isShown, showThemes } from '../../core/seeing/choose-themes';
import type { Study } from '../../vault/types';

export function addToFavourites(study: Study, themes: readonly string[]): void {
  const { favourites } = study.settings;
  void study.change({ favourites: [...favourites, ...themes.filter((theme) => !favourites.includes(theme))] });
}

export function takeFromFavourites(study: Study, themes: readonly string[]): void {
  void study.change({ favourites: study.settings.favourites.filter((theme) => !themes.includes(theme)) });
}

export function hideThemes(study: Study, themes: readonly string[]): void {
  void study.change({ hiddenThemes: [...new Set([...study.settings.hiddenThemes, ...themes])].sort() });
}

export function unhideThemes(study: Study, themes: readonly string[]): void {
  void study.change({ hiddenThemes: study.settings.hiddenThemes.filter((theme) => !themes.includes(theme)) });
}

/** Shows the themes in the text if one of them is not, else leaves all of them out. */
export function toggleShown(study: Study, themes: readonly string[]): void {
  const { showing } = study;
  const on = showing.only === 'none' || themes.some((theme) => isShown(theme, showing.themes) !== 'yes');
  const before = showing.only === 'none' ? [] : showing.themes;
  study.show({ themes: showThemes(before, themes, on, allThemes(study)), ...(showing.only === 'none' ? { only: 'all' as const } : {}) });
}

export function showOnly(study: Study, themes: readonly string[]): void {
  study.show({ themes: [...themes], ...(study.showing.only === 'none' ? { only: 'all' as const } : {}) });
}

/** Every theme that this coder may see, or that there is in the index given: coded with, or written down. */
export function allThemes(study: Study, corpus: Corpus = study.seen): string[] {
  const themes = new Set(corpus.themes().map(({ theme }) => theme));
  for (const { path } of study.codebook.entries()) themes.add(path);
  return [...themes].sort();
}

/** Who coded anything that this coder may see, by name; nobody's codings have the empty name. */
export function allCoders(study: Study): string[] {
  return [...new Set(study.seen.codings().map(({ coder }) => coder ?? ''))].sort();
}
