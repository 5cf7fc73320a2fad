/** Of case studies and what is quoted in them. */
export const caseStudySayings = {
  'no-evidence': (name: string): string => `No document speaks of "${name}". Name the case in a document's property \`cases\`, or give it its speaker's name as an alias.`,
  'not-a-case-study': (): string => 'This is no case-study note: it has no property `case`.',
  'case-unreadable': (line: number, message: string): string => `This is no case-study note: its properties cannot be read (line ${line}: ${message}).`,
  'nothing-generated': (): string => 'The note has no generated part any more: nothing to update.',
  'ambiguous-case': (name: string, cases: number): string => `${cases} cases have the pseudonym "${name}": give each its own.`,
  'unknown-case': (name: string, known: number): string =>
    `There is no case "${name}": ${known === 0 ? 'no note has `type: case`' : `of the ${known} known (notes with \`type: case\`) none is called so`}.`,

  'telling-file-names': (paths: readonly string[]): string => `A real name stands in the file name of ${paths.join(', ')}: links carry it though it does not show. Rename the file.`,
  'parts-of-names': (parts: readonly string[]): string => `Part of a name that has a pseudonym stands in the text: ${parts.join(', ')}. Add it to the aliases of the case.`,
  'telling-pseudonym': (pseudonym: string, name: string): string => `The pseudonym "${pseudonym}" of ${name} is a name that has a pseudonym of its own.`,
  'left-out': (path: string): string => `${path} could not be read and is left out.`,
  'unread-note': (path: string): string => `${path} could not be read.`,
  'data-alone': (): string => 'Only data is quoted: this passage is an aside, or its coding is no longer there.',
  withheld: (): string => 'This passage is withheld: it is not to be shown outside the data.',
};
