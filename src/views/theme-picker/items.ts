import type { Facet } from '../../core/codebook/facets';
import { themePath } from '../../core/codebook/name';
import { reasonOf } from '../reason';
import { namedBy, rankThemes } from '../theme-rank';
import type { Candidate } from './candidates';
import { keysFor, valuesFor, type TypedLine } from './line';

/** What the picker lists. */
export type Item =
  | { readonly kind: 'theme'; readonly theme: Candidate; /** Why it is suggested. */ readonly why?: string }
  /** A theme that does not exist, and the parents that come with it. */
  | { readonly kind: 'new'; readonly path: string; readonly parents: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Takes what is taken already. */
  | { readonly kind: 'done' }
  /** Completes `key=va` to a facet's value; `from` is where it begins in the line. */
  | { readonly kind: 'value'; readonly key: string; readonly value: string; readonly from: number }
  /** Completes `ke` to `key=`. */
  | { readonly kind: 'key'; readonly facet: Facet; readonly from: number };

/** A theme that is offered before anything is typed, and why. */
export interface SuggestedTheme {
  readonly theme: string;
  readonly why: string;
}

/** What is suggested, and from which notes nothing was learnt because they could not be read, a line each that says why. */
export interface Suggested {
  readonly themes: readonly SuggestedTheme[];
  readonly unreadable: readonly string[];
}

export interface Offering {
  readonly line: string;
  readonly typed: TypedLine;
  readonly candidates: readonly Candidate[];
  readonly recent: readonly string[];
  readonly suggested: readonly SuggestedTheme[];
  readonly facets: readonly Facet[];
  readonly prefix: string;
  /** Whether something is taken already, a memo or a facet among it. */
  readonly hasTaken: boolean;
}

/** What is listed for a line, best first, at most `most` themes. */
export function itemsFor(offering: Offering, most: number): Item[] {
  const { typed, candidates, facets, line } = offering;
  if (typed.open) {
    const { facet, from } = typed.open;
    return valuesFor(facet, typed.open.typed).map((value) => ({ kind: 'value', key: facet.key, value, from }));
  }
  const { words } = typed;
  const isNamed = namedBy(words);
  const isShown = (theme: Candidate): boolean => !theme.isHidden || (words !== '' && isNamed(theme));
  const ranked = rankThemes(words, candidates, offering.recent, most, isShown);
  const named = themeNamed(offering, isNamed);
  if (named.theme && !ranked.includes(named.theme)) ranked.unshift(named.theme);
  const themes: Item[] = ranked.slice(0, most).map((theme) => ({ kind: 'theme', theme }));
  if (words === '') return [...(offering.hasTaken ? [{ kind: 'done' } as const] : []), ...suggestedItems(offering), ...themes];
  const keys = keysFor(line, facets);
  const completions: Item[] = keys.facets.map((facet) => ({ kind: 'key', facet, from: keys.from }));
  return [...themes, ...(named.item ? [named.item] : []), ...completions];
}

function suggestedItems({ suggested, candidates }: Offering): Item[] {
  return suggested.flatMap(({ theme, why }) => {
    const candidate = candidates.find(({ path, isHidden }) => path === theme && !isHidden);
    return candidate ? [{ kind: 'theme' as const, theme: candidate, why }] : [];
  });
}

/**
 * What words would be as a theme's path: a theme that has it already, however it was typed (`#theme/r-d`, *R&D* for
 * `r-d`), or a new one. Nothing where they are a theme's title or alias, or no words.
 */
function themeNamed({ typed: { words }, candidates, prefix }: Offering, isNamed: (theme: Candidate) => boolean): { readonly theme?: Candidate; readonly item?: Item } {
  if (words === '' || candidates.some(isNamed)) return {};
  try {
    const path = themePath(words, prefix);
    const find = (wanted: string): Candidate | undefined => candidates.find((theme) => theme.path === wanted);
    const theme = find(path);
    return theme ? { theme } : { item: { kind: 'new', path, parents: parentsOf(path).filter((parent) => !find(parent)) } };
  } catch (error) {
    return { item: { kind: 'refused', reason: reasonOf(error) } };
  }
}

/** `a/b/c` → `a`, `a/b`. */
export function parentsOf(path: string): string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}
