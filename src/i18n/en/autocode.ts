/** Autocoding from a search. */
import type { KeyHint } from '../key-hint';

const passages = (n: number): string => (n === 1 ? '1 passage' : `${n} passages`);
const documents = (n: number): string => (n === 1 ? '1 document' : `${n} documents`);

export const autocode = {
  command: 'Autocode from a search',
  title: 'Autocode',
  these: 'Autocode these',
  theseWhy: 'Code what was found, after a preview',
  kind: 'What to look for',
  kinds: { phrase: 'A phrase', any: 'Any of several', pattern: 'Regular expression' },
  placeholders: {
    phrase: 'Words as they were said or written…',
    any: 'Phrases, with commas between…',
    pattern: 'For example: \\b(un)?safe\\b',
    query: 'All of the query’s passages, or words in them…',
  },
  source: 'Where',
  sources: { note: 'This note', scope: 'All data', passages: 'Passages of the query', documents: 'Documents of the query' },
  reach: 'What is coded',
  reaches: { match: 'The words found', sentence: 'Their sentence', turn: 'Their turn', paragraph: 'Their paragraph' },
  themes: 'Themes',
  chooseThemes: 'Choose themes…',
  pickerTitle: 'Autocode with…',
  dropTheme: (theme: string) => `Drop ${theme}`,
  how: 'Letter case and accents do not matter for phrases. Nothing is coded before you have seen it here.',
  looking: 'Looking…',
  nothing: 'Nothing was found.',
  found: (n: number, docs: number, cut: boolean) => `${cut ? 'The first ' : ''}${passages(n)} in ${documents(docs)}`,
  coded: (n: number) => (n === 1 ? '1 is coded so already and not ticked.' : `${n} are coded so already and not ticked.`),
  tooDear: (notes: readonly string[]) => `The pattern costs too much in ${notes.join(', ')}: what stands far down there may be missing.`,
  list: 'What would be coded',
  already: 'Coded already',
  run: (n: number) => (n === 0 ? 'Autocode' : `Code ${passages(n)}`),
  keys: [
    ['Space', 'Tick'],
    ['Ctrl+A', 'Tick all'],
    ['Ctrl+↵', 'Code what is ticked'],
    ['Esc', 'Close'],
  ] satisfies KeyHint[],
};
