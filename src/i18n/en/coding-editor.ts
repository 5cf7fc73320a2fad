/** Editing a coding. */
export const codingEditor = {
  title: 'Edit coding',
  themes: 'Themes',
  changeThemes: 'Change themes',
  pickThemes: 'Themes of this passage',
  memos: 'Memos',
  noMemos: 'No memo yet.',
  memo: (n: number) => `Memo ${n}`,
  addMemo: 'Add memo',
  dropMemo: (n: number) => `Remove memo ${n}`,
  byline: (coder: string | null, date: string | null) =>
    coder === null && date === null ? 'Coder and date not said' : [coder, date].filter((part) => part !== null).join(', '),
};
