/** Passages that show what a theme means, as they may be shown. */
import type { CodingEntry } from '../corpus/types';
import type { Quoting } from '../cases/types';
import type { NoteContext } from './context';
import { byDate, passageQuoting } from './evidence';
import { wording } from './wording';
import { blockQuote, dataWords, inert, printed } from './words';

/** Shorter passages say too little to be an example, longer ones too much; characters of the source. */
const shortest = 15;
const longest = 400;
/** The length that is read most easily. */
const best = 140;
/** How many passages are looked at for the few that are shown. */
const looked = 12;

/**
 * A few short passages of a theme that may be quoted as they are, each from a document of its own where there are enough,
 * in order of date: block quotes with a link, LF. Passages of which a part may not be shown are none.
 */
export function anchorQuotes(theme: string, most: number, context: NoteContext): string[] {
  if (most <= 0) return [];
  const seen = new Set<string>();
  const chosen: { readonly coding: CodingEntry; readonly block: string }[] = [];
  const candidates = context.corpus
    .codingsOf(theme)
    .filter((coding) => isShort(coding) && coding.document.isData && coding.layer === 'data' && passageQuoting(coding, coding, context.corpus) === 'verbatim')
    .sort((a, b) => fit(a) - fit(b) || byDate(a.document, b.document) || a.from - b.from);
  const apart = [...candidates].sort((a, b) => rankIn(candidates, a) - rankIn(candidates, b));
  for (const coding of apart.slice(0, looked)) {
    if (chosen.length === most) break;
    const block = quoted(coding, context);
    if (block === null || seen.has(block.words)) continue;
    seen.add(block.words);
    chosen.push({ coding, block: block.text });
  }
  return chosen.sort((a, b) => byDate(a.coding.document, b.coding.document) || a.coding.from - b.coding.from).map(({ block }) => block);
}

/** The words of a passage, whose document cannot be read yet, are empty. */
function quoted(coding: CodingEntry, context: NoteContext): { readonly words: string; readonly text: string } | null {
  const source = context.source(coding.document);
  if (!source) return { words: `${coding.document.path} ${coding.id}`, text: '' };
  const found = source.scan.codings.find(({ id, ordinal }) => id === coding.id && ordinal === coding.ordinal);
  if (!found) return null;
  const words = printed(dataWords(source, found).replace(/\s+/g, ' ').trim(), context.names);
  if (words.length < shortest || words.includes(wording.cut) || words.includes(wording.linkWithheld)) return null;
  const place = [coding.document.date, context.linkToPassage(source, found)].filter((part) => part !== null);
  return { words, text: `${blockQuote(words)}\n>\n> — ${place.join(', ')}` };
}

/**
 * The example that an entry gives, fit to be printed: null where it holds words of one of the theme's passages that are
 * withheld, a request for a paraphrase where they are to be paraphrased.
 */
export function shownExample(theme: string, example: string, context: NoteContext): string | null {
  const words = folded(example);
  let strict: Quoting = 'verbatim';
  for (const coding of context.corpus.codingsOf(theme)) {
    const quoting = passageQuoting(coding, coding, context.corpus);
    if (quoting === 'verbatim' || (quoting === 'paraphrase' && strict === 'paraphrase')) continue;
    const source = context.source(coding.document);
    const found = source?.scan.codings.find(({ id, ordinal }) => id === coding.id && ordinal === coding.ordinal);
    if (!source || !found) continue;
    const passage = folded(source.stripped.slice(found.from, found.to));
    if (passage === '' || !(passage.includes(words) || words.includes(passage))) continue;
    strict = quoting;
    if (strict === 'withhold') return null;
  }
  return strict === 'paraphrase' ? `*${wording.paraphrase}*` : inert(context.names.apply(example.replace(/\s+/g, ' ').trim()));
}

const isShort = ({ from, to }: CodingEntry): boolean => to - from >= shortest && to - from <= longest;

const fit = ({ from, to }: CodingEntry): number => Math.abs(to - from - best);

/** How many better candidates of the same document there are. */
function rankIn(candidates: readonly CodingEntry[], coding: CodingEntry): number {
  let rank = 0;
  for (const other of candidates) {
    if (other === coding) return rank;
    if (other.document === coding.document) rank++;
  }
  return rank;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
