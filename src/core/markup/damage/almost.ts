import { say, type Saying } from '../../said/sayings';
import type { Finding } from './check';
import { isId } from '../ids';
import { lineFinder } from '../lines';
import type { Candidate, Range, Scan } from '../types';

/** Comments of the user's that look almost like markers: named, never read as markers and never changed. */
export function almostMarkers(
  note: Scan,
  candidates: readonly Candidate[],
  lines: { has(from: number): boolean },
  known: readonly Finding[],
): Finding[] {
  const { text } = note;
  const markers = new Set(note.markers.map((marker) => marker.from));
  const found: Finding[] = [];
  for (const candidate of candidates) {
    if (markers.has(candidate.from)) continue;
    const id = candidate.ops[0]?.id ?? '';
    found.push(finding(candidate.from, candidate.to, id, say('almost-alone')));
  }
  const taken = [...note.markers, ...found, ...known].sort((a, b) => a.from - b.from);
  const lineAt = lineFinder(text);
  let next = 0;
  for (let at = text.indexOf('%%'); at >= 0; ) {
    while ((taken[next]?.to ?? Infinity) <= at) next++;
    const inside = taken[next];
    if (inside && inside.from <= at) {
      at = text.indexOf('%%', inside.to);
      continue;
    }
    const near = likeness(text, at, lineAt(at), inside?.from ?? text.length, lines);
    if (near) found.push(near);
    at = text.indexOf('%%', near ? near.to : at + 2);
  }
  return found;
}

function likeness(text: string, at: number, line: Range, next: number, lines: { has(from: number): boolean }): Finding | null {
  const head = text.slice(at, at + 40);
  const match = /^%%(\s*)(!\S{0,4}\s+)?(\\?[{}])(\s*)([A-Za-z0-9]{6,10})(?=[ %]|$)/.exec(head);
  if (!match || /[\r\n]/.test(match[0])) return null;
  const [whole, before, own, sign, gap, id] = match;
  if (!id || !(/[0-9]/.test(id) && /[A-Za-z]/.test(id)) || !lines.has(line.from)) return null;
  const end = text.indexOf('%%', at + whole.length);
  if (end < 0 || end >= line.to) return null;
  const why =
    sign?.startsWith('\\') ? say('almost-backslash')
    : before || gap ? say('almost-space')
    : id.length !== 8 ? say('almost-length', id.length)
    : !isId(id) ? say('almost-letters')
    : own ? say('almost-owns', own.trim())
    : say('almost-comment');
  return finding(at, end < next ? end + 2 : at + whole.length, id, why);
}

function finding(from: number, to: number, id: string, why: Saying): Finding {
  return { kind: 'almost-marker', from, to, id: isId(id) ? id : null, said: say('almost-marker', why), fixes: [] };
}
