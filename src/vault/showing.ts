import { shownAmong, type Showable } from '../core/seeing/showing';
import type { Study } from './types';

/**
 * The codings of a note that are shown on this device, in the order given; the very list when nothing is left out. `path`
 * is null for a text that is no note.
 */
export function shownCodings<C extends Showable>(study: Study, path: string | null, codings: readonly C[]): readonly C[] {
  const { showing, settings } = study;
  return shownAmong(codings, showing, {
    gathered: showing.themes ? gatheredBy(study, showing.themes) : new Set(),
    ...(settings.blind && path !== null ? { hides: (coder: string | null) => study.hides(path, coder) } : {}),
  });
}

function gatheredBy(study: Study, themes: readonly string[]): Set<string> {
  const known = study.corpus.themes().map(({ theme }) => theme);
  return new Set(themes.flatMap((theme) => [...study.codebook.reach(theme, known)]));
}
