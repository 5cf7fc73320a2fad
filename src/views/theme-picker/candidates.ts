import type { Study } from '../../vault/types';
import type { ThemeCandidate } from '../theme-rank';

/** A theme as the picker lists it. */
export interface Candidate extends ThemeCandidate {
  readonly codings: number;
  readonly isHidden: boolean;
}

/** Every theme there is, their parents among them: coded with, written down, or a favourite. What was used lately and is gone is none. */
export function candidatesOf(study: Study): Candidate[] {
  const { settings } = study;
  const counts = new Map(study.seen.themes().map(({ theme, codings }) => [theme, codings]));
  const paths = new Set([...counts.keys(), ...study.codebook.entries().map(({ path }) => path), ...settings.favourites]);
  // A set grows while it is walked, so a parent's parent is met, too.
  for (const path of paths) if (path.includes('/')) paths.add(path.slice(0, path.lastIndexOf('/')));
  const hidden = new Set(settings.hiddenThemes);
  const before = made.get(study) ?? new Map<string, Candidate>();
  const now = new Map<string, Candidate>();
  for (const path of paths) {
    const candidate = candidateOf(study, path, counts.get(path) ?? 0, hidden.has(path));
    const old = before.get(path);
    now.set(path, old && isSame(old, candidate) ? old : candidate);
  }
  made.set(study, now);
  return [...now.values()];
}

export function candidateOf(study: Study, path: string, codings = 0, isHidden = false): Candidate {
  const { title, aliases, definition } = study.entry(path);
  return { path, title, aliases, definition, codings, isHidden };
}

/** Candidates that have not changed are given again: what is known of their texts need not be found anew. */
const made = new WeakMap<Study, ReadonlyMap<string, Candidate>>();

function isSame(a: Candidate, b: Candidate): boolean {
  return (
    a.title === b.title &&
    a.definition === b.definition &&
    a.codings === b.codings &&
    a.isHidden === b.isHidden &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, index) => alias === b.aliases[index])
  );
}
