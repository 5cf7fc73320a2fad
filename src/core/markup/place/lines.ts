/** Boundaries that stand in a line of their own, before or after a block. Offsets are the note's. */
import { frontMatterEnd } from '../../text/blocks';
import { lineEnd } from '../../text/line';
import type { Boundary } from './placement';
import type { Range } from '../types';

/** The boundary in a line of its own before a block that lies in so many quotes. */
export function lineBefore(text: string, block: Range, quotes: number): Boundary {
  const line = text.lastIndexOf('\n', block.from - 1) + 1;
  const prefix = quotePrefix(text, line, quotes) ?? '';
  const bare = prefix.trimEnd();
  const above = line === 0 ? null : readLine(text, text.lastIndexOf('\n', line - 2) + 1, quotes);
  const close = above !== null && above.trim() !== '' && !endsFrontMatter(text, line);
  return { at: line + prefix.length, ownLine: true, before: close ? `\n${prefix}` : '', after: `\n${bare}\n${prefix}` };
}

/** The boundary in a line of its own after a block, after its block id if one follows. */
export function lineAfter(text: string, block: Range, quotes: number): Boundary {
  const first = text.lastIndexOf('\n', block.from - 1) + 1;
  let at = lineEnd(text, block.to);
  const last = text.lastIndexOf('\n', at - 1) + 1;
  const prefix = quotePrefix(text, last, quotes) ?? quotePrefix(text, first, quotes) ?? '';
  const bare = prefix.trimEnd();
  at = afterBlockId(text, at, quotes);
  const below = at >= text.length ? '' : readLine(text, at + 1, quotes);
  const close = below === null ? text.slice(at + 1, lineEnd(text, at + 1)).trim() !== '' : below.trim() !== '';
  return { at, ownLine: true, before: `\n${bare}\n${prefix}`, after: close ? `\n${bare}` : '' };
}

/** The `> ` of so many quotes as they stand at a line's beginning; null where there are fewer. */
function quotePrefix(text: string, line: number, quotes: number): string | null {
  let at = line;
  for (let i = 0; i < quotes; i++) {
    const mark = /^ {0,3}> ?/.exec(text.slice(at, at + 5));
    if (!mark) return null;
    at += mark[0].length;
  }
  return text.slice(line, at);
}

/** A line without the prefix of its quotes; null where it is not in them. */
function readLine(text: string, line: number, quotes: number): string | null {
  const prefix = quotePrefix(text, line, quotes);
  return prefix === null ? null : text.slice(line + prefix.length, lineEnd(text, line));
}

/** The end of the `^id` line that names the block ending at `at`, else `at`. */
function afterBlockId(text: string, at: number, quotes: number): number {
  let next = at;
  while (next < text.length) {
    const line = readLine(text, next + 1, quotes);
    if (line === null) return at;
    next = lineEnd(text, next + 1);
    if (/^\^[A-Za-z0-9-]+[ \t]*$/.test(line)) return next;
    if (line.trim() !== '') return at;
  }
  return at;
}

/** Whether the line before `line` closes the front matter. */
function endsFrontMatter(text: string, line: number): boolean {
  return frontMatterEnd(text) === line;
}
