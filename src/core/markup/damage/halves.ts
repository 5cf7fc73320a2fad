import { say } from '../../said/sayings';
import type { Finding, Placed } from './check';
import { idAt } from '../ids';
import { scanLine } from '../line';
import { lineFinder } from '../lines';
import { contentEnd } from '../torn';
import type { Fix, Range, Scan } from '../types';

/**
 * Ops that lost a half of their `%%`, found by a partner that stands alone, or by a partner that is damaged too: then
 * nothing in the note is sure to be ours, and only a person may restore it.
 */
export function halfMarkers(note: Scan, alone: readonly Placed[], lines: { has(from: number): boolean }): Finding[] {
  const loose = looseOps(note, lines);
  const partners = new Set(alone.map(({ op }) => partnerOf((op.kind === 'open' ? '{' : '}') + op.id)));
  const torn = new Set(loose.map((op) => op.key));
  const found: Finding[] = [];
  let done = 0;
  for (const { key, at, line } of loose) {
    if (at < done || !(partners.has(key) || torn.has(partnerOf(key)))) continue;
    const half = restored(note.text.slice(line.from, line.to), at - line.from, line.from);
    if (!half) continue;
    done = half.to;
    const id = key.slice(1);
    const fix: Fix = { name: 'restore', changes: half.changes };
    const fixes = [partners.has(key) ? fix : { ...fix, byHand: true as const }];
    found.push({ kind: 'half-marker', from: half.from, to: half.to, id, said: say('half-marker', id), fixes });
  }
  return found;
}

const partnerOf = (key: string): string => (key.startsWith('{') ? '}' : '{') + key.slice(1);

/** An op that stands in no marker. */
interface LooseOp {
  /** Sign and id. */
  readonly key: string;
  readonly at: number;
  readonly line: Range;
}

function looseOps({ text, markers }: Scan, lines: { has(from: number): boolean }): LooseOp[] {
  const found: LooseOp[] = [];
  const lineAt = lineFinder(text);
  let next = 0;
  for (const match of text.matchAll(/[{}][a-z0-9]{8}/g)) {
    const at = match.index;
    while ((markers[next]?.to ?? Infinity) <= at) next++;
    if ((markers[next]?.from ?? Infinity) <= at || idAt(text, at + 1) === null) continue;
    const line = lineAt(at);
    if (lines.has(line.from)) found.push({ key: match[0], at, line });
  }
  return found;
}

interface Half extends Range {
  readonly changes: Fix['changes'];
}

/** Longer lines are not read again whole to see what a restored marker comes to. */
const longLine = 20_000;

/** What makes an op whole that has a `%` left on at least one side; null where it would not be read then. */
function restored(line: string, at: number, offset: number): Half | null {
  const start = /![0-9s]{2} $/.test(line.slice(Math.max(0, at - 4), at)) ? at - 4 : at;
  const end = contentEnd(line, at);
  const left = signs(line, start, -1);
  const right = signs(line, end, 1);
  if (left + right === 0) return null;
  const from = start - left;
  const before = left === 2 && right === 2 ? '%%%%' : '%%';
  const mended = `${before}${line.slice(start, end)}%%`;
  const whole = line.length > longLine ? mended : line.slice(0, from) + mended + line.slice(end + right);
  const marker = (line.length > longLine ? 0 : from) + before.length - 2;
  if (!scanLine(whole, 0).some((candidate) => candidate.strict && candidate.from === marker)) return null;
  const changes = [
    { from: offset + from, to: offset + start, insert: before },
    { from: offset + end, to: offset + end + right, insert: '%%' },
  ].filter((change) => change.insert.length !== change.to - change.from);
  return { from: offset + from, to: offset + end + right, changes };
}

/** How many `%`, two at most, stand at a place in a direction. */
function signs(line: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < 2 && line.charAt(step > 0 ? at + count : at - 1 - count) === '%') count++;
  return count;
}
