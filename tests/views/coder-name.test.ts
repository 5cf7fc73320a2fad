import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCoder } from '../../src/core/markup/tag';
import { coderNameFrom } from '../../src/views/coder-name';

describe('the name of a coder', () => {
  it('is made fit to stand in a note', () => {
    expect(coderNameFrom(' Ana López ')).toBe('Ana-López');
    expect(coderNameFrom('@ben')).toBe('ben');
    expect(coderNameFrom('A. B.')).toBe('A.-B');
    expect(coderNameFrom('किरण')).toBe('किरण');
    expect(coderNameFrom(' "%%" ')).toBe('');
  });
  it('is lawful or empty, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const name = coderNameFrom(typed);
        expect(name === '' || isCoder(name)).toBe(true);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
