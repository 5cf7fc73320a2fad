/** The change that autocoding is. */
import type { NoteOp, PassagePrint, Step, VaultChange } from '../change/types';
import { newId } from '../markup/ids';
import type { CodingRecord, Range } from '../markup/types';
import { inEnglish, type Saying } from '../said/sayings';

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
  readonly said: Saying;
  readonly random?: () => number;
}

/**
 * The attribute that each coding of a search bears: what a person did not read word by word can be told apart from what
 * she did.
 */
export const bySearch: CodingRecord['attributes'] = { by: 'autocode' };

/** So many passages of a note are coded in one go: some tenths of a second, between which the app can draw and be stopped. */
const passagesAStep = 100;

/** The change that codes passages of notes. */
export function autocodeChange(notes: readonly NoteToCode[], { themes, coder, when, said, random }: AutocodeOptions): VaultChange {
  const taken = new Set<string>();
  const fresh = (): string => {
    const id = newId(random, taken);
    taken.add(id);
    return id;
  };
  const record: CodingRecord = { themes, coder, date: when.slice(0, 10), memos: [], attributes: bySearch };
  const steps = notes
    .flatMap(({ note, passages }) => inParts(passages).map((part) => ({ note, part })))
    .map(({ note, part }): Step => ({ step: 'edit', note, ops: part.map((passage): NoteOp => ({ op: 'code', id: fresh(), passage, record })) }));
  return { id: fresh(), kind: 'autocode', said, title: inEnglish(said), from: [], to: themes, coder, when, reason: null, steps };
}

function inParts(passages: readonly PassagePrint[]): PassagePrint[][] {
  const parts: PassagePrint[][] = [];
  for (let at = 0; at < passages.length; at += passagesAStep) parts.push(passages.slice(at, at + passagesAStep));
  return parts;
}

/** Whether words are coded already with all the themes: codings of theirs cover them. */
export function isCoded(codings: readonly (Range & Pick<CodingRecord, 'themes'>)[], { from, to }: Range, themes: readonly string[]): boolean {
  return themes.length > 0 && themes.every((theme) => codings.some((coding) => coding.from <= from && coding.to >= to && coding.themes.includes(theme)));
}
