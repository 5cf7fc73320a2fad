import type { VNode } from 'preact';
import { baseName } from '../../core/cases/names';
import { folded } from '../../core/corpus/fold';
import { seenName } from '../../core/names/seen-name';
import type { SpeakerRow } from '../../core/speakers/types';
import { ui } from '../../i18n/ui';
import type { RowChoice } from './choice';
import { nameOfIdentity } from './row';

/** So many rows are seen at a glance. */
export const filteredFrom = 13;

interface SpeakerFilterProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** The keyboard goes on to the list. */
  readonly onList: () => void;
}

/** The field above many speakers. Escape is the dialog's to hear (`onFiltered` of the panel). */
export function SpeakerFilter({ value, onValue, onList }: SpeakerFilterProps): VNode {
  return (
    <input
      type="search"
      class="emic-assign-filter"
      enterkeyhint="search"
      spellcheck={false}
      dir="auto"
      placeholder={ui.speakers.filter}
      aria-label={ui.speakers.filter}
      value={value}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
        event.preventDefault();
        onList();
      }}
    />
  );
}

/** Whether a row is one of those that a person looks for: by its label, or by what it is or is to be. */
export function fitsFilter(row: SpeakerRow, choice: RowChoice, filter: string): boolean {
  const wanted = folded(seenName(filter));
  if (wanted === '') return true;
  const chosen = choice.is.startsWith('case ') ? baseName(choice.is) : choice.is === 'new' ? `${choice.caseName} ${choice.pseudonym}` : '';
  return [row.speaker, choice.label, nameOfIdentity(row.is) ?? '', ...row.documents.map(({ is }) => nameOfIdentity(is) ?? ''), chosen, choice.giveTo].some((name) => folded(name).includes(wanted));
}
