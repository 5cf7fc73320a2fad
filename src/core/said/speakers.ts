/** Of who speaks in a transcript. */
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
};
