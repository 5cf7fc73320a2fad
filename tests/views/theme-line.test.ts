import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacets } from '../../src/core/codebook/facets';
import { keysFor, readLine, valuesFor } from '../../src/views/theme-picker/line';

const facets = readFacets(['stance: engages, resists, ambivalent', 'Who hears: the board, the boardroom, nobody', 'weight', '123: no', 'stance: again']);
const read = (line: string) => readLine(line, facets);

describe('facets of the study', () => {
  it('are lines with a name and values; the name is written as a key', () => {
    expect(facets).toEqual([
      { key: 'stance', values: ['engages', 'resists', 'ambivalent'] },
      { key: 'who-hears', values: ['the board', 'the boardroom', 'nobody'] },
      { key: 'weight', values: [] },
    ]);
  });
});

describe('a line typed into the picker', () => {
  it('is a theme, a memo and facets, in any order', () => {
    const said = { words: 'peer support', memo: 'asks for help', attributes: { stance: 'resists', weight: '3' }, open: null };
    expect(read('peer support "asks for help" stance=resists weight=3')).toEqual(said);
    expect(read('stance=resists weight=3 peer "asks for help" support')).toEqual(said);
  });
  it('takes every kind of quotation mark, quoted words within a memo, and a memo still open', () => {
    expect(read('peer “asks for help”').memo).toBe('asks for help');
    expect(read('peer „bittet um Hilfe“').memo).toBe('bittet um Hilfe');
    expect(read('peer "says "never again" twice" stance=resists')).toMatchObject({ memo: 'says "never again" twice', attributes: { stance: 'resists' } });
    expect(read('peer "asks for h').memo).toBe('asks for h');
    expect(read('peer "').memo).toBeNull();
    expect(read('“so it is” stance=“resists” note=„zwei Worte“')).toMatchObject({ memo: 'so it is', attributes: { stance: 'resists', note: 'zwei Worte' } });
    expect(read('peer "').words).toBe('peer');
  });
  it('says nothing of a key without a value', () => {
    expect(read('peer weight=')).toMatchObject({ words: 'peer', attributes: {} });
    expect(read('peer note=""')).toMatchObject({ words: 'peer', attributes: {} });
  });
  it('leaves quotation marks and equals signs within words alone', () => {
    expect(read('5" floppy').words).toBe('5" floppy');
    expect(read('a =b').words).toBe('a =b');
  });
  it('knows values of several words, the longest first, and quoted ones', () => {
    expect(read('x who-hears=the board')).toMatchObject({ words: 'x', attributes: { 'who-hears': 'the board' }, open: null });
    expect(read('who-hears=the boardroom x')).toMatchObject({ words: 'x', attributes: { 'who-hears': 'the boardroom' } });
    expect(read('x note="two words" y')).toMatchObject({ words: 'x y', attributes: { note: 'two words' }, memo: null });
  });
  it('says which facet is still being typed, and what may complete it', () => {
    const { open } = read('peer stance=re');
    expect(open).toMatchObject({ facet: { key: 'stance' }, typed: 're', from: 5 });
    expect(open && valuesFor(open.facet, open.typed)).toEqual(['resists']);
    expect(read('peer stance=').open?.typed).toBe('');
    expect(read('peer stance=resists').open).toBeNull();
    expect(read('peer stance=other').attributes).toEqual({ stance: 'other' });
    expect(keysFor('peer sta', facets)).toMatchObject({ facets: [{ key: 'stance' }], from: 5 });
    expect(keysFor('peer ', facets).facets).toEqual([]);
  });
  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '“', '=', ' ', 's', 'stance=', 're', 'weight', '\\') }), (line) => {
        const { words, memo } = read(line);
        expect(words).toBe(words.trim());
        expect(memo).not.toBe('');
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
