/** A theme's passages in a note, to read or to hand on. */
import type { Codebook } from '../codebook/types';
import type { Corpus, Document } from '../corpus/types';
import { openContext } from './context';
import { byDate, gather } from './evidence';
import { quotationOf } from './quotation';
import type { CaseStudyOptions, Generated, ReadNote } from './types';
import { warningsOf } from './warnings';
import { wording } from './wording';

/**
 * Writes a theme's passages, with those of the themes below it and what it gathers, by document in order of date; LF.
 * The rules of quoting and the pseudonyms hold as in a case-study note. Nothing in it is renewed later.
 */
export function passagesNote(corpus: Corpus, theme: string, readNote: ReadNote, options: CaseStudyOptions = {}): Generated {
  const context = openContext(corpus, readNote, options);
  const reach = context.codebook.reach(theme, corpus.themes().map((count) => count.theme));
  const documents = themeDocuments(corpus, theme, context.codebook);
  const evidence = gather(documents, ({ themes }) => themes.some((path) => reach.has(path)), context);
  const entry = context.codebook.entry(theme);
  const paragraphs = [`# ${wording.passagesOn(context.title(theme))}`];
  if (entry.definition !== null) paragraphs.push(context.line(entry.definition));
  const below = [...reach].filter((path) => path !== theme).map((path) => context.title(path));
  if (below.length > 0) paragraphs.push(wording.includes(below.join(', ')));
  const withheld = evidence.passages.filter(({ quoting }) => quoting === 'withhold').length;
  const count = wording.inDocuments(evidence.passages.length, new Set(evidence.passages.map(({ source }) => source)).size);
  paragraphs.push(withheld > 0 ? `${count}; ${wording.withheld(withheld)}.` : `${count}.`);
  for (const source of evidence.sources) {
    const quoted = new Set<string>();
    const blocks = evidence.passages.filter((passage) => passage.source === source).flatMap((passage) => {
      const quotation = quotationOf(passage, context);
      // Several codings of one turn give the same words, which are read once.
      const block = quoted.has(quotation.words) ? null : quotation.block();
      quoted.add(quotation.words);
      return block === null ? [] : [block];
    });
    if (blocks.length === 0) continue;
    const { document } = source;
    paragraphs.push(`## ${context.line(document.name)}${document.date === null ? '' : ` (${document.date})`}`, ...blocks);
  }
  for (const document of evidence.missing) paragraphs.push(wording.missing(context.line(document.name)));
  const text = `${paragraphs.join('\n\n')}\n`;
  return { text, sources: context.sourceEdits(), warnings: warningsOf(text, evidence, context) };
}

/**
 * The documents in which a theme, one below it or one it gathers is coded, by date. Only what counts as data. A caller
 * that reads notes asynchronously reads these first.
 */
function themeDocuments(corpus: Corpus, theme: string, codebook: Codebook): Document[] {
  const reach = codebook.reach(theme, corpus.themes().map((count) => count.theme));
  const documents = new Set<Document>();
  for (const path of reach) for (const { document } of corpus.codingsOf(path)) if (document.isData) documents.add(document);
  return [...documents].sort(byDate);
}
