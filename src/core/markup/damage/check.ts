import { themeOfTag } from '../attributes';
import { almostMarkers } from './almost';
import { halfMarkers } from './halves';
import { markersInCode } from './in-code';
import { markersInFences } from './in-fence';
import { mendCloser, mendCopy, mendEmpty, mendOpener, mendOrder, mendSpaces } from './mend';
import { assemble, candidatesOf, readableLines } from '../scan';
import { say } from '../../said/sayings';
import type { Marker, MarkerOp, MarkupOptions, Problem, Scan } from '../types';

/**
 * Everything that is wrong with a note's markers, in order of place, each with what can be done about it. Total; finds
 * nothing in a text without `%%` and costs one search there.
 */
export function check(text: string, options?: MarkupOptions): Problem[] {
  if (!text.includes('%%')) return [];
  const candidates = candidatesOf(text);
  const note = assemble(text, candidates, options);
  const lines = readableLines(text);
  const alone = unpaired(note);
  const halves = halfMarkers(note, alone, lines);
  const fenced = markersInFences(note, alone, lines);
  const elsewhere = new Set([...halves, ...fenced].map((finding) => finding.id));
  const found = [
    ...orphans(note, alone.filter(({ op }) => !elsewhere.has(op.id))),
    ...halves,
    ...fenced,
    ...copiesAndEmpties(note),
    ...misfits(note, options),
    ...markersInCode(note),
    ...almostMarkers(note, candidates, lines, halves),
  ];
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  return numbered(text, found);
}

/** A problem before its line is counted. */
export type Finding = Omit<Problem, 'line'>;

/** An op with the marker that it stands in. */
export interface Placed {
  readonly marker: Marker;
  readonly op: MarkerOp;
}

/** Ops without a partner, in order. */
export function unpaired(note: Scan): Placed[] {
  const taken = new Map<string, number>();
  const key = (marker: number, op: { kind: string; id: string }): string => `${marker} ${op.kind} ${op.id}`;
  for (const { id, opener, closer } of note.codings) {
    for (const end of [key(opener.from, { kind: 'open', id }), key(closer.from, { kind: 'close', id })]) {
      taken.set(end, (taken.get(end) ?? 0) + 1);
    }
  }
  const left: Placed[] = [];
  for (const marker of note.markers) {
    for (const op of marker.ops) {
      const end = key(marker.from, op);
      const count = taken.get(end) ?? 0;
      if (count > 0) taken.set(end, count - 1);
      else left.push({ marker, op });
    }
  }
  return left;
}

/** Lost halves and reversed pairs. */
function orphans(note: Scan, alone: readonly Placed[]): Finding[] {
  const found: Finding[] = [];
  const closers = new Map<string, Placed[]>();
  for (const orphan of alone) {
    const { marker, op } = orphan;
    if (op.kind === 'close') {
      const list = closers.get(op.id);
      if (list) list.push(orphan);
      else closers.set(op.id, [orphan]);
      continue;
    }
    const closer = closers.get(op.id)?.shift();
    found.push(
      closer
        ? {
            kind: 'reversed',
            from: closer.marker.from,
            to: marker.to,
            id: op.id,
            said: say('ends-before-it-begins', op.id),
            fixes: mendOrder(note, closer, orphan),
          }
        : {
            kind: 'closer-lost',
            from: marker.from,
            to: marker.to,
            id: op.id,
            said: say('ends-nowhere', op.id),
            fixes: mendOpener(note, orphan),
          },
    );
  }
  for (const orphan of [...closers.values()].flat()) {
    const { marker, op } = orphan;
    found.push({
      kind: 'opener-lost',
      from: marker.from,
      to: marker.to,
      id: op.id,
      said: say('begins-nowhere', op.id),
      fixes: mendCloser(note, orphan),
    });
  }
  return found;
}

function copiesAndEmpties(note: Scan): Finding[] {
  const found: Finding[] = [];
  for (const coding of note.codings) {
    const { id, ordinal } = coding;
    const place = { id, from: coding.opener.from, to: coding.closer.to };
    if (coding.from === coding.to) {
      found.push({ kind: 'empty', ...place, said: say('no-passage', id), fixes: mendEmpty(note, coding) });
    } else if (ordinal > 0) {
      found.push({ kind: 'duplicate-id', ...place, said: say('id-again', id, ordinal + 1), fixes: mendCopy(note, coding) });
    }
  }
  return found;
}

/** Markers that do not fit the grammar, and tags that name no theme. */
function misfits(note: Scan, options?: MarkupOptions): Finding[] {
  const found: Finding[] = [];
  for (const marker of note.markers) {
    const wrong: string[] = [];
    for (const op of marker.ops) {
      if (op.kind === 'open' && op.text.length > 9) wrong.push(op.text.slice(9).trim());
      if (op.kind === 'close') wrong.push(...wrongParts(op, options));
    }
    if (marker.strict && wrong.length === 0) continue;
    const parts = [...new Set(wrong.filter((part) => part !== ''))];
    found.push({
      kind: 'malformed',
      from: marker.from,
      to: marker.to,
      id: marker.ops[0]?.id ?? null,
      said: parts.length === 0 ? say('too-many-spaces') : say('unreadable-in-marker', parts),
      fixes: parts.length === 0 ? mendSpaces(note, marker) : [],
    });
  }
  return found;
}

/** What cannot be read in a closer, or names no theme. */
export function wrongParts(op: MarkerOp, options?: MarkupOptions): string[] {
  if (op.text.length > 9 && op.text.charCodeAt(9) !== 32) return [op.text.slice(9)];
  return op.attributes
    .filter((part) => part.kind === 'other' || (part.kind === 'tag' && themeOfTag(part.tag, options) === ''))
    .map((part) => part.source);
}

function numbered(text: string, found: readonly Finding[]): Problem[] {
  let line = 1;
  let next = text.indexOf('\n');
  return found.map((finding) => {
    for (; next >= 0 && next < finding.from; next = text.indexOf('\n', next + 1)) line++;
    return { ...finding, line };
  });
}
