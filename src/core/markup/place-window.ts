/** Which part of a note has to be parsed to know what stands around a place. */
import { blockIndex, type Block } from '../text/blocks';
import { narrow } from './place-narrow';
import { survey, type Land } from './place-land';
import { Refusal, type Range } from './types';

/** The blocks that must be read together to know what stands at an offset, as indices, half-open. */
export function reach(text: string, blocks: readonly Block[], at: number): Range {
  let from = Math.max(0, blockIndex(blocks, at));
  let to = from + 1;
  while (from > 0 && !blocks[from]?.cut) from--;
  while (to < blocks.length && (!blocks[to]?.cut || isBlockId(text, blocks[to]))) to++;
  while (from > 0 && isBlockId(text, blocks[from])) do from--; while (from > 0 && !blocks[from]?.cut);
  return { from, to };
}

/**
 * Looks at a stretch of blocks, or at so much of a long one as tells what stands around `points` (the note's offsets,
 * one or two, in order), with the link definitions of the note that it may use.
 *
 * @throws {Refusal} `too-long` where more than a person would wait for had to be parsed.
 */
export function look(text: string, blocks: readonly Block[], range: Range, points: Range): Land {
  const from = blocks[range.from]?.from ?? 0;
  const to = blocks[range.to - 1]?.to ?? text.length;
  const part = to - from > SHORT ? narrow(text, blocks.slice(range.from, range.to), points) : null;
  const stretch = part ?? { from, to, lead: '' };
  const source = text.slice(stretch.from, stretch.to);
  if (source.length > LONGEST || TOO_DEEP.test(source)) {
    throw new Refusal('too-long', 'The block is too long or too deeply nested to be sure that a marker would leave it as it is.');
  }
  const inside = blocks.slice(range.from, range.to).filter((block) => block.from < stretch.to && block.to > stretch.from);
  const land = survey(source, stretch.from, inside, definitions(text, stretch) + stretch.lead);
  return { ...land, whole: { before: stretch.from === from, after: stretch.to === to } };
}

/** Blocks up to this length are parsed whole. */
const SHORT = 6000;
/** More than this is not parsed. */
const LONGEST = 120_000;
/** The parser's cost grows with the square of the nesting. */
const TOO_DEEP = /^(?:[ \t]{0,8}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m;

function isBlockId(text: string, block: Block | undefined): boolean {
  return block !== undefined && text.charAt(block.from) === '^';
}

/** Stand-ins for the definitions elsewhere in the note whose labels the stretch uses: what they point at is all one. */
function definitions(text: string, stretch: Range): string {
  const here = text.slice(stretch.from, stretch.to);
  if (!here.includes('[') || !text.includes(']:')) return '';
  const used = plain(here);
  const labels = new Set<string>();
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])))*[ \t]*\[((?:\\.|[^\\[\]\n]){1,999})\]:/gm)) {
    const label = plain(match[1] ?? '');
    if ((match.index < stretch.from || match.index >= stretch.to) && used.includes(`[${label}]`)) labels.add(label);
  }
  let head = '';
  for (const label of labels) head += `[${label}]: x\n\n`;
  return head;
}

/** Labels are compared so, by the specification. */
function plain(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, ' ');
}
