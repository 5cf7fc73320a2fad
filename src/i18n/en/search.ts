/** Searching the data. */
import type { KeyHint } from '../key-hint';

export const search = {
  command: 'Search data',
  title: 'Search data',
  placeholder: 'Words as they were said or written…',
  hits: 'Places found',
  how: 'Looks through all data, whatever is coded there. Letter case and accents do not matter.',
  looking: 'Looking…',
  keys: [
    ['↑↓', 'Choose'],
    ['↵', 'Open at the words'],
    ['Esc', 'Close'],
  ] satisfies KeyHint[],
  nothing: (phrase: string) => `“${phrase}” is nowhere in the data.`,
  found: (hits: number, documents: number, cut: boolean) =>
    `${cut ? 'The first ' : ''}${hits === 1 ? '1 place' : `${hits} places`} in ${documents === 1 ? '1 document' : `${documents} documents`}`,
};
