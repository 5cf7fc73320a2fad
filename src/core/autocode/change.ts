/** The change that autocoding is. */
import { passagePrint } from '../change/passage-print';
import type { NoteOp, Step, VaultChange } from '../change/types';
import { newId } from '../markup/ids';
import type { CodingRecord, Range } from '../markup/types';

/** What autocoding does to one note. */
export interface NoteToCode {
  readonly note: string;
  /** The stripped text in which the stretches hold. */
  readonly stripped: string;
  readonly stretches: readonly Range[];
}

export interface AutocodeOptions {
  readonly themes: readonly string[];
  readonly coder: string | null;
  /** YYYY-MM-DDTHH:MM, local. */
  readonly when: string;
  readonly title: string;
  readonly random?: () => number;
}

/**
 * The attribute that each coding of a search bears: what a person did not read word by word can be told apart from what
 * she did.
 */
export const bySearch: CodingRecord['attributes'] = { by: 'autocode' };

/** The change that codes stretches of notes. */
export function autocodeChange(notes: readonly NoteToCode[], { themes, coder, when, title, random }: AutocodeOptions): VaultChange {
  const taken = new Set<string>();
  const fresh = (): string => {
    const id = newId(random, taken);
    taken.add(id);
    return id;
  };
  const record: CodingRecord = { themes, coder, date: when.slice(0, 10), memos: [], attributes: bySearch };
  const steps = notes
    .filter(({ stretches }) => stretches.length > 0)
    .map(({ note, stripped, stretches }): Step => {
      const ops = stretches.map(({ from, to }): NoteOp => ({ op: 'code', id: fresh(), passage: passagePrint(stripped, from, to), record }));
      return { step: 'edit', note, ops };
    });
  return { id: fresh(), kind: 'autocode', title, from: [], to: themes, coder, when, reason: null, steps };
}

/** Whether words are coded already with all the themes: codings of theirs cover them. */
export function isCoded(codings: readonly (Range & Pick<CodingRecord, 'themes'>)[], { from, to }: Range, themes: readonly string[]): boolean {
  return themes.length > 0 && themes.every((theme) => codings.some((coding) => coding.from <= from && coding.to >= to && coding.themes.includes(theme)));
}
