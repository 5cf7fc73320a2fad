import { readAttributes, tokenEnd, type Attribute } from './attributes';
import { isDigit } from './characters';
import { isIdAt } from './ids';
import type { Candidate, MarkerOp, Side } from './types';

const open = 123;
const close = 125;
const none: readonly Attribute[] = [];
const nothing: Candidate['owns'] = { before: 0, after: 0 };

/**
 * Reads the form of a marker whose leading `%%` stands at `at`: strict where it fits the grammar, else tolerant: an op
 * with its id, then anything up to the next `%%` on the line. Null where neither stands, or where the `%%` that would
 * end it begins another form: then its own end is lost. `offset` is added to the range that is given out.
 */
export function readMarker(line: string, at: number, doubtful: boolean, offset = 0): Candidate | null {
  let first = at + 2;
  let owns = nothing;
  if (line.charCodeAt(first) === 33) {
    const before = readSide(line.charCodeAt(first + 1));
    const after = readSide(line.charCodeAt(first + 2));
    if (before === null || after === null || line.charCodeAt(first + 3) !== 32) return null;
    owns = { before, after };
    first += 4;
  }
  if (!opAt(line, first)) return null;
  const end = line.indexOf('%%', first + 9);
  if (end < 0) return null;
  const content = line.slice(first, end);
  if (content.includes('\r')) return null;
  const { ops, strict } = readOps(content);
  if (!strict && (isTorn(content) || formAt(line, end))) return null;
  return { from: at + offset, to: end + 2 + offset, strict, doubtful, ops, owns };
}

/** Whether a text has the form of a marker's beginning: `%%{id`, `%%}id`, perhaps with what it owns. */
function formAt(line: string, at: number): boolean {
  if (line.charCodeAt(at) !== 37 || line.charCodeAt(at + 1) !== 37) return false;
  return opAt(line, line.charCodeAt(at + 2) === 33 ? at + 6 : at + 2);
}

function opAt(line: string, at: number): boolean {
  const c = line.charCodeAt(at);
  return (c === open || c === close) && isIdAt(line, at + 1);
}

function readSide(c: number): Side | null {
  return c === 115 ? 's' : isDigit(c) ? c - 48 : null;
}

/** A single `%`, or a letter run into the id, is the trace of a lost `%%`: what follows it may be data. */
function isTorn(content: string): boolean {
  return /^[\p{L}\p{N}]/u.test(content.slice(9)) || /(?:^|[^\\])%/.test(content);
}

function readOps(content: string): { ops: MarkerOp[]; strict: boolean } {
  if (content.length === 9) return { ops: [op(content, 0, 9)], strict: true };
  const ops: MarkerOp[] = [];
  let strict = true;
  let from = 0;
  let at = 9;
  while (at < content.length) {
    if (content.charCodeAt(at) !== 32) {
      strict = false;
      const space = content.indexOf(' ', at);
      if (space < 0) break;
      at = space;
    }
    const next = at + 1;
    if (opAt(content, next) && (next + 9 === content.length || content.charCodeAt(next + 9) === 32)) {
      ops.push(op(content, from, at));
      from = next;
      at = next + 9;
    } else at = tokenEnd(content, next);
  }
  const last = op(content, from, content.length);
  // A list that is pushed to makes room for many: nearly every marker has one op.
  if (from === 0) return { ops: [last], strict: strict && fits(last) };
  ops.push(last);
  return { ops, strict: strict && ops.every(fits) };
}

function op(content: string, from: number, to: number): MarkerOp {
  const kind = content.charCodeAt(from) === open ? 'open' : 'close';
  const text = from === 0 && to === content.length ? content : content.slice(from, to);
  const source = text.charCodeAt(9) === 32 ? text.slice(10) : text.slice(9);
  return { kind, id: text.slice(1, 9), source, text, attributes: kind === 'open' || source === '' ? none : readAttributes(source) };
}

function fits(op: MarkerOp): boolean {
  if (op.text.length === 9) return true;
  if (op.kind === 'open' || op.source === '') return false;
  return op.attributes.every((attribute) => attribute.kind !== 'other');
}
