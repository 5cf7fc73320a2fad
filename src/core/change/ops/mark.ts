/** Puts marks made by hand back in the place of the codings they were taken for. */
import { markersAt } from '../../markup/edit/splice';
import { scan } from '../../markup/scan';
import type { Coding, Scan, TextChange } from '../../markup/types';
import { compose } from '../composed';
import { findPassage } from '../passage-print';
import type { HandMark } from '../types';
import { uncode } from './uncode';
import type { OpKind, OpOf } from './types';

type MarkOp = OpOf<'mark'>;

/** A coding that is gone, or says something else by now, gets no mark back. */
export const mark: OpKind<MarkOp> = {
  apply(text, op, options) {
    const note = scan(text, options);
    const codings = new Map(note.codings.map((coding) => [coding.id, coding]));
    const standing = op.marks.filter(({ id }) => codings.has(id));
    if (standing.length === 0) return 'done already';
    const ops = standing.map(({ id, bare, record }) => ({ op: 'uncode' as const, id, ordinal: 0, passage: bare, record }));
    const uncoded = uncode.applyAll?.(text, ops, options) ?? { changes: [], skipped: [] };
    const changed = new Set(uncoded.skipped.map(({ op: { id } }) => id));
    const [first] = uncoded.skipped;
    if (first && changed.size === standing.length) return { why: first.why };
    const edited = compose(text);
    edited.take(uncoded.changes);
    const words = new Map(
      standing.filter(({ id }) => !changed.has(id)).map((hand) => [hand.id, wordsOf(note, hand, codings.get(hand.id))]),
    );
    edited.take(signsBack(scan(edited.text, options), op, words));
    return edited.changes();
  },
  inverse: (op) => ({ ...op, op: 'unmark' }),
};

/** How far a coding's end may stand from the words: it stands outside of emphasis. */
const nearby = 40;

/** Where the words begin, which their coding holds; stripped. */
function wordsOf(note: Scan, { bare }: HandMark, coding: Coding | undefined): number {
  if (!coding) return bare.from;
  const isNear = (at: number): boolean => at >= coding.from - nearby && at <= coding.to;
  const plain = note.plain();
  if (isNear(bare.from) && findPassage(plain, bare)?.from === bare.from) return bare.from;
  const length = bare.to - bare.from;
  const found = findPassage(plain, { from: coding.from, to: coding.from + length, hash: bare.hash });
  return found && isNear(found.from) ? found.from : coding.from;
}

function signsBack(note: Scan, { signs }: MarkOp, words: ReadonlyMap<string, number>): TextChange[] {
  const length = note.plain().length;
  const changes: TextChange[] = [];
  for (const { id, text, at, markers } of signs) {
    const from = words.get(id);
    if (from === undefined) continue;
    const place = Math.max(0, Math.min(length, from + at));
    const before = markersAt(note, place)[markers - 1];
    const raw = markers === 0 ? note.toRaw(place, 'before') : (before?.cut.to ?? note.toRaw(place, 'after'));
    changes.push({ from: raw, to: raw, insert: text });
  }
  return changes;
}
