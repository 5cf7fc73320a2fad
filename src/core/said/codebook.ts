/** Of themes and their names. */
export const codebookSayings = {
  'too-long': (most: number): string => `A theme's name has at most ${most} characters.`,
  'no-name': (name: string): string => `“${name}” has no letter, digit or emoji to make a theme of.`,
  'only-digits': (name: string, tag: string): string => `“${name}” would be the tag #${tag}, and a tag cannot be a number: add a letter.`,

  exists: (title: string, note: string): string => `There is a theme “${title}” already (${note}): give this one another title.`,
  'nothing-to-delete': (themes: readonly string[]): string => `There is no theme ${themes.join(', ')} to delete.`,
  'nothing-to-rename': (themes: readonly string[]): string => `There is no theme ${themes.join(', ')} to rename.`,
  'same-name': (): string => 'The theme has that name already.',
  'into-itself': (from: string, to: string): string => `“${from}” cannot go under itself (${to}).`,
  'merged-with-itself': (): string => 'A theme cannot be merged with itself: choose another.',
  'nothing-to-merge': (themes: readonly string[]): string => `Nothing is coded with ${themes.join(', ')}, and ${themes.length === 1 ? 'it has' : 'they have'} no note: there is nothing to merge.`,
  'dealt-no-more': (theme: string): string => `Some of the passages are not coded with ${theme} any more: begin again.`,
  'nothing-dealt': (): string => 'No passage was dealt to another theme.',
  'so-already': (): string => 'It is like that already.',

  'finding-no-theme': (): string => 'The name of this note makes no theme: give it a property `theme`, or another name.',
  'finding-elsewhere': (theme: string, wanted: string): string => `The property theme says ${theme}, and the note does not lie at ${wanted}. The property counts.`,
  'finding-twice': (theme: string, counts: string): string => `The theme ${theme} has a note already: ${counts}, which counts.`,
};
