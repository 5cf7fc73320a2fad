import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf } from '../../src/views/best-of';

test('the best of many are those that sorting all of them would put first, equals in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ score: fc.integer({ min: 0, max: 9 }), name: fc.string() })), fc.integer({ min: 1, max: 20 }), (items, most) => {
      const compare = (a: { score: number }, b: { score: number }): number => b.score - a.score;
      expect(bestOf(items, most, compare)).toEqual([...items].sort(compare).slice(0, most));
    }),
    { seed: 20261122, numRuns: 2000 },
  );
});
