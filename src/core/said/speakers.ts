/** Of who speaks in a transcript. */
const someOf = (labels: readonly string[]): string => `${labels.slice(0, 3).join(', ')}${labels.length > 3 ? ` and ${labels.length - 3} more` : ''}`;

export const speakersSayings = {
  'no-speaker-name': (): string => 'A speaker needs a name with letters or digits.',
  'no-turn': (): string => 'There is no turn of a speaker here.',
  'nothing-on-one-side': (): string => 'Put the caret between the words of the first speaker and those of the second.',
  'no-label': (speaker: string): string => `A label for “${speaker}” cannot stand here.`,
  'first-turn': (): string => 'There is no turn before this one.',
  'not-next': (): string => 'Something else stands between this turn and the one before it.',
  'turns-misread': (): string => 'These two turns cannot be joined: other labels would be read otherwise.',
  'label-cannot-say': (speaker: string): string => `A label of this kind cannot say “${speaker}”.`,
  'label-misread': (speaker: string): string => `With “${speaker}” in its place, labels of this transcript would be read otherwise.`,
  'turn-changed': (): string => 'The turn was changed since: it stays as it is.',
  'turns-changed': (turns: number): string => (turns === 1 ? 'One turn was changed since: its speaker stays as it is.' : `${turns} turns were changed since: their speakers stay as they are.`),

  'change-speakers': (labels: readonly string[], transcripts: number): string => `Assign speakers: ${someOf(labels)} (${transcripts === 1 ? '1 transcript' : `${transcripts} transcripts`})`,
  'change-label': (label: string, to: string): string => `Rename speakers: ${label} to ${to}`,
  'change-labels': (labels: readonly string[], into: string): string => `Merge speakers: ${someOf(labels)} into ${into}`,

  'who-interviewer': (): string => 'interviewer',
  'who-several': (): string => 'several people',
  'who-unidentified': (): string => 'unidentified',
  'who-nobody': (): string => 'not said',
  'turns-join': (label: string, was: string, other: string, is: string): string => `“${label}” (${was}) becomes “${other}” (${is}): its turns are that one’s from now on.`,
  'label-becomes': (label: string, was: string, is: string): string => `“${label}” was ${was} and is ${is} from now on, in all its turns there: in one transcript a label is one person.`,
  'alias-goes': (label: string, from: string): string => `“${label}” is taken out of the aliases of ${from}: it is no longer looked for as one of its names, and no pseudonym comes in its place.`,
  'alias-moves': (label: string, from: string, to: string): string => `“${label}” was an alias of ${from} and becomes one of ${to}, in all transcripts.`,
  'still-named': (label: string, is: string): string => `“${label}” stays ${is}, which is called so. To change that, say that it is not a case, or give the case another name.`,
  'link-goes': (name: string, label: string, note: string): string => `${name} was linked to “${label}” in ${note}, where nobody is called so any more: the link goes.`,
  'label-is-there-too': (label: string, name: string, transcripts: number): string =>
    `${transcripts === 1 ? 'One more transcript has' : `${transcripts} more transcripts have`} a label “${label}”, which nobody was so far: it is ${name} there, too.`,
  'case-called-alike': (name: string, transcripts: number): string =>
    `${transcripts === 1 ? 'One more transcript has' : `${transcripts} more transcripts have`} a label “${name}”: with a case of that name, it is this case there, too.`,
};
