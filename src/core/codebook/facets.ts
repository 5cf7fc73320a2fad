/** Facets of the study's own: what is noted of a coding besides its themes, such as a stance. */
import { isKey } from '../markup/tag';

export interface Facet {
  /** As it is written in markers: a-z, 0-9 and dashes, a letter first. */
  readonly key: string;
  /** What it may be, as written; empty where anything may be said. */
  readonly values: readonly string[];
}

/**
 * Facets from lines such as `stance: engages, resists, ambivalent`. A name is written as a key (`Own words` →
 * `own-words`); a line whose name makes none is left out; of a repeated name the first line counts.
 */
export function readFacets(lines: readonly string[]): Facet[] {
  const facets: Facet[] = [];
  for (const line of lines) {
    const colon = line.search(/[:：]/);
    const name = colon < 0 ? line : line.slice(0, colon);
    const key = facetKey(name);
    if (key === null || facets.some((facet) => facet.key === key)) continue;
    const listed = colon < 0 ? [] : line.slice(colon + 1).split(/[,;،、]/);
    facets.push({ key, values: [...new Set(listed.map((value) => value.trim()).filter((value) => value !== ''))] });
  }
  return facets;
}

/** The key that a facet's name is written as; null where no letter a-z begins it. */
function facetKey(name: string): string | null {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return isKey(key) ? key : null;
}

/** Names of attributes that mean something to Emic itself: no facet may have them. */
const taken: ReadonlySet<string> = new Set(['quote', 'case', 'content', 'voice', 'was', 'by']);

/** What is wrong with a line that names a facet. */
export interface FacetProblem {
  /** 1-based, of the lines given. */
  readonly line: number;
  readonly problem: 'no-name' | 'taken' | 'repeated';
  /** The facet's name, as written. */
  readonly name: string;
}

/** What is wrong with lines that name facets, in order; blank lines are passed over. */
export function facetProblems(lines: readonly string[]): FacetProblem[] {
  const seen = new Set<string>();
  return lines.flatMap((line, at): FacetProblem[] => {
    if (line.trim() === '') return [];
    const name = (line.split(/[:：]/, 1)[0] ?? '').trim();
    const key = facetKey(name);
    const problem = key === null ? 'no-name' : taken.has(key) ? 'taken' : seen.has(key) ? 'repeated' : null;
    if (key !== null) seen.add(key);
    return problem === null ? [] : [{ line: at + 1, problem, name }];
  });
}
