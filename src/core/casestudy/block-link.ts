/** Where a link to a passage leads, with Emic or without it: a paragraph's block id, a heading, or the note. */
import { scan } from '../markup/scan';
import type { Coding, MarkupOptions, Scan, TextChange } from '../markup/types';
import { type Block, blockIndex, scanBlocks } from '../text/blocks';
import { lineEnd } from '../text/line';
import type { BlockIdRequest } from './types';

/** A place that a link can lead to. */
export interface LinkPlace {
  /** Put behind the note's name in the link: `#^id`, `#Heading` or nothing. */
  readonly subpath: string;
  /** The block id that the paragraph does not have yet. */
  readonly request: BlockIdRequest | null;
  readonly change: TextChange | null;
}

/** Finds link places in one note, and remembers the block ids it asks for, so that a paragraph gets one at most. */
export type LinkFinder = (coding: Pick<Coding, 'id' | 'ordinal' | 'from'>) => LinkPlace;

/**
 * Link places in a note. A paragraph's or list item's own block id is used; without one the coding's id is asked for as
 * block id, where `mayAdd` allows. Links cannot lead to parts of quotes, callouts, tables and the like: these have the
 * id on a line of their own after them if there is one, else the nearest heading above, else the note.
 */
export function linkFinder(note: Scan, mayAdd: boolean): LinkFinder {
  const text = note.plain();
  const blocks = scanBlocks(text);
  const taken = new Set([...text.matchAll(/(?:^|[ \t])\^([A-Za-z0-9-]{1,100})[ \t]*$/gm)].map((match) => match[1]));
  const asked = new Map<number, LinkPlace>();

  return ({ id, ordinal, from }) => {
    const index = blockIndex(blocks, from);
    const block = blocks[index];
    if (!block || from > block.to) return fallback(text, blocks, index);
    if (block.kind === 'heading') return fallback(text, blocks, index);
    const end = idEnd(text, block, from);
    const own = end === null ? null : idAtEnd(text, end);
    const after = own ?? idAfter(text, block, blocks[index + 1]);
    if (after !== null) return { subpath: `#^${after}`, request: null, change: null };
    if (end === null || !mayAdd) return fallback(text, blocks, index);
    const before = asked.get(end);
    if (before) return before;
    const at = lineEndRaw(note, end);
    if (at === null) return fallback(text, blocks, index);
    let blockId = ordinal === 0 ? id : `${id}-${ordinal}`;
    while (taken.has(blockId)) blockId += '-a';
    taken.add(blockId);
    const space = /[ \t]/.test(note.text.charAt(at - 1)) ? '' : ' ';
    const place: LinkPlace = {
      subpath: `#^${blockId}`,
      request: { coding: id, ordinal, blockId },
      change: { from: at, to: at, insert: `${space}^${blockId}` },
    };
    asked.set(end, place);
    return place;
  };
}

/**
 * The changes that give a note the block ids asked for, found anew in its text as it is now (raw). A coding that is
 * gone, or whose paragraph has a block id by now, gets none.
 */
export function blockIdChanges(text: string, requests: readonly BlockIdRequest[], options?: MarkupOptions): TextChange[] {
  const note = scan(text, options);
  const find = linkFinder(note, true);
  const changes = new Map<number, TextChange>();
  for (const { coding: id, ordinal, blockId } of requests) {
    const coding = note.codings.find((found) => found.id === id && found.ordinal === ordinal);
    const change = coding && find(coding).change;
    if (!change || changes.has(change.from)) continue;
    changes.set(change.from, { ...change, insert: change.insert.replace(/\^.*$/, `^${blockId}`) });
  }
  return [...changes.values()].sort((a, b) => a.from - b.from);
}

/** Where a block id of the paragraph or list item at `from` stands: the end of its last line. Null where none may. */
function idEnd(text: string, block: Block, from: number): number | null {
  if (block.kind === 'paragraph') return block.to;
  if (block.kind !== 'list') return null;
  let start = text.lastIndexOf('\n', from - 1) + 1;
  while (!item.test(head(text, start))) {
    if (start <= block.from || head(text, start).trim() === '') return null;
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  let end = lineEnd(text, start);
  while (end < block.to && continues.test(head(text, end + 1))) end = lineEnd(text, end + 1);
  return end >= from ? end : null;
}

const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A line that goes on with an item's text: neither blank nor the beginning of something else. */
const continues = /^[ \t]*(?![-+*][ \t]|\d{1,9}[.)][ \t]|>|#{1,6}[ \t]|`{3}|~{3}|\||\$\$)\S/;

function idAtEnd(text: string, end: number): string | null {
  const line = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - 200), end);
  return /(?:^|[ \t])\^([A-Za-z0-9-]{1,100})[ \t]*$/.exec(line)?.[1] ?? null;
}

/** The block id on a line of its own after a block. */
function idAfter(text: string, block: Block, next: Block | undefined): string | null {
  if (!next || next.to - next.from > 110 || text.slice(block.to, next.from).trim() !== '') return null;
  return /^\^([A-Za-z0-9-]{1,100})$/.exec(text.slice(next.from, next.to).trim())?.[1] ?? null;
}

/** The nearest heading at or above a block, if a link can name it without doubt; else the note. */
function fallback(text: string, blocks: readonly Block[], index: number): LinkPlace {
  for (let at = index; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== 'heading') continue;
    const name = headingName(text, block);
    const isFirst = blocks.findIndex((other) => other.kind === 'heading' && headingName(text, other) === name) === at;
    return { subpath: name !== '' && isFirst ? `#${name}` : '', request: null, change: null };
  }
  return { subpath: '', request: null, change: null };
}

function headingName(text: string, block: Block): string {
  const line = head(text, block.from);
  return line.replace(/^[ \t]*#{1,6}[ \t]*/, '').replace(/[ \t]+#+[ \t]*$/, '').replace(/[#^|[\]:%\\]+/g, ' ').replace(/\s+/g, ' ').trim();
}

/** Raw offset of a line's end, behind the markers that stand there; null where something else stands. */
function lineEndRaw(note: Scan, end: number): number | null {
  let at = note.toRaw(end, 'before');
  for (const { cut } of note.markers) {
    if (cut.from === at && !note.text.slice(cut.from, cut.to).includes('\n')) at = cut.to;
  }
  const next = note.text.charAt(at);
  return next === '' || next === '\n' || next === '\r' ? at : null;
}

function head(text: string, from: number): string {
  return text.slice(from, Math.min(lineEnd(text, from), from + 1000));
}
