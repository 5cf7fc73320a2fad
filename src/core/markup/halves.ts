import type { Finding, Placed } from './check';
import { idAt } from './ids';
import { scanLine } from './line';
import { lineText } from './scan';
import { contentEnd } from './torn';
import type { Fix, Scan } from './types';

/**
 * Ops that lost a half of their `%%`, found by a partner that stands alone, or by a partner that is damaged too: then
 * nothing in the note is sure to be ours, and only a person may restore it.
 */
export function halfMarkers(note: Scan, alone: readonly Placed[], lines: { has(from: number): boolean }): Finding[] {
  const partners = new Set(alone.map(({ op }) => (op.kind === 'open' ? '}' : '{') + op.id));
  const torn = tornOps(note, lines);
  const all = new Set(torn.map((half) => half.key));
  const found: Finding[] = [];
  for (const half of torn) {
    const other = (half.key.startsWith('{') ? '}' : '{') + half.id;
    if (!partners.has(half.key) && !all.has(other)) continue;
    const fix: Fix = { name: 'restore', changes: half.changes };
    found.push({
      kind: 'half-marker',
      from: half.from,
      to: half.to,
      id: half.id,
      problem: `A half of the marker of ${half.id} is lost: reading view hides the text up to the next %%.`,
      fixes: [partners.has(half.key) ? fix : { ...fix, byHand: true }],
    });
  }
  return found;
}

interface Half {
  /** The op's sign and id. */
  readonly key: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly changes: Fix['changes'];
}

/** Every op that stands in no marker, has a `%` left on at least one side, and would be read once that is made whole. */
function tornOps(note: Scan, lines: { has(from: number): boolean }): Half[] {
  const { text, markers } = note;
  const halves: Half[] = [];
  let next = 0;
  let done = 0;
  for (const match of text.matchAll(/[{}][a-z0-9]{8}/g)) {
    const at = match.index;
    const id = idAt(text, at + 1);
    while ((markers[next]?.to ?? Infinity) <= at) next++;
    if (!id || at < done || (markers[next]?.from ?? Infinity) <= at) continue;
    const line = text.lastIndexOf('\n', at) + 1;
    if (!lines.has(line)) continue;
    const lineBreak = text.indexOf('\n', at);
    const half = restored(lineText(text, line, lineBreak < 0 ? text.length : lineBreak), at - line, line, match[0], id);
    if (!half) continue;
    halves.push(half);
    done = half.to;
  }
  return halves;
}

function restored(line: string, at: number, offset: number, key: string, id: string): Half | null {
  const start = /![0-9s]{2} $/.test(line.slice(Math.max(0, at - 4), at)) ? at - 4 : at;
  const end = contentEnd(line, at);
  const left = signs(line, start, -1);
  const right = signs(line, end, 1);
  if (left + right === 0) return null;
  const whole = left === 2 && right === 2;
  const from = start - left;
  const before = whole ? '%%%%' : '%%';
  const mended = `${line.slice(0, from)}${before}${line.slice(start, end)}%%${line.slice(end + right)}`;
  const isRead = scanLine(mended, 0).some((candidate) => candidate.strict && candidate.from === from + before.length - 2);
  if (!isRead) return null;
  const changes = [
    { from: offset + from, to: offset + start, insert: before },
    { from: offset + end, to: offset + end + right, insert: '%%' },
  ].filter((change) => change.insert.length !== change.to - change.from);
  return { key, id, from: offset + from, to: offset + end + right, changes };
}

/** How many `%`, two at most, stand at a place in a direction. */
function signs(line: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < 2 && line.charAt(step > 0 ? at + count : at - 1 - count) === '%') count++;
  return count;
}
