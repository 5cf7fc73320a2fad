/** Of codebook files: what in them cannot be taken. */
export const codebookFileSayings = {
  'file-too-long': (most: number): string => `The file is longer than ${most} characters.`,
  'file-unreadable': (): string => 'The file cannot be read.',
  'file-no-list': (): string => 'The file has no list of entries, nor one under “themes”.',
  'file-no-theme-column': (): string => 'The first line names no column “theme”, “code” or “name”.',
  'file-quote-open': (): string => 'A quotation mark of this line is never closed.',
  'file-too-many-cells': (cells: number, columns: number): string => `This line has ${cells} cells, and there are ${columns} columns; the rest is left out.`,
  'file-line-no-theme': (): string => 'This line names no theme.',
  'file-no-entry': (): string => 'This is no entry: it has no key “theme”.',
  'file-entry-no-theme': (): string => 'This entry has no key “theme”.',
  'file-no-words': (key: string): string => `“${key}” is neither words nor a list of words.`,
  'file-too-many-entries': (most: number): string => `The file has more than ${most} entries; from here on they are left out.`,
  'file-twice': (theme: string, line: number): string => `“${theme}” stands in the file twice (first in line ${line}); the first counts.`,
  'file-value-too-long': (key: string): string => `“${key}” is longer than anything an entry holds; it is left out.`,
  'file-value-unknown': (value: string, key: string): string => `“${value}” is no ${key}; it is left out.`,
};
