/** Takes codings out. */
import { opsOf, withoutOps } from '../../markup/edit/remove';
import { sameRecord } from '../../markup/edit/revised-source';
import { scan } from '../../markup/scan';
import type { Coding, MarkerOp, MarkupOptions } from '../../markup/types';
import { passagePrint } from '../passage-print';
import { inOneScan } from './in-one-scan';
import type { OpKind, OpOf } from './types';
import { say, type Saying } from '../../said/sayings';

type UncodeOp = OpOf<'uncode'>;

export const uncode: OpKind<UncodeOp> = {
  ...inOneScan(applyAll),
  inverse: ({ op: _, ordinal: __, ...rest }) => ({ op: 'code', ...rest }),
};

/** One scan for them all; their ordinals count the text before any is gone. */
function applyAll(text: string, ops: readonly UncodeOp[], options: MarkupOptions) {
  const note = scan(text, options);
  const plain = note.plain();
  const gone = new Set<MarkerOp>();
  const meant = new Set<Coding>();
  const skipped: { op: UncodeOp; why: Saying }[] = [];
  for (const op of ops) {
    const known = note.codings.filter((coding) => coding.id === op.id && !meant.has(coding));
    if (known.length === 0) continue;
    const coding = theOneMeant(known, plain, op);
    if (!coding) {
      skipped.push({ op, why: say('coding-changed', op.id) });
      continue;
    }
    meant.add(coding);
    for (const found of opsOf(note, coding)) gone.add(found);
  }
  return { changes: withoutOps(note, gone), skipped };
}

/**
 * The coding that says what the op knows of it, of several copies the one on the same words, and of these the one with
 * its number. One that somebody has revised since is not taken: a memo would be lost with it.
 */
function theOneMeant(known: readonly Coding[], plain: string, { ordinal, passage, record }: UncodeOp): Coding | null {
  const rank = (coding: Coding): number =>
    (passagePrint(plain, coding.from, coding.to).hash === passage.hash ? 2 : 0) + (coding.ordinal === ordinal ? 1 : 0);
  const [best] = known.filter((coding) => sameRecord(coding, record)).sort((a, b) => rank(b) - rank(a));
  if (!best) return null;
  return known.length > 1 || ordinal > 0 ? (rank(best) >= 2 ? best : null) : best;
}
