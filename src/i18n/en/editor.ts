/** What the editor shows. */
export const editor = {
  lostHalf: 'The other half of this marker is missing',
  memoOnly: 'Memo',
  card: (codings: number) => (codings === 1 ? 'Coding' : `${codings} codings`),
  openTheme: (title: string) => `Show passages of ${title}`,
  edit: 'Edit coding',
  remove: 'Remove coding',
  margin: 'Codings in the margin',
  several: (codings: number) => `+${codings}`,
  severalBars: (titles: readonly string[]) => `${titles.length} codings: ${titles.join('; ')}`,
  bar: (themes: string, coder: string | null) => (coder === null ? themes : `${themes}, coded by ${coder}`),
};
