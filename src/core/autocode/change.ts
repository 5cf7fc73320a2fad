/** The change that autocoding is. */
import type { NoteOp, PassagePrint, Step, VaultChange } from '../change/types';
import { newId } from '../markup/ids';
import type { CodingRecord, Range } from '../markup/types';

/** What autocoding does to one note. */
export interface NoteToCode {
  readonly note: string;
  /** Taken when the words were found. */
  readonly passages: readonly PassagePrint[];
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

/** The change that codes passages of notes. */
export function autocodeChange(notes: readonly NoteToCode[], { themes, coder, when, title, random }: AutocodeOptions): VaultChange {
  const taken = new Set<string>();
  const fresh = (): string => {
    const id = newId(random, taken);
    taken.add(id);
    return id;
  };
  const record: CodingRecord = { themes, coder, date: when.slice(0, 10), memos: [], attributes: bySearch };
  const steps = notes
    .filter(({ passages }) => passages.length > 0)
    .map(({ note, passages }): Step => ({ step: 'edit', note, ops: passages.map((passage): NoteOp => ({ op: 'code', id: fresh(), passage, record })) }));
  return { id: fresh(), kind: 'autocode', title, from: [], to: themes, coder, when, reason: null, steps };
}

/** Whether words are coded already with all the themes: codings of theirs cover them. */
export function isCoded(codings: readonly (Range & Pick<CodingRecord, 'themes'>)[], { from, to }: Range, themes: readonly string[]): boolean {
  return themes.length > 0 && themes.every((theme) => codings.some((coding) => coding.from <= from && coding.to >= to && coding.themes.includes(theme)));
}
