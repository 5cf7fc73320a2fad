/** Asides: callouts of the types a study keeps for the researcher's own reflection. */
import type { Range } from '../markup/types';

/** The whole lines of each such callout, nested lines and lazily continued paragraphs included, in order, merged where one holds the other. */
export function asidesOf(stripped: string, types: readonly string[]): Range[] {
  const asides: Range[] = [];
  if (types.length === 0) return asides;
  for (let at = stripped.indexOf('[!'); at >= 0; at = stripped.indexOf('[!', at)) {
    const close = stripped.indexOf(']', at);
    if (close < 0) break;
    const from = stripped.lastIndexOf('\n', at - 1) + 1;
    const depth = calloutDepth(stripped, from, at);
    const type = close - at < 80 ? (stripped.slice(at + 2, close).split('|', 1)[0] ?? '').trim().toLowerCase() : '';
    if (depth === 0 || !types.some((name) => name.trim().toLowerCase() === type) || inFence(stripped, from)) {
      at += 2;
      continue;
    }
    const to = calloutEnd(stripped, from, depth);
    asides.push({ from, to });
    at = to;
  }
  return asides;
}

/** How many `>` stand before a place, when only line prefixes do; 0 when there is anything else. */
function calloutDepth(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const char = text[at];
    if (char === '>') depth++;
    else if (char !== ' ' && char !== '\t' && !(depth === 0 && isListMark(text, at, to))) return 0;
  }
  return depth;
}

/** A bullet, or a digit or point of a number, before a quote within a list. */
function isListMark(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  return '-*+.)'.includes(text.charAt(at)) && (text[at + 1] === ' ' || at + 1 === to);
}

/** Where the last line of the callout ends. */
function calloutEnd(text: string, from: number, depth: number): number {
  let end = lineEnd(text, from);
  let lazy = true;
  while (end < text.length) {
    const next = end + 1;
    const to = lineEnd(text, next);
    let at = next;
    let marks = 0;
    for (; at < to && marks < depth; at++) {
      if (text[at] === '>') marks++;
      else if (text[at] !== ' ' && text[at] !== '\t') break;
    }
    while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
    const words = at < to && !startsBlock(text, at, to);
    if (marks < depth && !(lazy && words && (marks > 0 || text[at] !== '>'))) return end;
    lazy = words || (marks === depth && text[at] === '>');
    end = to;
  }
  return end;
}

/** Whether a line's text begins a block of its own and so cannot continue the paragraph above it. */
function startsBlock(text: string, at: number, to: number): boolean {
  const char = text.charAt(at);
  if ('#=<`~|$'.includes(char)) return true;
  if ('-*+_'.includes(char)) return text[at + 1] === ' ' || text[at + 1] === char || at + 1 === to;
  return /^\d{1,9}[.)]\s/.test(text.slice(at, Math.min(to, at + 12)));
}

/** Whether a line lies in a fenced code block. Asked only where a callout seems to begin, so notes without one pay nothing. */
function inFence(text: string, line: number): boolean {
  let fence = '';
  for (let from = 0; from < line; from = lineEnd(text, from) + 1) {
    let at = from;
    while (text[at] === ' ' || text[at] === '>') at++;
    const char = text[at];
    if (char !== '`' && char !== '~') continue;
    let to = at;
    while (text[to] === char) to++;
    const run = text.slice(at, to);
    if (run.length < 3) continue;
    if (fence === '') fence = run;
    else if (run.startsWith(fence)) fence = '';
  }
  return fence !== '';
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
