/** Every word that generated notes say of themselves. */

/** Words of the generated notes; what people wrote is never among them. */
export const wording = {
  caseStudyOf: (name: string): string => `Case study: ${name}`,
  headings: {
    summary: 'Summary',
    attributes: 'Attributes',
    sources: 'Sources',
    themes: 'Themes',
    counter: 'Counter-evidence',
    relations: 'Themes that occur together',
    memos: 'Memos',
    questions: 'Open questions',
    checks: 'To look at',
    provenance: 'Where this came from',
  },
  /** Put in comments: seen while writing, never while reading. */
  hints: {
    summary: 'What is this a case of? Where does it begin and end? Your words: they stay as you leave them.',
    counter: 'What speaks against the themes above? Where are they absent?',
    questions: 'What is not understood yet? What was your own part in it?',
  },
  nothing: 'Nothing yet.',
  noPassages: 'No passage of this case is coded so any more.',
  undated: 'no date',
  passages: (count: number): string => plural(count, 'passage'),
  coverage: (passages: number, sources: number, of: number): string =>
    `${plural(passages, 'passage')} in ${sources} of ${plural(of, 'source')}`,
  withChildren: (passages: number, sources: number, of: number): string =>
    `With what belongs to it: ${plural(passages, 'passage')} in ${sources} of ${plural(of, 'source')}.`,
  coders: (list: string): string => `coded by ${list}`,
  withheld: (count: number): string => `${count} withheld`,
  elsewhere: (list: string): string => `Quoted under other themes: ${list}.`,
  absent: (links: string): string => `Not in ${links}.`,
  gathers: (titles: string): string => `Gathers ${titles}.`,
  include: 'Includes:',
  exclude: 'Excludes:',
  questions: 'Answers to:',
  paraphrase: 'Paraphrase wanted: put it in your own words here.',
  cut: '[…]',
  linkWithheld: '[link withheld]',
  anyName: '[name]',
  memo: 'Memo',
  noTheme: 'no theme',
  memosWithheld: (count: number): string => `${plural(count, 'memo')} on withheld passages not shown.`,
  together: (count: number): string => `${count} ${count === 1 ? 'time' : 'times'}`,
  more: (count: number): string => `And ${count} more.`,
  toParaphrase: (count: number): string => `${plural(count, 'paraphrase')} wanted.`,
  sourceChanged: (links: string): string => `The source changed since it was quoted: ${links}.`,
  codingGone: (count: number): string => `${plural(count, 'quotation')} whose coding is no longer there.`,
  notVerbatim: (links: string): string => `No longer to be quoted verbatim: ${links}.`,
  made: (version: string, date: string | null): string => `Made by Emic ${version}${date === null ? '' : ` on ${date}`}`,
  basis: (documents: number, codings: number): string => `from ${plural(documents, 'source')} and ${plural(codings, 'coding')}`,
  quoting: (verbatim: number, paraphrase: number, withheld: number): string =>
    `To be quoted: ${verbatim}; to be paraphrased: ${paraphrase}; withheld: ${withheld}.`,
  left: 'Asides, non-verbals and notes that are no data are left out.',
  sourceState: (codings: number, version: string): string => `${plural(codings, 'coding')}, text ${version}`,
  missing: (name: string): string => `${name} could not be read and is left out.`,
  passagesOn: (title: string): string => `Passages on ${title}`,
  inDocuments: (passages: number, documents: number): string =>
    `${plural(passages, 'passage')} in ${plural(documents, 'document')}`,
  includes: (titles: string): string => `Includes ${titles}.`,
} as const;

/** Words of the codebook note. */
export const codebookWording = {
  title: 'Codebook',
  head: (codes: number, themes: number, date: string | null): string =>
    `${[plural(codes, 'code'), ...(themes > 0 ? [plural(themes, 'theme')] : [])].join(' and ')}${date === null ? '' : `, as of ${date}`}.`,
  theme: 'theme',
  status: { candidate: 'candidate', kept: 'kept', dropped: 'dropped' },
  example: 'Example:',
  gathers: 'Gathers:',
  origin: 'Origin:',
  origins: { 'a priori': 'a priori', derived: 'derived from the data' },
  voice: 'Voice:',
  voices: { emic: 'the participants’ word', etic: 'the researcher’s word' },
  groups: 'Groups:',
  unused: 'Not used yet.',
  counts: (codings: number, documents: number, cases: number): string =>
    `${plural(codings, 'coding')} in ${plural(documents, 'document')}${cases > 0 ? `, ${plural(cases, 'case')}` : ''}.`,
  withChildren: (codings: number, documents: number, cases: number): string =>
    `With what belongs to it: ${plural(codings, 'coding')} in ${plural(documents, 'document')}${cases > 0 ? `, ${plural(cases, 'case')}` : ''}.`,
} as const;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
