import { recordOf } from './attributes';
import { bodyStart, fenceAfter, noFence } from './fences';
import { scanLine } from './line';
import { offsetMap } from './offsets';
import { ownedRange } from './owned';
import { trimmed } from './trim';
import type { Candidate, Coding, Marker, MarkerOp, MarkupOptions, Range, Scan } from './types';

/**
 * Reads every marker of a note. Total: any text is read, and a bad marker disables no other. One pass; a text without
 * `%%` costs one search. `text` is raw: a file's text with BOM and CRLF, or an editor's.
 */
export function scan(text: string, options?: MarkupOptions): Scan {
  return assemble(text, candidatesOf(text), options);
}

/**
 * What has the form of a marker outside front matter and fenced code, in order; raw offsets. A fragment that was copied
 * out of a note has no front matter.
 */
export function candidatesOf(text: string, isFragment = false): Candidate[] {
  const candidates: Candidate[] = [];
  let at = text.indexOf('%%');
  if (at < 0) return candidates;
  const lines = readableLines(text, isFragment);
  while (at >= 0) {
    const from = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const to = next < 0 ? text.length : next;
    if (lines.has(from)) scanLine(lineText(text, from, to), from, candidates);
    at = next < 0 ? -1 : text.indexOf('%%', to);
  }
  return candidates;
}

/** Which lines, by their raw beginnings, can hold markers: those of the body outside fenced code. */
export function readableLines(text: string, isFragment = false): { has(from: number): boolean } {
  const body = isFragment ? 0 : bodyStart(text);
  const fenced = fencedLines(text, body);
  return { has: (from) => from >= body && !fenced?.has(from) };
}

/** A line without its break, up to its first carriage return at the end. */
export function lineText(text: string, from: number, to: number): string {
  return text.slice(from, text.charCodeAt(to - 1) === 13 ? to - 1 : to);
}

/**
 * Says which candidates are markers and pairs them: strict ones always, others where an op of theirs has a partner.
 * For an editor that scans changed lines alone; `candidates` in order, raw offsets.
 */
export function assemble(text: string, candidates: readonly Candidate[], options?: MarkupOptions): Scan {
  const markers: Placed[] = [];
  const cuts: Range[] = [];
  let floor = 0;
  let removed = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const { from, to, strict, doubtful, ops, owns } of acceptedOf(candidates)) {
    const cut = ownedRange(text, from, to, owns, floor);
    markers.push({ from, to, strict, doubtful, ops, owns, cut, at: cut.from - removed });
    cuts.push(cut);
    floor = cut.to;
    removed += cut.to - cut.from;
  }
  const map = offsetMap(text, cuts);
  if (markers.length > 0 && text.includes('\r')) for (const marker of markers) marker.at = map.toStripped(marker.cut.from);
  return { text, markers, codings: markers.length > 0 ? paired(markers, map.plain(), options) : [], ...map };
}

/** A marker whose place is not yet sure. */
type Placed = Omit<Marker, 'at'> & { at: number };

/** Line starts of fenced code that matter: those of lines with `%%`. Null where no fence stands in the text. */
function fencedLines(text: string, body: number): Set<number> | null {
  if (!text.includes('```', body) && !text.includes('~~~', body)) return null;
  const last = text.lastIndexOf('%%');
  const fenced = new Set<number>();
  let state = noFence;
  for (let from = body; from <= last; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    state = fenceAfter(text.slice(from, to), state);
    if (state.inside) fenced.add(from);
    from = to + 1;
  }
  return fenced;
}

function acceptedOf(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.every((candidate) => candidate.strict && !candidate.doubtful)) return candidates;
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const { ops } of candidates) for (const op of ops) (op.kind === 'open' ? opened : closed).add(op.id);
  const hasPartner = (op: MarkerOp): boolean => (op.kind === 'open' ? closed : opened).has(op.id);
  return candidates.filter(({ strict, doubtful, ops }) => (strict && !doubtful) || ops.some(hasPartner));
}

function paired(markers: readonly Marker[], plain: string, options?: MarkupOptions): Coding[] {
  /** The nearest open opener of each id; null where none is open any more. */
  const open = new Map<string, Opened | null>();
  const openers: Opened[] = [];
  let isCopied = false;
  for (const marker of markers) {
    for (const op of marker.ops) {
      const opened = open.get(op.id);
      if (op.kind === 'open') {
        const opener: Opened = { marker, closer: null, op, outer: opened ?? null };
        openers.push(opener);
        open.set(op.id, opener);
        if (opened !== undefined) isCopied = true;
      } else if (opened) {
        opened.closer = marker;
        opened.op = op;
        open.set(op.id, opened.outer);
      }
    }
  }
  const ordinals = isCopied ? new Map<string, number>() : null;
  const codings: Coding[] = [];
  for (const { marker: opener, closer, op } of openers) {
    if (!closer) continue;
    const { id } = op;
    const ordinal = ordinals?.get(id) ?? 0;
    ordinals?.set(id, ordinal + 1);
    const { themes, coder, date, memos, attributes } = recordOf(op.attributes, options);
    const { from, to } = trimmed(plain, opener.at, closer.at);
    codings.push({ id, from, to, opener, closer, ordinal, themes, coder, date, memos, attributes });
  }
  return codings;
}

/** An opening op; once it is closed, the closing op and its marker. */
interface Opened {
  readonly marker: Marker;
  closer: Marker | null;
  op: MarkerOp;
  /** The open opener of the same id before it. */
  readonly outer: Opened | null;
}
