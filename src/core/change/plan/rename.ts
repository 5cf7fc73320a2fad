/** Plans renames: other names, other parents. */
import { themePath } from '../../codebook/name';
import { Refusal } from '../../markup/types';
import type { VaultChange } from '../types';
import { draft } from './draft';
import { isUnder, knownThemes } from './known';
import { mapAll, mapBegunVoices, type Mapping } from './mapping';
import type { ChangeSource, Who } from './types';
import { say, type Saying } from '../../said/sayings';

export interface Rename {
  readonly from: string;
  /** A path, or a name that makes one. */
  readonly to: string;
}

/**
 * Renames themes, several at once; what lies under them follows. A theme that gets the name of another becomes one with
 * it: the change is a merge then, and says so. Rewrites notes only where they name the themes. Throws a `Refusal`:
 * those of `themePath`, `into-itself`, `same-name` where no name changes, `nothing-to-rename`.
 *
 * `begun`: somebody has given the new names already, to codings or to theme notes, and the rest follows: what stands
 * under them is no other theme.
 */
export function planRename(source: ChangeSource, renames: readonly Rename[], who: Who, begun = false): VaultChange {
  const wanted = renames
    .map(({ from, to }) => ({ from, to: themePath(to, source.markup.prefix) }))
    .filter(({ from, to }) => from !== to);
  for (const { from, to } of wanted) {
    if (isUnder(to, from)) throw new Refusal('into-itself', from, to);
  }
  if (wanted.length === 0) throw new Refusal('same-name');
  const found = mappingOf(source, wanted);
  const mapping = begun ? { ...found, merged: new Set<string>() } : found;
  const change = draft();
  mapAll(source, mapping, who, change);
  if (begun) mapBegunVoices(source, mapping, change);
  if (change.isEmpty) throw new Refusal('nothing-to-rename', wanted.map(({ from }) => from));
  const isMerge = mapping.merged.size > 0;
  return change.finish({ kind: isMerge ? 'merge' : 'rename', said: saidOf(wanted, mapping), from: [...mapping.themes.keys()], to: [...mapping.themes.values()] }, who);
}

/** What every theme of the study becomes: of several renames the one nearest to it counts. */
export function mappingOf(source: ChangeSource, renames: readonly Rename[]): Mapping {
  const known = knownThemes(source);
  for (const { from } of renames) known.add(from);
  const byDepth = [...renames].sort((a, b) => b.from.length - a.from.length);
  const themes = new Map<string, string>();
  for (const theme of [...known].sort()) {
    const rename = byDepth.find(({ from }) => isUnder(theme, from));
    if (!rename) continue;
    const to = rename.to + theme.slice(rename.from.length);
    if (to !== theme) themes.set(theme, to);
  }
  const heirs = new Map<string, number>();
  for (const to of themes.values()) heirs.set(to, (heirs.get(to) ?? 0) + 1);
  const merged = [...themes].filter(([, to]) => (heirs.get(to) ?? 0) > 1 || (known.has(to) && !themes.has(to))).map(([from]) => from);
  return { themes, merged: new Set(merged) };
}

function saidOf(renames: readonly Rename[], { themes, merged }: Mapping): Saying {
  const [first] = renames;
  const meets = [...new Set([...merged].map((theme) => themes.get(theme) ?? theme))];
  if (first && renames.length === 1) return say('change-rename', first.from, first.to, meets);
  const parents = new Set(renames.map(({ to }) => to.slice(0, Math.max(0, to.lastIndexOf('/')))));
  const [parent] = parents;
  if (parents.size === 1 && parent) return say('change-move', renames.length, parent, meets);
  return say('change-renames', renames.map(({ from }) => from), renames.map(({ to }) => to), meets);
}
