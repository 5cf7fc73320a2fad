import { shownAmong, type Showable } from '../core/seeing/showing';
import type { Study } from './types';

/** The codings of a note that are shown on this device, in the order given; the very list when nothing is left out. */
export function shownCodings<C extends Showable>(study: Study, codings: readonly C[]): readonly C[] {
  const { showing } = study;
  return shownAmong(codings, showing, { gathered: showing.themes ? gatheredBy(study, showing.themes) : new Set() });
}

function gatheredBy(study: Study, themes: readonly string[]): Set<string> {
  const known = study.corpus.themes().map(({ theme }) => theme);
  return new Set(themes.flatMap((theme) => [...study.codebook.reach(theme, known)]));
}
