import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../../src/core/text/segments';

const passage = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([from, length]) => ({ from, to: from + length }));

describe('stretches under the same passages', () => {
  it('shows an overlap as a stretch of its own', () => {
    const a = { from: 0, to: 10 };
    const b = { from: 6, to: 14 };
    expect(segmentsOf([a, b], 0, 20)).toEqual([
      { from: 0, to: 6, passages: [a] },
      { from: 6, to: 10, passages: [a, b] },
      { from: 10, to: 14, passages: [b] },
    ]);
  });

  it('covers each character of each passage once, under the passages that cover it', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 4 }), (passages) => {
        const segments = segmentsOf(passages, 0, 100);
        const wrong = Array.from({ length: 100 }, (_, at) => at).filter((at) => {
          const over = passages.filter(({ from, to }) => from <= at && at < to);
          const here = segments.filter(({ from, to }) => from <= at && at < to);
          const shown = here[0]?.passages ?? [];
          return here.length !== (over.length > 0 ? 1 : 0) || shown.length !== over.length || over.some((one) => !shown.includes(one));
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1000, seed: 20261122 },
    );
  });
});
