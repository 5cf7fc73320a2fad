/** Words of a source, made fit to be printed in another note. */
import type { Range } from '../markup/types';
import { isEscaped } from '../text/escapes';
import type { LayerRange } from '../text/types';
import { safeLinks } from './links';
import type { Pseudonyms } from './pseudonyms';
import type { Source } from './source';
import { wording } from './wording';

/**
 * The data of a stretch: asides and non-verbals taken out, restricted stretches shown as `[…]` (unless `uncut`, which is
 * never to be printed), and without what belongs to the source's page alone: comments, block ids, callout labels, quote
 * prefixes, footnote references. No name is replaced yet.
 */
export function dataWords(source: Source, range: Range, uncut = false): string {
  const cuts: { from: number; to: number; shown: string }[] = [];
  for (const { from, to } of overlapping(source.layers, range)) cuts.push({ from, to, shown: '' });
  for (const { from, to } of uncut ? [] : overlapping(source.restricted, range)) cuts.push({ from, to, shown: wording.cut });
  cuts.sort((a, b) => a.from - b.from || b.to - a.to);
  let out = '';
  let at = range.from;
  for (const { from, to, shown } of cuts) {
    if (from > at) out = joined(out, source.stripped.slice(at, from));
    if (to > at && shown !== '' && !out.endsWith(shown)) out += shown;
    at = Math.max(at, Math.min(to, range.to));
  }
  return unpaged(joined(out, source.stripped.slice(at, range.to)));
}

/** Words ready to be printed: names replaced, and nothing in them that acts as markup of the note they are put into. */
export function printed(words: string, names: Pseudonyms): string {
  return inert(names.apply(safeLinks(words, names)));
}

/**
 * Takes from a text what would act in the note it is put into: comments, headings, tags, rules, block ids. What is read
 * stays the same.
 */
export function inert(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]{0,3}#{1,6}(?=[ \t]|$)[ \t]*/, '')
        .replace(/^[ \t]{0,3}(?:=+|(?:[-*_][ \t]*){3,}|-+)[ \t]*$/, '')
        .replace(/(^|\s)#(?=\S)/g, '$1\\#')
        .replace(/^([ \t]{0,3})(`{3,}|~{3,})/, '$1\\$2'),
    )
    .join('\n')
    .replace(/%(?=%)/g, '%\\')
    .replace(/<(?=!--|\/?[A-Za-z])/g, (sign, at: number, all: string) => (isEscaped(all, at) ? sign : `\\${sign}`));
}

/** The words as a block quote, ready to stand in a note. */
export function blockQuote(text: string): string {
  return text.split('\n').map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n');
}

function unpaged(text: string): string {
  const lines = withoutComments(text).split('\n').map((line) =>
    line
      .replace(/^(?:[ \t]{0,3}>[ \t]?)+/, '')
      .replace(/^[ \t]{0,3}\[![^\]\n]{1,60}\][+-]?[ \t]*/, '')
      .replace(/(?:^|[ \t])\^[A-Za-z0-9-]{1,100}[ \t]*$/, '')
      .replace(/\[\^[^\]\s]{1,60}\](?!:)/g, (note, place: number, all: string) => (isEscaped(all, place) ? note : ''))
      .trimEnd(),
  );
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Comments of both kinds, taken out in one pass; what opens and does not close is left for `inert`. */
function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const percent = nextActing(text, '%%', at);
    const html = nextActing(text, '<!--', at);
    const from = percent < 0 ? html : html < 0 ? percent : Math.min(percent, html);
    if (from < 0) break;
    const close = from === percent ? '%%' : '-->';
    const to = text.indexOf(close, from + (from === percent ? 2 : 4));
    if (to < 0) {
      out = joined(out, text.slice(at, from + 2));
      at = from + 2;
      continue;
    }
    out = joined(out, text.slice(at, from));
    at = to + close.length;
  }
  return joined(out, text.slice(at));
}

/** Where signs stand next that no backslash keeps from acting; -1 where they stand nowhere. */
function nextActing(text: string, signs: string, from: number): number {
  let at = text.indexOf(signs, from);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf(signs, at + 1);
  return at;
}

/** Two stretches between which something was taken out: no second space, and none before a stop. */
function joined(before: string, after: string): string {
  const stop = /^(?:[ \t\n]|[,.;:!?](?:\s|$))/.test(after) || after === '';
  return (stop ? before.replace(/[ \t]{1,8}$/, '') : before) + after;
}

function overlapping<R extends Range | LayerRange>(ranges: readonly R[], within: Range): R[] {
  return ranges.filter(({ from, to }) => from < within.to && to > within.from);
}
