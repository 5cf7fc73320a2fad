/** The proof that markers leave the structure of the text around them as it was. */
import { scanBlocks } from '../../text/blocks';
import { outline } from './structure';
import { survey, type Land } from './land';
import type { Boundary } from './placement';
import type { Range } from '../types';

/** A boundary with the kind of end it is. */
export interface End extends Boundary {
  readonly kind: 'open' | 'close';
}

/** Says whether a stretch of text has the same structure with some ends in it; offsets are the note's. */
export type Proof = (ends: readonly End[]) => boolean;

/**
 * The proof for a stretch. It is parsed again with markers; these are then taken out of running text, and out of nothing
 * else. A closing marker may hold spaces or none, which tells where brackets are about: both are tried there.
 */
export function proofFor(land: Land): Proof {
  const before = signature(land, []);
  const records = /[[<]/.test(land.text) ? RECORDS : RECORDS.slice(0, 1);
  return (ends) =>
    records.every((record) => {
      const marked = mark(land, ends, record);
      const after = survey(marked.text, 0, scanBlocks(marked.text), land.head);
      return same(before, signature(after, marked.markers));
    });
}

/** What a closing marker may hold beside its id. */
const RECORDS = [' #theme/a @ana 2026-11-22 "memo"', ''];

interface Marked {
  readonly text: string;
  /** Whole insertions, with the marker proper in each. */
  readonly markers: readonly (Range & { readonly proper: Range })[];
}

/** The stretch with representative markers written in. */
function mark(land: Land, ends: readonly End[], record: string): Marked {
  let text = '';
  let at = 0;
  const markers: (Range & { proper: Range })[] = [];
  const order = [...ends].sort((a, b) => a.at - b.at || (a.kind === 'close' ? -1 : 1));
  for (const end of order) {
    text += land.text.slice(at, end.at - land.base);
    at = end.at - land.base;
    const from = text.length;
    const marker = `%%${owned(end)}${end.kind === 'open' ? '{k3f9a2xq' : `}k3f9a2xq${record}`}%%`;
    text += end.before + marker + end.after;
    const proper = { from: from + end.before.length, to: from + end.before.length + marker.length };
    markers.push({ from, to: text.length, proper });
  }
  return { text: text + land.text.slice(at), markers };
}

function owned({ before, after }: Boundary): string {
  if (!before && !after) return '';
  const side = (space: string) => (space === ' ' ? 's' : String(space.split('\n').length - 1));
  return `!${side(before)}${side(after)} `;
}

/** Everything of a stretch's structure, without these markers. */
function signature(land: Land, markers: Marked['markers']): string[] {
  const words = outline(land.text, land.steps, markers);
  let left = markers.length;
  for (const { kind, from, to } of land.found) {
    const isMarker = markers.some(({ proper }) => proper.from === from && proper.to === to);
    if (isMarker && kind === 'block') continue;
    if (isMarker && kind === 'comment') left--;
    else if (kind === 'highlight-open' || kind === 'highlight-close') words.push(kind);
    else words.push(`${kind} ${land.text.slice(from, to)}`);
  }
  words.push(`markers not read as comments: ${left}`);
  return words;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}
