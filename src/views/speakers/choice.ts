/** What a person says of a label in the dialog. */
import { isGeneric } from '../../core/cases/generic-label';
import type { NoCase } from '../../core/cases/not-a-case';
import { seenName } from '../../core/names/seen-name';
import type { Assignment, TurnAssignment } from '../../core/speakers/assign';
import type { Match } from '../../core/speakers/match';
import type { SpeakerRow } from '../../core/speakers/types';
import type { Speaking } from './read';

/** What is said of one row, as it stands in its fields. */
export interface RowChoice {
  readonly label: string;
  /** `` leaves it; `case PATH`, `new`, or why it is no case. */
  readonly is: string;
  readonly caseName: string;
  readonly pseudonym: string;
  readonly onlyHere: boolean;
  /** Turns that another speaks, by `turnKey`. */
  readonly ticked: ReadonlySet<string>;
  readonly giveTo: string;
}

/** `elsewhere`: whether the label stands in other transcripts, too, where it may be somebody else. */
export function usualChoice({ speaker }: SpeakerRow, elsewhere: boolean): RowChoice {
  return { label: speaker, is: '', caseName: '', pseudonym: '', onlyHere: isGeneric(speaker) || elsewhere, ticked: new Set(), giveTo: '' };
}

/** Whether anything is said of a row that its fields do not say from the start. */
export function saysAnything({ speaker }: SpeakerRow, { label, is, ticked }: RowChoice): boolean {
  return (seenName(label) !== '' && seenName(label) !== speaker) || is !== '' || ticked.size > 0;
}

export const turnKey = ({ document, index }: { readonly document: string; readonly index: number }): string => `${document} ${index}`;

/** What all rows come to. */
export interface Said {
  readonly assignments: readonly Assignment[];
  readonly turns: readonly TurnAssignment[];
  /** Labels that something is said of. */
  readonly labels: readonly string[];
  /** The row that wants something still. */
  readonly wants: { readonly speaker: string; readonly what: 'name' | 'speaker' } | null;
}

export function saidOf({ rows, turns }: Speaking, choices: ReadonlyMap<string, RowChoice>): Said {
  const assignments: Assignment[] = [];
  const given: TurnAssignment[] = [];
  const labels: string[] = [];
  let wants: Said['wants'] = null;
  for (const { speaker, documents } of rows) {
    const choice = choices.get(speaker);
    if (!choice) continue;
    const said = seenName(choice.label);
    const label = said === '' || said === speaker ? null : said;
    const match = matchOf(choice);
    if (choice.is === 'new' && choice.caseName.trim() === '') wants ??= { speaker, what: 'name' };
    if (label !== null || match !== null) assignments.push({ speaker, documents: documents.map(({ path }) => path), label, match });
    if (choice.ticked.size > 0) {
      const to = choice.giveTo.trim();
      if (to === '') wants ??= { speaker, what: 'speaker' };
      for (const { document, index } of turns.get(speaker) ?? []) if (choice.ticked.has(turnKey({ document, index }))) given.push({ document, index, speaker: to });
    }
    if (label !== null || match !== null || choice.ticked.size > 0) labels.push(speaker);
  }
  return { assignments, turns: given, labels, wants };
}

function matchOf({ is, caseName, pseudonym, onlyHere }: RowChoice): Match | null {
  const scope = onlyHere ? 'these documents' : 'everywhere';
  if (is === '') return null;
  if (is === 'nothing') return { to: 'nothing' };
  if (is.startsWith('case ')) return { to: 'case', path: is.slice('case '.length), scope };
  if (is === 'new') return { to: 'new case', name: caseName.trim(), pseudonym: pseudonym.trim() === '' ? null : pseudonym.trim(), scope };
  return { to: 'no case', why: is as NoCase };
}
