/** Plans merges. */
import { themePath } from '../../codebook/name';
import { Refusal } from '../../markup/types';
import type { VaultChange } from '../types';
import { draft } from './draft';
import { isUnder, knownThemes } from './known';
import { mapAll } from './mapping';
import { mappingOf } from './rename';
import type { ChangeSource, Who } from './types';
import { say } from '../../said/sayings';

/**
 * Makes several themes one. Memos stay with their codings, each of which says what it was (`was=cliques`); definitions,
 * rules and memos of the themes' notes go to the end of the note of `into`. What lies under them goes under `into`; where
 * `into` lies under one of them itself, what else lies there stays where it is. Throws a `Refusal`: those of `themePath`,
 * `merged-with-itself`, `nothing-to-merge`.
 */
export function planMerge(source: ChangeSource, from: readonly string[], into: string, who: Who): VaultChange {
  const target = themePath(into, source.markup.prefix);
  const themes = [...new Set(from)].filter((theme) => theme !== target);
  if (themes.length === 0) throw new Refusal('merged-with-itself');
  const whole = themes.filter((theme) => !isUnder(target, theme));
  const alone = themes.filter((theme) => isUnder(target, theme));
  const mapping = mappingOf(source, whole.map((theme) => ({ from: theme, to: target })));
  const all = new Map([...mapping.themes].filter(([theme]) => theme !== target));
  for (const theme of alone) all.set(theme, target);
  const known = knownThemes(source);
  const isMerged = ([theme, to]: [string, string]): boolean => themes.includes(theme) || known.has(to);
  const merged = new Set([...all].filter(isMerged).map(([theme]) => theme));
  const change = draft();
  mapAll(source, { themes: all, merged }, who, change);
  if (change.isEmpty) throw new Refusal('nothing-to-merge', themes);
  return change.finish({ kind: 'merge', said: say('change-merge', themes, target), from: [...all.keys()], to: [...all.values()] }, who);
}
