/** Which part of a note has to be parsed to know what stands around a place. */
import { blockIndex, type Block } from '../text/blocks';
import { survey, type Land } from './place-land';
import { Refusal, type Range } from './types';

/** The blocks that must be read together to know what stands between two offsets, as indices, half-open. */
export function reach(text: string, blocks: readonly Block[], from: number, to: number): Range {
  let first = Math.max(0, blockIndex(blocks, from));
  while (first > 0 && !blocks[first]?.cut) first--;
  let end = Math.max(first, blockIndex(blocks, to)) + 1;
  while (end < blocks.length && (!blocks[end]?.cut || isBlockId(text, blocks[end]))) end++;
  return { from: first, to: end };
}

/** Looks at a stretch of blocks, with the link definitions of the note that it may use. */
export function look(text: string, blocks: readonly Block[], range: Range): Land {
  const from = blocks[range.from]?.from ?? 0;
  const to = blocks[range.to - 1]?.to ?? text.length;
  if (to - from > LONGEST) throw new Refusal('too-long', 'The block is too long to be sure that a marker would not change it.');
  return survey(text.slice(from, to), from, blocks.slice(range.from, range.to), definitions(text, { from, to }));
}

/** A block longer than this is not parsed: it would take longer than a person waits. */
const LONGEST = 300_000;

function isBlockId(text: string, block: Block | undefined): boolean {
  return block !== undefined && text.charAt(block.from) === '^';
}

/** Stand-ins for the definitions elsewhere in the note whose labels the stretch uses: what they point at is all one. */
function definitions(text: string, stretch: Range): string {
  const here = text.slice(stretch.from, stretch.to);
  if (!here.includes('[') || !text.includes(']:')) return '';
  const used = plain(here);
  const labels = new Set<string>();
  for (const match of text.matchAll(/^(?:[ \t]*(?:>|[-+*](?=[ \t])))*[ \t]*\[([^\]\n]{1,999})\]:/gm)) {
    const label = plain(match[1] ?? '');
    if ((match.index < stretch.from || match.index >= stretch.to) && used.includes(`[${label}]`)) labels.add(label);
  }
  let head = '';
  for (const label of labels) head += `[${label}]: x\n\n`;
  return head;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
