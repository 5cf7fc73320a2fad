/** The codebook in and out, whatever the format. */
import type { Codebook } from '../../codebook/types';
import type { Corpus } from '../../corpus/types';
import { readCsv, writeCsv } from './csv';
import { readMarkdown, writeMarkdown } from './markdown';
import type { CodebookFormat, CountedEntry, FileCodebook } from './types';
import { readYaml, writeYaml } from './yaml';

/** Every theme that is used or written down, by path, with its counts. */
export function countedEntries(corpus: Pick<Corpus, 'themes'>, codebook: Codebook): CountedEntry[] {
  const counts = new Map(corpus.themes().map((count) => [count.theme, count]));
  const paths = new Set([...counts.keys(), ...codebook.entries().map(({ path }) => path)]);
  return [...paths].sort().map((path) => {
    const { codings = 0, documents = 0 } = counts.get(path) ?? {};
    return { entry: codebook.entry(path), codings, documents };
  });
}

/** The codebook as the text of a file. */
export function writeCodebook(entries: readonly CountedEntry[], format: CodebookFormat): string {
  return format === 'csv' ? writeCsv(entries) : format === 'yaml' ? writeYaml(entries) : writeMarkdown(entries);
}

/** Reads a codebook file. Total: what is wrong with it is among its problems. */
export function readCodebook(text: string, format: CodebookFormat, prefix: string): FileCodebook {
  return format === 'csv' ? readCsv(text, prefix) : format === 'yaml' ? readYaml(text, prefix) : readMarkdown(text, prefix);
}

/** The format that a file's name says; a table where it says none. */
export function formatOf(name: string): CodebookFormat {
  return /\.ya?ml$/i.test(name) ? 'yaml' : /\.(?:md|markdown)$/i.test(name) ? 'md' : 'csv';
}
