import { say } from '../../said/sayings';
import { applyChanges } from '../changes';
import type { Finding, Placed } from './check';
import { bodyStart } from '../fences';
import { scanLine } from '../line';
import { placed } from './mend';
import { assemble, lineText, scan } from '../scan';
import { insertOp, opOf } from '../edit/splice';
import type { Candidate, Coding, Fix, Scan, TextChange } from '../types';

/**
 * Pairs of which a half or both stand in fenced code, where nothing is a marker: perhaps an example, perhaps a coded
 * passage that somebody fenced in. Only a person can tell.
 */
export function markersInFences(note: Scan, alone: readonly Placed[], lines: { has(from: number): boolean }): Finding[] {
  const { text } = note;
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const candidates = fencedCandidates(text, lines);
  if (candidates.length === 0) return [];
  const halves = alone.map(({ marker, op }) => ({ ...marker, ops: [op] }));
  const both = [...candidates, ...halves].sort((a, b) => a.from - b.from);
  return assemble(text, both).codings.map((coding) => ({
    kind: 'in-code',
    from: coding.opener.from,
    to: coding.closer.to,
    id: coding.id,
    said: say('in-fence', coding.id),
    fixes: outwards(text, coding, both),
  }));
}

/** Takes the pair out and codes the fenced block, or the words, from outside. */
function outwards(text: string, coding: Coding, candidates: readonly Candidate[]): Fix[] {
  const opener = candidates.find((candidate) => candidate.from === coding.opener.from);
  const closer = candidates.find((candidate) => candidate.from === coding.closer.from);
  const [open, ...moreOpen] = opener?.ops ?? [];
  const [close, ...moreClose] = closer?.ops ?? [];
  if (!opener || !closer || !open || !close || moreOpen.length + moreClose.length > 0) return [];
  const out: TextChange[] = [opener, closer].map(({ from, to }) => ({ from, to, insert: '' }));
  const rest = scan(applyChanges(text, out));
  const width = opener.to - opener.from;
  const placement = placed(rest, rest.toStripped(opener.from), rest.toStripped(closer.from - width));
  if (!placement) return [];
  const back = [...insertOp(rest, placement.opener, opOf(open)), ...insertOp(rest, placement.closer, opOf(close))].map((change) => {
    const shifted = (at: number): number => at + (at > opener.from ? width : 0) + (at + width > closer.from ? closer.to - closer.from : 0);
    return { from: shifted(change.from), to: shifted(change.to), insert: change.insert };
  });
  return [{ name: 'move-outwards', changes: [...out, ...back].sort((a, b) => a.from - b.from), byHand: true }];
}

function fencedCandidates(text: string, lines: { has(from: number): boolean }): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = text.indexOf('%%', bodyStart(text)); at >= 0; ) {
    const from = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const to = next < 0 ? text.length : next;
    if (!lines.has(from)) candidates.push(...scanLine(lineText(text, from, to), from).filter((candidate) => candidate.strict));
    at = next < 0 ? -1 : text.indexOf('%%', to);
  }
  return candidates;
}
