/** The quotations that stand in a note, wherever the researcher has put them. */
import type { Range } from '../markup/types';
import type { Part } from './markers';
import { themePartName } from './theme-part';
import { wording } from './wording';
import { inert } from './words';

/** A block with a quotation's comment (`%%q id%%`). Raw offsets; whole lines, the last line break not counted. */
export interface NoteBlock extends Range {
  readonly id: string;
  /** Its lines, LF. */
  readonly text: string;
  /** The theme in whose part it stands; null elsewhere. */
  readonly theme: string | null;
}

/**
 * All quotations of a note, in order: the line with the comment, and the lines above it up to a blank line, a heading,
 * another quotation or a line that is not quoted as it is. Parts that are written anew whole are not searched.
 */
export function findBlocks(text: string, parts: ReadonlyMap<string, Part>, silent: readonly Range[]): NoteBlock[] {
  const themes = [...parts.values()].filter(({ name }) => name.startsWith(themePartName('')));
  const blocks: NoteBlock[] = [];
  let floor = 0;
  for (const match of text.matchAll(/%%q ([a-z0-9]{8})%%/g)) {
    const at = match.index;
    if (at < floor || silent.some(({ from, to }) => at >= from && at < to)) continue;
    const to = lineEnd(text, at);
    const from = blockStart(text, at, floor);
    const theme = themes.find(({ inner }) => at >= inner.from && at < inner.to)?.name.slice(themePartName('').length) ?? null;
    blocks.push({ id: match[1] ?? '', from, to, text: text.slice(from, to).replace(/\r\n/g, '\n'), theme });
    floor = to;
  }
  return blocks;
}

/** Whether a paraphrase is still wanted in a block. */
export function wantsParaphrase(block: string): boolean {
  return block.includes(wording.paraphrase);
}

/**
 * Whether a block holds nothing but words of the source, be it a part of them: what a person left when shortening, with
 * nothing of her own. `shown` is the source's words as they would be printed.
 */
export function holdsOnly(block: string, shown: readonly string[]): boolean {
  const words = block
    .split('\n')
    .filter((line) => !line.includes('%%q '))
    .map((line) => line.replace(/^[ \t]{0,3}>[ \t]?/, '').replace(/^\*\*[^*\n]{1,200}:\*\*/, ''))
    .join('\n');
  const sources = shown.map((text) => letters(inert(text)));
  const pieces = words.split(/\[…\]|\[\.\.\.\]|…|\.\.\./).map(letters).filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.every((piece) => sources.some((source) => source.includes(piece)));
}

/** Where a block's lines are to be taken out, with the blank line before them if there is one; raw. */
export function removal(text: string, block: Range): Range {
  const above = /(?:\r?\n)[ \t]*(?:\r?\n)$/.exec(text.slice(Math.max(0, block.from - 200), block.from));
  if (above) return { from: block.from - above[0].length, to: block.to };
  const below = /^\r?\n/.exec(text.slice(block.to, block.to + 2));
  return { from: block.from, to: block.to + (below?.[0].length ?? 0) };
}

function blockStart(text: string, at: number, floor: number): number {
  let from = text.lastIndexOf('\n', at) + 1;
  const quoted = isQuoted(text, from);
  while (from > floor) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    const line = text.slice(above, Math.min(from, above + 500));
    if (above < floor || line.trim() === '' || isQuoted(text, above) !== quoted || /^(?:#{1,6}[ \t]|%%emic:)/.test(line)) break;
    from = above;
  }
  return from;
}

function isQuoted(text: string, lineFrom: number): boolean {
  return /^[ \t]{0,3}>/.test(text.slice(lineFrom, lineFrom + 4));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Letters and digits only, lower case, so that marks of emphasis and line breaks make no difference. */
function letters(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
