/** Converting marks made by hand. */
import type { KeyHint } from '../key-hint';

const marks = (n: number): string => (n === 1 ? '1 mark' : `${n} marks`);
const documents = (n: number): string => (n === 1 ? '1 document' : `${n} documents`);

export const convert = {
  here: 'Convert highlights and tags in this note',
  everywhere: 'Convert highlights and tags in all data',
  title: 'Convert highlights and tags',
  warning: 'This changes your data: the signs shown crossed out are taken out of the notes, and codings take their place. It is one step, and undoing it gives every note back as it was.',
  looking: (done: number, total: number) => `Looking through ${done} of ${total} notes…`,
  nothing: 'No highlights, tags, comments or links to codes were found that could be converted.',
  which: 'Which of them are codes?',
  hashtags: 'A hashtag without the theme prefix may be the participants’ own word: tick it only if it is a code of yours.',
  count: (n: number, docs: number) => `${marks(n)} in ${documents(docs)}`,

  comment: 'Comments',
  commentNote: 'Become memos on the words, or on the paragraph',
  untagged: (form: string) => `${form} without a tag`,
  untaggedNote: 'Left as they are, unless you choose a theme for them',
  chooseTheme: 'Choose a theme…',
  changeTheme: 'Change the theme…',
  pickerTitle: (form: string) => `Code ${form} as…`,
  list: 'What would be converted',
  left: (n: number) => (n === 1 ? '1 mark stays as it is:' : `${n} marks stay as they are:`),
  changed: 'The note changed while it was looked through.',
  leftIn: (name: string, why: string) => `${name}: ${why}`,
  run: (n: number) => (n === 0 ? 'Convert' : `Convert ${marks(n)}`),
  keys: [
    ['Space', 'Tick'],
    ['Ctrl+A', 'Tick all'],
    ['Ctrl+↵', 'Convert what is ticked'],
    ['Esc', 'Close'],
  ] satisfies KeyHint[],
};
