/** Plans splits: the passages of a theme are dealt out to others. */
import { themePath } from '../../codebook/name';
import { Refusal } from '../../markup/types';
import type { VaultChange } from '../types';
import { draft } from './draft';
import { listChange } from './mapping';
import type { ChangeSource, Who } from './types';
import { say } from '../../said/sayings';

/** Where one passage goes. Several of one coding give it several themes. */
export interface Deal {
  /** Path of the note. */
  readonly document: string;
  readonly id: string;
  readonly ordinal: number;
  /** A path, or a name that makes one. */
  readonly to: string;
}

/**
 * Deals the codings of a theme out. What is not dealt keeps the theme, what is dealt to the theme itself keeps it, too.
 * Throws a `Refusal`: those of `themePath`, `nothing-dealt`, `dealt-no-more` where a deal names no coding of the theme.
 */
export function planSplit(source: ChangeSource, theme: string, deals: readonly Deal[], who: Who): VaultChange {
  const dealt = new Map<string, string[]>();
  for (const { document, id, ordinal, to } of deals) {
    const key = `${document}\n${id}\n${ordinal}`;
    dealt.set(key, [...(dealt.get(key) ?? []), themePath(to, source.markup.prefix)]);
  }
  const change = draft();
  const targets = new Set<string>();
  let found = 0;
  for (const { document, id, ordinal, themes } of source.corpus.codingsOf(theme)) {
    const to = dealt.get(`${document.path}\n${id}\n${ordinal}`);
    if (!to) continue;
    found++;
    const fresh = [...new Set(to)].filter((target) => !themes.includes(target));
    const stays = to.includes(theme);
    if (stays && fresh.length === 0) continue;
    const [first, ...more] = fresh;
    const { take, add, order } = stays ? { take: [], add: fresh, order: undefined } : listChange(themes, [theme], new Map([[theme, first ?? to[0] ?? theme]]));
    change.op(document.path, { op: 'themes', id, ordinal, take, add: stays ? add : [...add, ...more], ...(order && more.length === 0 ? { order } : {}) });
    for (const target of to) if (target !== theme) targets.add(target);
  }
  if (found < dealt.size) throw new Refusal('dealt-no-more', theme);
  if (targets.size === 0) throw new Refusal('nothing-dealt');
  return change.finish({ kind: 'split', said: say('change-split', theme, [...targets]), from: [theme], to: [...targets] }, who);
}
