import { planEntries } from '../../core/change/plan/entry';
import type { ChangeSource, Who } from '../../core/change/plan/types';
import type { VaultChange } from '../../core/change/types';
import { Refusal } from '../../core/markup/types';
import { ui } from '../../i18n/ui';

/** Plans other groups for themes, in their notes; a theme without a note gets one. Throws a `Refusal` where nothing changes. */
export function planGroups(source: ChangeSource, themes: readonly string[], title: string, change: (groups: readonly string[]) => readonly string[], who: Who): VaultChange {
  const edits = themes.map((theme) => {
    const entry = source.codebook.entry(theme);
    return { entry, fields: { groups: change(entry.groups) }, text: entry.note === null ? null : (source.readNote(entry.note) ?? null) };
  });
  const options = { folder: source.themeFolder, prefix: source.markup.prefix ?? 'theme/', date: who.when.slice(0, 10) };
  const planned = planEntries(edits, options, who, { kind: 'group', title });
  if (planned.steps.length === 0) throw new Refusal('nothing', ui.codebook.groupedAlready);
  return planned;
}
