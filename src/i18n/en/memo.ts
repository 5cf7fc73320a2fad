/** Writing a memo. */
export const memo = {
  title: 'Memo',
  placeholder: 'What strikes you here?',
  hint: 'Control or command with enter saves.',
};
