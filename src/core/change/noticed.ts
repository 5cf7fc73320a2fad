/** Renames that somebody did elsewhere: by hand in the notes, or with another plugin. */
import type { Codebook } from '../codebook/types';
import { listed } from '../corpus/postings';
import type { Corpus } from '../corpus/types';

/** What is remembered of the themes that have notes, to notice later that they are called otherwise. */
export interface ThemeSample {
  readonly known: ReadonlySet<string>;
  /** Some codings of each theme with a note. */
  readonly codings: ReadonlyMap<string, readonly { readonly path: string; readonly id: string }[]>;
}

/** A dozen tell whether all of them went the same way. */
const mostSampled = 12;

/** What to remember of the index as it is now: a dozen codings of each entry that has any, and which themes are in use. */
export function sampleThemes(corpus: Corpus, codebook: Codebook): ThemeSample {
  const codings = new Map<string, { path: string; id: string }[]>();
  for (const { path: theme } of codebook.entries()) {
    const some = corpus.postings(theme)?.lists.slice(0, mostSampled).flatMap(listed).slice(0, mostSampled) ?? [];
    if (some.length > 0) codings.set(theme, some.map(({ id, document }) => ({ path: document.path, id })));
  }
  return { known: new Set(corpus.themes().map(({ theme }) => theme)), codings };
}

/**
 * Themes that have a note and no coding any more, while their codings all say one theme that was new since and has no
 * note: what they were renamed to.
 */
export function renamedSince(sample: ThemeSample, corpus: Corpus, codebook: Codebook): { readonly from: string; readonly to: string }[] {
  const renames: { from: string; to: string }[] = [];
  for (const [from, codings] of sample.codings) {
    if (corpus.postings(from) !== undefined || codebook.entry(from).note === null) continue;
    const now = codings.map(({ path, id }) => corpus.coding(path, id)?.themes).filter((themes) => themes !== undefined);
    const [first, ...others] = now;
    const common = (first ?? []).filter((theme) => !sample.known.has(theme) && codebook.entry(theme).note === null && others.every((themes) => themes.includes(theme)));
    const [to] = common;
    if (to !== undefined && common.length === 1 && now.length * 2 > codings.length) renames.push({ from, to });
  }
  return renames;
}
