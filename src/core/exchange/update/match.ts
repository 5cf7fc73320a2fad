/** Which note a corrected file belongs to. */
import { nameWithPseudonyms } from '../import/people/protect';
import type { NameKey } from '../import/people/replace-names';
import { alike } from './likeness';

/** A note that says where it came from. */
export interface Candidate {
  readonly path: string;
  /** The value of `source`; null where it has none. */
  readonly source: string | null;
}

/**
 * The note that a file corrects, of those given: the one whose `source` is the file's name; else one whose source or own
 * name is like it but for what people put behind names (*corrected*, *final*, a date, a number); null where none or
 * several are. Names under pseudonyms are known by the key.
 */
export function noteFor(file: string, candidates: readonly Candidate[], key?: NameKey): Candidate | null {
  const name = key ? nameWithPseudonyms(file, key) : file;
  const same = candidates.filter(({ source }) => source !== null && source.toLowerCase() === name.toLowerCase());
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const wanted = stem(name);
  const likeness = candidates
    .map((candidate) => ({ candidate, like: Math.max(likeStem(wanted, candidate.source), likeStem(wanted, candidate.path.split('/').pop() ?? '')) }))
    .filter(({ like }) => like >= leastLike)
    .sort((a, b) => b.like - a.like);
  const [first, second] = likeness;
  return first && first.like > (second?.like ?? 0) ? first.candidate : null;
}

const leastLike = 0.85;

const likeStem = (wanted: string, name: string | null): number => (name === null ? 0 : alike(wanted, stem(name)));

/** A name without ending, dates, signs, and the words that tell versions apart. */
function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,8}$/, '')
    .replace(/(?:^|[^\p{L}])(?:corrected|correction|completed|complete|edited|final|revised|reviewed|clean|cleaned|korrigiert|korrektur|fertig|überarbeitet|original|raw|draft|version|v\d+|copy|kopie)(?=$|[^\p{L}])/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
