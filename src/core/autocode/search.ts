/** What autocoding looks for. */
import { searchData, type SearchOptions } from '../corpus/search';
import { Refusal, type Range } from '../markup/types';
import { unescapedPlaces } from '../text/escapes';
import { bodyStart } from '../text/front-matter-place';
import { parsePattern } from './pattern';
import { compile, matchesOf } from './program';

/** A search as a person puts it. */
export interface Search {
  /** `any`: one of several phrases, a line each, or with commas between. */
  readonly kind: 'phrase' | 'any' | 'pattern';
  readonly text: string;
}

export interface Matched {
  /** In order and apart; stripped offsets. */
  readonly ranges: readonly Range[];
  /** True where a pattern cost too much in this note and was not looked for to its end. */
  readonly cut: boolean;
}

/** Looks through the stripped text of a note. What lies in the document's asides is left out, and so is the front matter. */
export type Finder = (stripped: string, document?: SearchOptions['document']) => Matched;

/** Makes a search ready. Throws a `Refusal`: `no-search`, `no-phrases`, or `pattern` for one that cannot be read. */
export function finderOf({ kind, text }: Search): Finder {
  if (text.trim() === '') throw new Refusal('no-search');
  if (kind === 'pattern') return patternFinder(text);
  const phrases = kind === 'any' ? phrasesIn(text) : [text];
  if (phrases.length === 0) throw new Refusal('no-phrases');
  return (stripped, document) => {
    const options = document ? { document } : {};
    return { ranges: apart(phrases.flatMap((phrase) => searchData(stripped, phrase, options))), cut: false };
  };
}

/** The phrases of an `any` search, each once. */
function phrasesIn(text: string): string[] {
  return [...new Set(text.split(/[,;\n]/).map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
}

function patternFinder(source: string): Finder {
  const program = compile(parsePattern(source));
  return (stripped, document) => {
    const body = bodyStart(stripped);
    // What is looked for is what was said: the backslashes of Markdown are none of it.
    const said = unescapedPlaces(stripped.slice(body));
    const { ranges, cut } = matchesOf(program, said.text);
    const inNote = ranges.map(({ from, to }) => ({ from: said.original(from) + body, to: (to > from ? said.original(to - 1) + 1 : said.original(to)) + body }));
    return { ranges: inNote.filter(({ from, to }) => stripped.slice(from, to).trim() !== '' && !document?.inAside(from, to)), cut };
  };
}

/** In order of place; of those that overlap the first, of two that begin together the longer. */
function apart(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= (kept.at(-1)?.to ?? 0)) kept.push({ from, to });
  }
  return kept;
}
