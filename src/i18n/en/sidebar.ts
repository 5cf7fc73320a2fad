/** The codebook beside the note. */
const counted: Record<string, (n: number) => string> = {
  codings: (n) => (n === 1 ? '1 coding' : `${n} codings`),
  documents: (n) => (n === 1 ? '1 document' : `${n} documents`),
  cases: (n) => (n === 1 ? '1 case' : `${n} cases`),
};

export const sidebar = {
  name: 'Codebook',
  open: 'Open codebook',
  tree: 'Themes',
  reach: 'Count',
  thisNote: 'This note',
  allDocuments: 'All documents',
  collapseAll: 'Collapse or expand all',
  query: 'Query themes',
  filter: 'Filter themes…',
  clearFilter: 'Clear the filter',
  /** In the order in which a row shows it, so that voice control finds the row by what is read on it. */
  row: (theme: string, status: string | null, by: string, count: number, about: readonly string[], meaning: string | null) =>
    `${[theme, ...(status === null ? [] : [status]), ...(counted[by] ? [counted[by](count)] : []), ...about].join(', ')}${meaning === null ? '' : `. ${meaning}`}`,
  head: (title: string, count: number) => `${title}, ${count}`,
  group: (title: string, by: string, count: number) => `${[title, ...(counted[by] ? [counted[by](count)] : [])].join(', ')}`,
  /** Said after a theme's name and count. */
  spokenState: (state: 'theme' | 'dropped' | 'favourite' | 'hidden' | 'out' | 'cut') =>
    ({ theme: 'theme', dropped: 'dropped', favourite: 'favourite', hidden: 'hidden', out: 'not shown in the text', cut: 'taken up' })[state],
  favourites: 'Favourites',
  groups: 'Groups',
  renameField: (title: string) => `New name of “${title}”`,
  options: 'Sort and count',
  show: 'Show in the text',
  hiddenThemes: (n: number) => (n === 1 ? '1 theme is hidden.' : `${n} themes are hidden.`),
  showHidden: 'Show hidden',
  hideAgain: 'Hide again',
  marked: (n: number) => (n === 1 ? '1 theme selected' : `${n} themes selected`),
  mark: 'Select',
  markThemes: 'Select its themes',
  unmark: 'Clear the selection',
  actOnMarked: 'Do something with them',
  reading: (done: number, total: number) => `Reading the notes: ${done} of ${total}`,
  scopeOpen: 'Say which notes are your data, so that counts mean something.',
  chooseScope: 'Choose folders',
  scopeByType: (n: number) => `${n === 1 ? '1 note counts' : `${n} notes count`} as data by the property type.`,
  scopeRight: 'That is all',
  noMatch: (filter: string) => `No theme matches “${filter.trim()}”.`,
  allHidden: 'All themes are hidden.',
  empty: 'No theme yet. The first passage you code begins the codebook.',
  emptyNote: 'Nothing is coded in this note yet.',
  noNote: 'No note is open. Open one, or look at all documents.',
  howToCode: 'Select some words in a note and code the selection: by the command palette, a hotkey of yours, or the context menu.',
  menuPassages: 'Show passages',
  menuQuery: 'Query this theme',
};
