import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putByHand, siblingOrder, type SortBy } from '../../../src/core/codebook/order';

const siblings = [
  { path: 'empathy', title: 'Empathy', own: 2, total: 2 },
  { path: 'power', title: 'Power', own: 1, total: 9 },
  { path: 'hope', title: 'hope', own: 2, total: 2 },
  { path: 'stigma', title: 'Stigma', own: 5, total: 5 },
];
const sorted = (by: SortBy, more: { countChildren?: boolean; recent?: string[]; hand?: string[] } = {}) =>
  siblings
    .slice()
    .sort(siblingOrder({ by, countChildren: true, recent: [], hand: [], ...more }))
    .map(({ path }) => path);

describe('The order of siblings', () => {
  it('is by name, letter case aside', () => {
    expect(sorted('name')).toEqual(['empathy', 'hope', 'power', 'stigma']);
  });
  it('is by count, as the parents count, equals by name', () => {
    expect(sorted('count')).toEqual(['power', 'stigma', 'empathy', 'hope']);
    expect(sorted('count', { countChildren: false })).toEqual(['stigma', 'empathy', 'hope', 'power']);
  });
  it('is by use, a parent as recent as its children, unused ones by name', () => {
    expect(sorted('recent', { recent: ['power/cliques', 'stigma', 'power'] })).toEqual(['power', 'stigma', 'empathy', 'hope']);
  });
  it('is by hand, the rest by name', () => {
    expect(sorted('hand', { hand: ['stigma', 'gone', 'hope'] })).toEqual(['stigma', 'hope', 'empathy', 'power']);
  });
});

describe('Putting themes in an order by hand', () => {
  const names = ['a', 'b', 'c', 'd'];
  it('puts one before or behind another', () => {
    expect(putByHand([], names, ['d'], 'b', 'before')).toEqual(['a', 'd', 'b', 'c']);
    expect(putByHand([], names, ['a'], 'c', 'after')).toEqual(['b', 'c', 'a', 'd']);
  });
  it('keeps several in the order they stood in, takes in one from elsewhere, and leaves other branches alone', () => {
    expect(putByHand(['x/1', 'a'], names, ['c', 'a'], 'd', 'after')).toEqual(['x/1', 'b', 'd', 'a', 'c']);
    expect(putByHand([], names, ['new'], 'a', 'before')).toEqual(['new', 'a', 'b', 'c', 'd']);
  });
  it('says when nothing changes, or there is nothing to put it beside', () => {
    expect(putByHand(names, names, ['b'], 'a', 'after')).toBeNull();
    expect(putByHand([], names, ['b'], 'b', 'after')).toBeNull();
    expect(putByHand([], names, ['b'], 'gone', 'after')).toBeNull();
  });
  it('loses no theme and doubles none', () => {
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.constantFrom(...names), fc.constantFrom('before', 'after'), fc.shuffledSubarray(names), (moved, beside, side, order) => {
        const next = putByHand(order, names, moved, beside, side);
        if (next) expect([...next].sort()).toEqual(names);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
