import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAmong, type Showable, type Showing } from '../../../src/core/seeing/showing';

const all: Showing = { themes: null, coders: null, only: 'all' };
const coding = (from: number, to: number, theme: string, coder: string | null = 'ana'): Showable => ({ from, to, themes: [theme], coder });

describe('what is shown', () => {
  const codings = [coding(0, 10, 'power/hierarchies'), coding(5, 15, 'power', 'ben'), coding(20, 30, 'powerful'), { from: 40, to: 50, themes: [], coder: null }];

  it('is the very list where nothing is left out', () => {
    expect(shownAmong(codings, all)).toBe(codings);
  });
  it('is some themes with those under them and what they gather', () => {
    expect(shownAmong(codings, { ...all, themes: ['power'] })).toEqual(codings.slice(0, 2));
    expect(shownAmong(codings, { ...all, themes: ['power/hierarchies'] })).toEqual(codings.slice(0, 1));
    expect(shownAmong(codings, { ...all, themes: ['identity'] }, { gathered: new Set(['powerful']) })).toEqual(codings.slice(2, 3));
    expect(shownAmong(codings, { ...all, themes: [] })).toEqual([]);
  });
  it('is some coders, nobody among them by the empty name', () => {
    expect(shownAmong(codings, { ...all, coders: ['Ben'] })).toEqual([codings[1]]);
    expect(shownAmong(codings, { ...all, coders: [''] })).toEqual([codings[3]]);
  });
  it('is nothing', () => {
    expect(shownAmong(codings, { ...all, only: 'none' })).toEqual([]);
  });
  it('leaves out who is hidden', () => {
    expect(shownAmong(codings, all, { hides: (coder) => coder === 'ben' })).toEqual(codings.filter(({ coder }) => coder !== 'ben'));
  });
  it('is overlaps among what is shown otherwise', () => {
    expect(shownAmong(codings, { ...all, only: 'overlaps' })).toEqual(codings.slice(0, 2));
    expect(shownAmong(codings, { ...all, only: 'overlaps', coders: ['ana'] })).toEqual([]);
  });
  it('finds every overlap and nothing else', () => {
    const list = fc.array(fc.tuple(fc.nat(40), fc.nat(12)).map(([from, length]) => coding(from, from + length, 'a')), { maxLength: 12 });
    fc.assert(
      fc.property(list, (some) => {
        const share = (a: Showable, b: Showable): boolean => Math.max(a.from, b.from) < Math.min(a.to, b.to);
        expect(shownAmong(some, { ...all, only: 'overlaps' })).toEqual(some.filter((one) => some.some((other) => other !== one && share(one, other))));
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
