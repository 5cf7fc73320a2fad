/** Of markers and front matter. */
export const markupSayings = {
  'as-it-says': (message: string): string => message,

  'no-coding': (id: string): string => `There is no coding ${id} in this note.`,
  copies: (id: string): string => `The id ${id} stands twice in this note; repair its markers first.`,
  'changed-meanwhile': (): string => 'The words you selected changed in the meantime. Select them again.',

  empty: (): string => 'Nothing to code: the selection holds no text.',
  'front-matter': (): string => 'The selection lies in the properties of the note. Select text of its body.',
  unclosed: (): string => 'The selection lies in code, HTML or a comment that is never closed, so no marker can stand behind it.',
  'no-place': (): string => 'No place was found here for a marker that would leave the note as it is.',
  'block-too-long': (): string => 'The block is too long or too deeply nested to be sure that a marker would leave it as it is.',
  unreadable: (): string => 'A marker here could not be read back: stray signs near the passage are in its way.',
  'unreadable-part': (): string => 'This coding holds a part that cannot be read; mend it by hand first.',
  'unreadable-parts': (): string => 'One of these codings holds a part that cannot be read; mend it by hand first.',
  'unreadable-joined': (): string => 'The joined coding could not be read back: stray signs near the passage are in its way.',

  'marker-gone': (): string => 'The marker is not there any more.',
  'attributes-unreadable': (source: string): string =>
    `This cannot be read: ${source}. Themes begin with #, the coder with @, a date is written 2026-01-05, a value key=value, and a memo stands in "quotes".`,

  id: (id: string): string => `“${id}” is not an id: eight of a-z and 0-9, at least one of each.`,
  'id-taken': (id: string): string => `The id ${id} stands in this note already.`,
  theme: (theme: string, tag: string): string => `“${theme}” cannot be written as a tag (#${tag}).`,
  coder: (coder: string): string => `“${coder}” cannot be a coder's name: letters, digits, _ - . only, a letter or digit at both ends.`,
  date: (date: string): string => `“${date}” is not a date of the form YYYY-MM-DD.`,
  attribute: (key: string): string => `“${key}” cannot be an attribute's name: a-z, 0-9 and - only, a letter first.`,

  edge: (): string => 'There is nothing to split off here: put the caret between two words of the passage.',
  'no-further': (by: 'word' | 'sentence', toward: 'in' | 'out'): string =>
    toward === 'out' ? `No further ${by} stands there in this note.` : `The passage has only one ${by} left there. To take it out whole, remove the coding.`,
  alone: (): string => 'There is nothing to join here: it takes two codings.',
  'themes-differ': (): string => 'Only codings of the same themes can be joined.',
  apart: (): string => 'Other words stand between these passages, so they cannot be joined.',

  'broken-front-matter': (line: number, message: string): string => `The properties cannot be read (line ${line}: ${message}). Mend them first.`,
  'odd-front-matter': (key: string): string => `The properties are written so that “${key}” cannot be changed alone. Change it by hand.`,
  'memo-changed': (): string => 'The memo was changed in the meantime.',
  range: (from: number, to: number, length: number): string => `${from} to ${to} is no stretch of the text, which has ${length} characters without markers.`,
  query: (at: number, message: string, expected: readonly string[]): string => `At character ${at} of the query: ${message}${expected.length > 0 ? ` Expected: ${expected.join(', ')}.` : ''}`,
};
