/** The top-level blocks of a note, found in one linear pass. Offsets are stripped (LF, no BOM), half-open. */
import type { Range } from '../markup/types';
import { interrupts, opensBlock, type Line } from './block-kinds';
import { lineEnd } from './line';

export type BlockKind =
  | 'frontmatter'
  | 'paragraph'
  | 'heading'
  | 'rule'
  | 'quote'
  | 'list'
  | 'table'
  | 'code'
  | 'html'
  | 'math'
  | 'comment'
  | 'definition'
  | 'footnote';

/** A top-level block, from the start of its first line to the end of its last, that line's break not counted. */
export interface Block extends Range {
  readonly kind: BlockKind;
  /**
   * Whether the text from here on parses the same without what stands before it: the block begins at the left
   * margin and nothing is open. Link definitions elsewhere in the note are the one thing that still reaches across.
   */
  readonly cut: boolean;
}

/**
 * All top-level blocks of a note, in order. Linear in its length. Callouts are quotes. What stands between lines of
 * `%%` or `$$` is one block whatever it holds. `kind` is a good reading of the lines, not a proof.
 */
export function scanBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let at = frontMatterEnd(text);
  if (at > 0) blocks.push({ kind: 'frontmatter', from: 0, to: text.charAt(at - 1) === '\n' ? at - 1 : at, cut: true });
  let from = at;
  let to = at;
  let cut = true;
  let previous = -2;
  let open: ReturnType<typeof opensBlock> | null = null;
  const close = () => {
    if (open) blocks.push({ kind: open.kind, from, to, cut });
    previous = to;
    open = null;
  };
  while (at < text.length) {
    const line = lineAt(text, at);
    at = line.to + 1;
    if (open) {
      const fate = open.take(line);
      if (fate === 'out') {
        close();
      } else {
        if (fate !== 'blank') to = line.to;
        if (fate === 'last') close();
        continue;
      }
    }
    if (line.first >= line.to) continue;
    open = opensBlock(line);
    from = line.from;
    to = line.to;
    cut = line.indent === 0 && !mayGoOn(line, open.kind, line.from === previous + 1, blocks[blocks.length - 1]);
    if (open.single) close();
  }
  close();
  return blocks;
}

/** The block that holds an offset, or the last one that begins before it; undefined where none does. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[blockIndex(blocks, offset)];
}

/** Index of `blockAt`; -1 where no block begins at or before the offset. */
export function blockIndex(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.from ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Offset at which the body begins: after the front matter's closing line, 0 where there is none. */
export function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\n/.test(text.slice(0, 64))) return 0;
  let at = text.indexOf('\n') + 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (/^---[ \t]*$/.test(text.slice(at, Math.min(end, at + 64)))) return Math.min(end + 1, text.length);
    at = end + 1;
  }
  return 0;
}

/**
 * Whether a block may belong to what stands before it in the eyes of a plain Markdown parser, which knows no comments
 * or formulas, takes a row of dashes right under text for its underline, and begins few blocks without a blank line.
 */
function mayGoOn(line: Line, kind: BlockKind, touches: boolean, before: Block | undefined): boolean {
  const { text } = line;
  if (before?.kind === 'comment' || before?.kind === 'math') {
    if (touches || /^ {0,3}(?:```|~~~|<[!?]|<(?:script|pre|style|textarea))/im.test(text.slice(before.from, before.to))) return true;
  }
  if (!touches) return false;
  if (kind === 'comment' || kind === 'math' || /^[=-]+[ \t]*$/.test(text.slice(line.from, Math.min(line.to, line.from + 2000)))) return true;
  return before?.kind !== 'heading' && before?.kind !== 'rule' && before?.kind !== 'frontmatter' && !interrupts(line);
}


function lineAt(text: string, from: number): Line {
  const to = lineEnd(text, from);
  let first = from;
  let indent = 0;
  for (; first < to; first++) {
    const code = text.charCodeAt(first);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else break;
  }
  return { text, from, to, first, indent };
}
