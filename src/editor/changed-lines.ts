import type { ChangeDesc, Text } from '@codemirror/state';

/** Whole lines that changed: in the document before (A) and after (B). The ends are ends of lines. */
export interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The lines that changes touched, in order, apart from each other. */
export function changedLines(before: Text, after: Text, changes: ChangeDesc): Stretch[] {
  const stretches: Stretch[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const lineA = before.lineAt(fromA);
    const lineB = after.lineAt(fromB);
    const next = {
      fromA: lineA.from,
      toA: toA <= lineA.to ? lineA.to : before.lineAt(toA).to,
      fromB: lineB.from,
      toB: toB <= lineB.to ? lineB.to : after.lineAt(toB).to,
    };
    const last = stretches[stretches.length - 1];
    if (last && (next.fromA <= last.toA || next.fromB <= last.toB)) {
      stretches[stretches.length - 1] = { ...last, toA: next.toA, toB: next.toB };
    } else stretches.push(next);
  });
  return stretches;
}
