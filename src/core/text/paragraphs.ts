/** The paragraphs of a note as a person reads them: what may be coded in one go. Offsets are stripped, half-open. */
import { trimmed } from '../markup/trim';
import type { Range } from '../markup/types';
import { scanBlocks, type Block } from './blocks';
import { cellsOf } from './cells';
import { turnsOf } from './turns';
import type { Turn } from './types';

/** A paragraph, and the turn it is said in. */
export interface Paragraph extends Range {
  readonly turn: Turn | null;
}

/**
 * The paragraphs of a note in order: of a heading its words, of a list each item, of a quote or callout each of its
 * paragraphs, of a table each cell, of code, formulas and HTML the whole block. A paragraph ends where somebody else
 * begins to speak; names and time stamps of speakers belong to none, nor do front matter, rules, comments and
 * definitions of links. Linear in the text.
 */
export function paragraphsOf(stripped: string): Paragraph[] {
  const turns = turnsOf(stripped);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const block of scanBlocks(stripped)) {
    for (const piece of piecesOf(stripped, block)) {
      while ((turns[next]?.to ?? Infinity) <= piece.from) next++;
      cutByTurns(stripped, piece, turns, next, paragraphs);
    }
  }
  return paragraphs;
}

/** Index of the paragraph that holds a place or ends there, of two the later; -1 where none does. */
export function paragraphIndex(paragraphs: readonly Range[], at: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return (paragraphs[low - 1]?.to ?? -1) >= at ? low - 1 : -1;
}

function piecesOf(text: string, block: Block): Range[] {
  switch (block.kind) {
    case 'frontmatter':
    case 'rule':
    case 'comment':
    case 'definition':
      return [];
    case 'code':
    case 'html':
    case 'math':
      return [block];
    case 'table':
      return linesOf(text, block).flatMap((line, index) => (index === 1 ? [] : cellsOf(text.slice(line.from, line.to)).map((cell) => shifted(cell, line.from))));
    default:
      return runsOf(text, block);
  }
}

const shifted = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by });

function linesOf(text: string, { from, to }: Range): Range[] {
  const lines: Range[] = [];
  for (let at = from; at <= to; ) {
    const end = text.indexOf('\n', at);
    const line = { from: at, to: end < 0 || end > to ? to : end };
    lines.push(line);
    at = line.to + 1;
  }
  return lines;
}

/** Only this much of a line is looked at for prefixes. */
const head = 200;
const quoteMarks = /^[ \t]*(?:>[ \t]?)*/;
const beginsAnew = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|\[![^\]]{1,60}\])/;
const isUnderline = /^[ \t]*(?:=+|-+)[ \t]*$/;

/** The runs of lines that read on: a blank line, a list's next item and a callout's head begin a new one. */
function runsOf(text: string, block: Block): Range[] {
  const runs: { from: number; to: number }[] = [];
  let run: { from: number; to: number } | null = null;
  let isCalloutHead = false;
  const lines = linesOf(text, block);
  for (const [index, line] of lines.entries()) {
    const start = text.slice(line.from, Math.min(line.to, line.from + head));
    const rest = start.slice(quoteMarks.exec(start)?.[0].length ?? 0);
    const underlines = block.kind === 'heading' && index > 0 && index === lines.length - 1 && isUnderline.test(rest);
    if (rest.trim() === '' || underlines) {
      run = null;
      continue;
    }
    if (run && !isCalloutHead && !beginsAnew.test(rest)) run.to = line.to;
    else runs.push((run = { from: line.from, to: line.to }));
    isCalloutHead = /^[ \t]*\[!/.test(rest);
  }
  return runs.map(({ from, to }) => trimmed(text, from, to)).filter(({ from, to }) => from < to);
}

function cutByTurns(text: string, piece: Range, turns: readonly Turn[], first: number, into: Paragraph[]): void {
  let at = piece.from;
  const put = (to: number, turn: Turn | null): void => {
    const range = trimmed(text, at, to);
    if (range.from < range.to) into.push({ ...range, turn });
  };
  for (let index = first; at < piece.to; index++) {
    const turn = turns[index];
    if (!turn || turn.from >= piece.to) break;
    if (at < turn.from) put(turn.from, null);
    at = Math.max(at, turn.words);
    put(Math.min(piece.to, Math.max(at, turn.to)), turn);
    at = Math.max(at, turn.to);
  }
  if (at < piece.to) put(piece.to, null);
}
