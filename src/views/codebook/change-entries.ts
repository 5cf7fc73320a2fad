import { planEntries } from '../../core/change/plan/entry';
import type { ChangeSource, Who } from '../../core/change/plan/types';
import type { ChangeKind, VaultChange } from '../../core/change/types';
import type { EntryFields } from '../../core/codebook/theme-note-edit';
import type { ThemeEntry } from '../../core/codebook/types';
import { Refusal } from '../../core/markup/types';
import type { Saying } from '../../core/said/sayings';

/** What is written of each entry, and as what kind of change. */
export interface EntriesChange {
  readonly kind: ChangeKind;
  readonly said: Saying;
  readonly fieldsOf: (entry: ThemeEntry) => EntryFields;
}

/** Plans something written of themes, in their notes; a theme without a note gets one. Throws a `Refusal` where nothing changes. */
export function planFields(source: ChangeSource, themes: readonly string[], { kind, said, fieldsOf }: EntriesChange, who: Who): VaultChange {
  const edits = themes.map((theme) => {
    const entry = source.codebook.entry(theme);
    return { entry, fields: fieldsOf(entry), text: entry.note === null ? null : (source.readNote(entry.note) ?? null) };
  });
  const options = { folder: source.themeFolder, prefix: source.markup.prefix ?? 'theme/', date: who.when.slice(0, 10) };
  const planned = planEntries(edits, options, who, { kind, said });
  if (planned.steps.length === 0) throw new Refusal('so-already');
  return planned;
}
