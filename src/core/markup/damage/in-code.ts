import { say } from '../../said/sayings';
import { blockAt, scanBlocks, type Block } from '../../text/blocks';
import type { Finding } from './check';
import { mendPlace, placed } from './mend';
import { countBelow } from '../offsets';
import { isOwnLine } from '../edit/splice';
import type { Marker, Range, Scan } from '../types';

/** Markers beside words that a later edit put inside code, maths, HTML or a comment, where they show in the text. */
export function markersInCode(note: Scan): Finding[] {
  const plain = note.plain();
  if (note.codings.length === 0) return [];
  const blocks = scanBlocks(plain);
  const spans = new Map<Block, readonly Range[]>();
  const inside = (marker: Marker): boolean => {
    const block = blockAt(blocks, marker.at);
    if (!block || marker.at > block.to || isOwnLine(marker)) return false;
    if (block.kind === 'code' || block.kind === 'html' || block.kind === 'math' || block.kind === 'comment') return true;
    let known = spans.get(block);
    if (!known) spans.set(block, (known = codeSpans(plain, block.from, block.to)));
    const list = known;
    const span = list[countBelow(list.length, (i) => (list[i]?.from ?? 0) < marker.at) - 1];
    return span !== undefined && marker.at < span.to;
  };
  const shown = new Set(note.markers.filter(inside).map((marker) => marker.from));
  const byPlace = new Map(note.markers.map((marker) => [marker.from, marker]));
  const found: Finding[] = [];
  for (const coding of note.codings) {
    if (!shown.has(coding.opener.from) && !shown.has(coding.closer.from)) continue;
    const placement = placed(note, coding.from, coding.to);
    const opener = byPlace.get(coding.opener.from);
    const closer = byPlace.get(coding.closer.from);
    if (!opener || !closer || (placement?.opener.at === opener.at && placement.closer.at === closer.at)) continue;
    found.push({
      kind: 'in-code',
      from: coding.opener.from,
      to: coding.closer.to,
      id: coding.id,
      said: say('in-code', coding.id),
      fixes: placement ? [mendPlace(note, coding, placement)] : [],
    });
  }
  return found;
}

/** Inline code and maths in a stretch of text: runs of backticks or dollars of one length, and what they enclose. */
function codeSpans(text: string, from: number, to: number): Range[] {
  const spans: Range[] = [];
  const runs: { at: number; end: number; sign: string }[] = [];
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (sign === '\\' && text.charAt(at + 1) === '$') at++;
    if (sign !== '`' && sign !== '$') continue;
    let end = at + 1;
    while (end < to && text.charAt(end) === sign) end++;
    runs.push({ at, end, sign });
    at = end - 1;
  }
  const partners = new Map<string, number>();
  const closing = new Array<number>(runs.length).fill(-1);
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i];
    if (!run) continue;
    const kind = run.sign + String(run.end - run.at);
    closing[i] = partners.get(kind) ?? -1;
    partners.set(kind, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const partner = runs[closing[i] ?? -1];
    if (!run || !partner) continue;
    spans.push({ from: run.at, to: partner.end });
    i = closing[i] ?? i;
  }
  return spans;
}
