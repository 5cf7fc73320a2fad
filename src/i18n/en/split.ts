/** Dealing the passages of a theme out to others. */
export const split = {
  title: (theme: string) => `Split “${theme}”`,
  targets: 'Deal to',
  addTarget: 'Add a theme to deal to…',
  stay: (theme: string) => `Stays ${theme}`,
  progress: (at: number, of: number) => `Passage ${at} of ${of}`,
  dealt: (dealt: number, of: number) => `${dealt} of ${of} passages dealt out`,
  previous: 'Previous passage',
  next: 'Next passage',
  finish: (n: number) => (n === 1 ? 'Split 1 passage off' : `Split ${n} passages off`),
  none: 'No passage is coded with this theme itself.',
  pick: 'Deal passages to which themes?',
  keys: {
    deal: 'Deal to a theme, and on',
    also: 'Also to another',
    stay: 'Stays',
    back: 'Back and forth',
    add: 'Another theme',
    finish: 'Finish',
  },
};
