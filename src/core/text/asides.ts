/** Asides: callouts of the types a study keeps for the researcher's own reflection. */
import type { Range } from '../markup/types';
import { lineEnd } from './line';

/**
 * The whole lines of each such callout, in order and without overlap, with all that is nested in it and with the lines
 * that continue its last paragraph without a `>`, as Markdown has it.
 */
export function asidesOf(stripped: string, types: readonly string[]): Range[] {
  const asides: Range[] = [];
  if (types.length === 0 || stripped.indexOf('[!') < 0) return asides;
  const known = new Set(types.map((type) => type.trim().toLowerCase()));
  const inFence = fencesOf(stripped);
  for (let at = stripped.indexOf('[!'); at >= 0; at = stripped.indexOf('[!', at)) {
    const callout = calloutAt(stripped, at);
    if (!callout || !known.has(typeAt(stripped, at + 2)) || inFence(callout.from)) {
      at += 2;
      continue;
    }
    const to = calloutEnd(stripped, callout.from, callout.depth);
    asides.push({ from: callout.from, to });
    at = to;
  }
  return asides;
}

/** The callout type that begins at a place; empty when none does. `[!aside|wide]` is an aside too. */
function typeAt(text: string, from: number): string {
  for (let at = from; at < from + 60; at++) {
    const code = text.charCodeAt(at);
    if (code === 93 || code === 124) return text.slice(from, at).trim().toLowerCase();
    if (code === 10 || Number.isNaN(code)) return '';
  }
  return '';
}

/** The line a callout's label stands on and how many `>` are before it; null when there is anything else before it. */
function calloutAt(text: string, label: number): { from: number; depth: number } | null {
  let depth = 0;
  let from = label;
  for (; from > 0 && label - from < 200; from--) {
    const code = text.charCodeAt(from - 1);
    if (code === 62) depth++;
    else if (code === 10) break;
    else if (code !== 32 && code !== 9 && !isListMark(code)) return null;
  }
  return depth > 0 && label - from < 200 && text.charCodeAt(label - 1) !== 92 ? { from, depth } : null;
}

/** A bullet, or a digit or point of a number: a quote may stand in a list. */
function isListMark(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 42 || code === 43 || code === 46 || code === 41;
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
      if (text.charCodeAt(at) === 62) marks++;
      else if (!isBlank(text.charCodeAt(at))) break;
    }
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    const words = at < to && !startsBlock(text, at, to);
    if (marks < depth && !(lazy && words)) return end;
    lazy = words || (at < to && text.charCodeAt(at) === 62);
    end = to;
  }
  return end;
}

/** Whether a line's text begins a block of its own and so cannot continue the paragraph above it. */
function startsBlock(text: string, at: number, to: number): boolean {
  const char = text.charAt(at);
  if ('#=<`~|$>'.includes(char)) return true;
  if ('-*+_'.includes(char)) return text[at + 1] === ' ' || text[at + 1] === char || at + 1 === to;
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 && /^\d{1,9}[.)]\s/.test(text.slice(at, Math.min(to, at + 12)));
}

/** Tells whether a line lies in a fenced code block; asked in order, it reads the text once. */
function fencesOf(text: string): (line: number) => boolean {
  let fence = '';
  let read = 0;
  return (line) => {
    for (; read < line; read = lineEnd(text, read) + 1) {
      let at = read;
      while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 62) at++;
      const code = text.charCodeAt(at);
      if (code !== 96 && code !== 126) continue;
      let to = at;
      while (text.charCodeAt(to) === code) to++;
      const run = text.slice(at, to);
      if (run.length < 3) continue;
      if (fence === '') fence = run;
      else if (run.startsWith(fence)) fence = '';
    }
    return fence !== '';
  };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
