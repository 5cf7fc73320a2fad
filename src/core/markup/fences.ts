import { isBlank, isDigit } from './characters';
import { htmlCloses, htmlOpening, type HtmlEnd } from './html-lines';

/** A block quote, or a list item whose text begins that many columns in. */
type Container = 'quote' | number;

/** What a line leaves open for the next one. */
export interface FenceState {
  /** Whether the line just read is fenced code, its opening and closing lines among it. */
  readonly inside: boolean;
  readonly containers: readonly Container[];
  /** The open fence, and how many containers it stands in. */
  readonly fence: { readonly unit: number; readonly length: number; readonly depth: number } | null;
  /** The open HTML block, in which nothing is a fence. */
  readonly html: { readonly end: HtmlEnd; readonly depth: number } | null;
}

/** The state before a note's first line. */
export const noFence: FenceState = { inside: false, containers: [], fence: null, html: null };

/**
 * The state after `line` (without its break), which follows a line that left `state`. Fences are read as CommonMark
 * reads them, in block quotes and list items too; a fence ends with the container that it stands in.
 */
export function fenceAfter(line: string, state: FenceState): FenceState {
  const { containers, fence, html } = state;
  if (!fence && !html && containers.length === 0 && !mayMatter(line)) return state.inside ? noFence : state;
  const reader = { line, at: 0, column: 0, spare: 0 };
  let matched = 0;
  while (matched < containers.length && enters(reader, containers[matched])) matched++;
  if (fence && matched >= fence.depth) {
    const closes = isClosing(reader, fence.unit, fence.length);
    if (!closes) return state;
    return { inside: true, containers: containers.slice(0, fence.depth), fence: null, html: null };
  }
  if (html && matched >= html.depth) return htmlCloses(line, reader.at, html.end) ? plain(containers) : state;
  const stack = containers.slice(0, matched);
  for (let next = opened(reader); next !== null; next = opened(reader)) stack.push(next);
  const run = openingRun(reader);
  if (run > 0) {
    const opens = { unit: line.charCodeAt(reader.at), length: run, depth: stack.length };
    return { inside: true, containers: stack, fence: opens, html: null };
  }
  const end = openingHtml(reader);
  if (end) return { ...plain(stack), html: { end, depth: stack.length } };
  return plain(stack);
}

const plain = (containers: readonly Container[]): FenceState =>
  containers.length === 0 ? noFence : { inside: false, containers, fence: null, html: null };

/** The end of an HTML block that opens here and goes on beyond the line. */
function openingHtml(reader: Reader): HtmlEnd | null {
  const space = indent(reader);
  const end = space.columns > 3 ? null : htmlOpening(reader.line, space.at);
  return end && !htmlCloses(reader.line, space.at + 1, end) ? end : null;
}

/** Whether two lines would leave the same state: where a re-scan has converged. */
export function sameFence(a: FenceState, b: FenceState): boolean {
  if (a === b) return true;
  if (a.inside !== b.inside || a.containers.length !== b.containers.length) return false;
  if (a.fence?.unit !== b.fence?.unit || a.fence?.length !== b.fence?.length || a.fence?.depth !== b.fence?.depth) return false;
  if (String(a.html?.end) !== String(b.html?.end) || a.html?.depth !== b.html?.depth) return false;
  return a.containers.every((container, i) => container === b.containers[i]);
}

/**
 * Where the body begins: behind a front matter, whose `---` is the first line, BOM aside. 0 without one. Raw offsets.
 */
export function bodyStart(text: string): number {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', first)) return 0;
  let lineEnd = text.indexOf('\n', first);
  if (lineEnd < 0 || !isRule(text, first, lineEnd)) return 0;
  while (lineEnd >= 0) {
    const start = lineEnd + 1;
    lineEnd = text.indexOf('\n', start);
    if (isRule(text, start, lineEnd < 0 ? text.length : lineEnd)) return lineEnd < 0 ? text.length : lineEnd + 1;
  }
  return 0;
}

interface Reader {
  readonly line: string;
  at: number;
  /** Column of `at`, tabs counted to the next multiple of four. */
  column: number;
  /** Columns of a tab before `at` that are not yet used up. */
  spare: number;
}

/** False for lines that can open neither a container nor a fence or an HTML block. */
function mayMatter(line: string): boolean {
  let i = 0;
  while (isBlank(line.charCodeAt(i))) i++;
  const c = line.charCodeAt(i);
  return c === 96 || c === 126 || c === 60 || c === 62 || c === 45 || c === 42 || c === 43 || isDigit(c);
}

function isRule(text: string, from: number, to: number): boolean {
  if (!text.startsWith('---', from)) return false;
  for (let i = from + 3; i < to; i++) if (!isBlank(text.charCodeAt(i)) && text.charCodeAt(i) !== 13) return false;
  return from + 3 <= to;
}

/** How many columns of white space stand before the next word, and where it begins. */
function indent(reader: Reader): { columns: number; at: number; column: number } {
  let { at, column } = reader;
  for (; ; at++) {
    const c = reader.line.charCodeAt(at);
    if (c === 32) column++;
    else if (c === 9) column += 4 - (column % 4);
    else break;
  }
  return { columns: column - reader.column + reader.spare, at, column };
}

function skip(reader: Reader, columns: number): void {
  let left = columns - reader.spare;
  reader.spare = 0;
  if (left < 0) reader.spare = -left;
  while (left > 0) {
    const width = reader.line.charCodeAt(reader.at) === 9 ? 4 - (reader.column % 4) : 1;
    reader.at++;
    reader.column += width;
    left -= width;
    if (left < 0) reader.spare = -left;
  }
}

function enters(reader: Reader, container: Container | undefined): boolean {
  const space = indent(reader);
  if (container === 'quote') {
    if (space.columns > 3 || reader.line.charCodeAt(space.at) !== 62) return false;
    afterSign(reader, space, 1);
    if (isBlank(reader.line.charCodeAt(reader.at))) skip(reader, 1);
    return true;
  }
  if (isEnd(reader.line, space.at)) return true;
  if (container === undefined || space.columns < container) return false;
  skip(reader, container);
  return true;
}

/** The container that opens here, or null. */
function opened(reader: Reader): Container | null {
  const { line } = reader;
  const space = indent(reader);
  if (space.columns > 3) return null;
  if (line.charCodeAt(space.at) === 62) {
    enters(reader, 'quote');
    return 'quote';
  }
  const width = bulletWidth(line, space.at);
  if (width === 0) return null;
  const rest = line.charCodeAt(space.at + width);
  if (!isBlank(rest) && !isEnd(line, space.at + width)) return null;
  const before = space.columns;
  afterSign(reader, space, width);
  const gap = indent(reader);
  const taken = isEnd(line, gap.at) || gap.columns > 4 ? 1 : gap.columns;
  if (!isEnd(line, reader.at)) skip(reader, taken);
  return before + width + taken;
}

function afterSign(reader: Reader, space: { at: number; column: number }, width: number): void {
  reader.at = space.at + width;
  reader.column = space.column + width;
  reader.spare = 0;
}

function bulletWidth(line: string, at: number): number {
  const c = line.charCodeAt(at);
  if (c === 45 || c === 42 || c === 43) return 1;
  let digits = 0;
  while (digits < 10 && isDigit(line.charCodeAt(at + digits))) digits++;
  const sign = line.charCodeAt(at + digits);
  return digits > 0 && digits < 10 && (sign === 46 || sign === 41) ? digits + 1 : 0;
}

/** The length of the fence that opens here, 0 where none does; moves to it. */
function openingRun(reader: Reader): number {
  const space = indent(reader);
  const unit = reader.line.charCodeAt(space.at);
  if (space.columns > 3 || (unit !== 96 && unit !== 126)) return 0;
  const length = runLength(reader.line, space.at, unit);
  if (length < 3 || (unit === 96 && reader.line.includes('`', space.at + length))) return 0;
  reader.at = space.at;
  return length;
}

function isClosing(reader: Reader, unit: number, length: number): boolean {
  const space = indent(reader);
  if (space.columns > 3) return false;
  const run = runLength(reader.line, space.at, unit);
  if (run < length) return false;
  let i = space.at + run;
  while (isBlank(reader.line.charCodeAt(i))) i++;
  return isEnd(reader.line, i);
}

function runLength(line: string, at: number, unit: number): number {
  let i = at;
  while (line.charCodeAt(i) === unit) i++;
  return i - at;
}

const isEnd = (line: string, at: number): boolean => at >= line.length || line.charCodeAt(at) === 13;
