/** Which theme a name in a query means, and what it takes in. */
import { themePath } from '../codebook/name';
import type { Corpus } from '../corpus/types';
import { folded } from '../corpus/fold';
import type { QueryContext } from './types';

/** The themes of a study by every name people have for them. */
export interface KnownThemes {
  /** Paths in use or in the codebook, and those above them, in order. */
  readonly paths: readonly string[];
  /** The path that a name means: by path or tag, else by title, else by alias; null when there is none. */
  named(name: string): string | null;
  /** The theme, its children and the codes it gathers, so far as they are in use. */
  reach(path: string): readonly string[];
}

/** Kept per index until it or the codebook changes. */
const kept = new WeakMap<Corpus, { corpus: number; codebook: QueryContext['codebook']; revision: number; themes: KnownThemes }>();

/** The themes of the context's index and codebook; read anew when one of the two has changed. */
export function knownThemes(context: QueryContext): KnownThemes {
  const { corpus, codebook } = context;
  const before = kept.get(corpus);
  if (before && before.corpus === corpus.revision && before.codebook === codebook && before.revision === codebook.revision) return before.themes;
  const themes = readThemes(context);
  kept.set(corpus, { corpus: corpus.revision, codebook, revision: codebook.revision, themes });
  return themes;
}

function readThemes({ corpus, codebook }: QueryContext): KnownThemes {
  const used = corpus.themes().map(({ theme }) => theme);
  const entries = codebook.entries();
  const places = new Set<string>();
  for (const path of [...used, ...entries.map((entry) => entry.path)]) {
    for (let to = path.length; to > 0; to = path.lastIndexOf('/', to - 1)) places.add(path.slice(0, to));
  }
  let names: Map<string, string> | null = null;
  const reaches = new Map<string, readonly string[]>();

  function byName(): Map<string, string> {
    if (names) return names;
    names = new Map();
    for (const { path, title } of entries) remember(names, title, path);
    for (const { path, aliases } of entries) for (const alias of aliases) remember(names, alias, path);
    return names;
  }

  return {
    paths: [...places].sort(),
    named(name) {
      const path = pathOf(name, corpus.options.prefix);
      if (path !== null && places.has(path)) return path;
      return byName().get(folded(name)) ?? null;
    },
    reach(path) {
      let found = reaches.get(path);
      if (!found) reaches.set(path, (found = [...codebook.reach(path, used)].sort()));
      return found;
    },
  };
}

/** The path that a name would have; null when it makes none. */
export function pathOf(name: string, prefix?: string): string | null {
  try {
    return themePath(name, prefix);
  } catch {
    return null;
  }
}

function remember(names: Map<string, string>, name: string, path: string): void {
  const key = folded(name);
  if (key !== '' && !names.has(key)) names.set(key, path);
}
