/** Moving a coding's ends, splitting and joining. */
export const ends = {
  names: {
    'extend-end-word': "Extend coding's end by word",
    'shrink-end-word': "Shrink coding's end by word",
    'extend-end-sentence': "Extend coding's end by sentence",
    'shrink-end-sentence': "Shrink coding's end by sentence",
    'extend-start-word': "Extend coding's start by word",
    'shrink-start-word': "Shrink coding's start by word",
    'extend-start-sentence': "Extend coding's start by sentence",
    'shrink-start-sentence': "Shrink coding's start by sentence",
  },
  which: 'Which coding do you mean?',
  split: 'Split coding at caret',
  whichToSplit: 'Which coding do you want to split?',
  joinTouching: 'Join touching codings',
  joinOverlapping: 'Join overlapping codings of the same theme',
  whichToJoin: 'Which codings do you want to join?',
  soMany: (codings: number) => `${codings} codings`,
  nothingTouches: 'No other coding of the same themes touches this one.',
  join: 'Join',
  twice: (theme: string) => `“${theme}” is coded twice over these words. They can be one coding; memos are kept.`,
  twiceAmongOthers: (theme: string) => `“${theme}” is coded here already, together with other themes.`,
  noOverlaps: 'No theme is coded twice over the same words by one coder in this note.',
  joinedSome: (gone: number, joined: number) =>
    `${gone === 1 ? 'One coding was' : `${gone} codings were`} joined into ${joined === 1 ? 'another' : `${joined} others`}. One undo brings ${gone === 1 ? 'it' : 'them'} back.`,
  severalCoders: 'Join codings of several coders?',
  severalCodersWhat: (coders: readonly string[]) =>
    `They were made by ${coders.join(' and ')}. All names are kept, and the first one counts as the coder: how the coders differ here cannot be compared any more.`,
  nobody: 'Nobody named',
};
