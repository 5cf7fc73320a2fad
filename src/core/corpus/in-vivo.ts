import type { Corpus, Document } from './types';

/** What a coding carries whose theme is named in the participants' own words. */
export const inVivoVoice = { voice: 'in-vivo' } as const;

/**
 * The themes that were named in vivo: a coding whose first theme it is says so. Each document is looked through once, until it
 * changes.
 */
export function inVivoThemes(corpus: Corpus): ReadonlySet<string> {
  const known = sets.get(corpus);
  if (known?.revision === corpus.revision) return known.themes;
  const themes = new Set<string>();
  for (const document of corpus.documents()) for (const theme of namedIn(document)) themes.add(theme);
  sets.set(corpus, { revision: corpus.revision, themes });
  return themes;
}

const sets = new WeakMap<Corpus, { readonly revision: number; readonly themes: ReadonlySet<string> }>();
const byDocument = new WeakMap<Document, readonly string[]>();

function namedIn(document: Document): readonly string[] {
  const known = byDocument.get(document);
  if (known) return known;
  const themes = document.codings.flatMap((coding) => (coding.attributes['voice'] === inVivoVoice.voice ? coding.themes.slice(0, 1) : []));
  byDocument.set(document, themes);
  return themes;
}
