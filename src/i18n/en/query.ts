/** Querying themes. */
import type { KeyHint } from '../key-hint';

export const query = {
  command: 'Query themes',
  title: 'Query themes',
  placeholder: 'Name a theme',
  completions: 'Completions',
  hits: 'Passages found',
  how: 'Name themes and join them. The answer follows while you type.',
  noThemes: 'There is no theme to ask for yet. Code a passage first.',
  keys: [
    ['↑↓', 'Choose'],
    ['⇥', 'Complete'],
    ['↵', 'Open at the words'],
    ['Esc', 'Close'],
  ] satisfies KeyHint[],
  expected: (parts: readonly string[]) => `Expected: ${parts.join(', ')}`,
  noHits: 'No passage.',
  found: (hits: number, documents: number, cut: boolean) =>
    `${cut ? 'The first ' : ''}${hits === 1 ? '1 passage' : `${hits} passages`} in ${documents === 1 ? '1 document' : `${documents} documents`}`,
  stillReading: 'The notes are still being read; more may come.',
  exampleTheme: (a: string) => `Passages on ${a} and the themes under it`,
  exampleBoth: (a: string, b: string) => `Where ${a} and ${b} stand on the same words`,
  exampleWithout: (a: string, b: string) => `Passages on ${a} that ${b} does not touch`,
  exampleWhere: (a: string) => `Passages on ${a} in interviews`,
  exampleSpeaker: (a: string, speaker: string) => `What ${speaker} says on ${a}`,
};
