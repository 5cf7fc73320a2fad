/** Choosing themes. */
export const picker = {
  noThemes: 'No theme matches.',
  noneMatches: 'Nothing matches.',
  taken: 'Themes taken',
  take: 'Take',
  add: 'Add and go on',
  dropLast: 'Drop the last',
  leave: 'Leave',
  codings: (n: number) => (n === 1 ? '1 coding' : `${n} codings`),
  drop: (theme: string) => `Drop ${theme}`,
  addOne: (theme: string) => `Add ${theme} and go on`,
  takeThese: (themes: readonly string[]) => `Take ${themes.join(', ')}`,
  takeTheseNote: 'Or type to add another theme',
  create: (name: string) => `Create “${name}”`,
  newNote: 'New theme',
  newUnder: (parent: string) => `New theme under ${parent}`,
};
