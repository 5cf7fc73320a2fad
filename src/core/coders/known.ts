/** Who codes in a study. */
import type { Corpus } from '../corpus/types';
import { folded, type Statuses } from './statuses';

/** A coder of the study. */
export interface KnownCoder {
  /** As most of their codings have it. */
  readonly name: string;
  readonly codings: number;
}

/** Everybody who coded something or has a coder's note, and `also`, by name. Upper and lower case are one coder. */
export function knownCoders(corpus: Corpus, statuses: Statuses, also: readonly string[] = []): KnownCoder[] {
  const spellings = new Map<string, Map<string, number>>();
  const take = (name: string, codings: number): void => {
    const key = folded(name);
    const own = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, own.set(name, (own.get(name) ?? 0) + codings));
  };
  for (const { coder } of corpus.codings()) if (coder !== null) take(coder, 1);
  for (const name of [...statuses.coders(), ...also]) take(name, 0);
  const known = [...spellings.values()].map((own) => {
    const [first] = [...own].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return { name: first?.[0] ?? '', codings: [...own.values()].reduce((sum, n) => sum + n, 0) };
  });
  return known.sort((a, b) => (folded(a.name) < folded(b.name) ? -1 : 1));
}
