import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchData } from '../../../src/core/corpus/search';

function found(text: string, phrase: string): string[] {
  return searchData(text, phrase).map(({ from, to }) => text.slice(from, to));
}

describe('searching the data', () => {
  it.each([
    ['case and accents', 'Ein Café in der STRASSE, cafe', 'cafe', ['Café', 'cafe']],
    ['decomposed accents, whole', 'the cafe\u0301s', 'café', ['cafe\u0301']],
    ['ß as ss', 'Straße', 'strasse', ['Straße']],
    ['line breaks', 'never felt\nsafe', 'never felt safe', ['never felt\nsafe']],
    ['line breaks in a quote', '> never felt\n> safe', 'felt safe', ['felt\n> safe']],
    ['paragraphs', 'never felt\n\nsafe', 'felt safe', ['felt\n\nsafe']],
    ['emphasis', 'never **felt** _safe_ ==there==', 'never felt safe there', ['never **felt** _safe_ ==there']],
    ['underscores in words', 'snake_case', 'snake_case', ['snake_case']],
    ['non-verbals', 'I felt [laughs] safe (.) there', 'felt safe there', ['felt [laughs] safe (.) there']],
    ['words around a stamp of f4', 'We never #00:00:12-3# felt safe', 'never felt', ['never #00:00:12-3# felt']],
    ['a stamp of f4 itself', 'We never #00:00:12-3# felt', '#00:00:12', ['#00:00:12']],
    ['no numbers of a stamp of f4', 'We never #00:00:12-3# felt', '12', []],
    ['non-verbals themselves', 'I felt [laughs] safe', '[laughs]', ['[laughs]']],
    ['curly quotes and dashes', 'they’re here – now', "they're here - now", ['they’re here – now']],
    ['other scripts', '我们从来没有觉得安全。', '没有觉得', ['没有觉得']],
    ['right to left', 'לא הרגשנו בטוחים', 'הרגשנו בטוחים', ['הרגשנו בטוחים']],
    ['emoji', 'so 😀 happy', '😀 happy', ['😀 happy']],
    ['places apart', 'aaaa', 'aa', ['aa', 'aa']],
    ['nothing', 'anything', '  ', []],
    ['the front matter not', '---\ntype: night\n---\nday', 'night', []],
  ])('finds words whatever their %s', (_, text, phrase, expected) => {
    expect(found(text, phrase)).toEqual(expected);
  });

  it('leaves out asides of the document it is told of', () => {
    const text = 'night\nnight';
    expect(searchData(text, 'night', { document: { inAside: (from) => from === 0 } }).map(({ from }) => from)).toEqual([6]);
  });

  it('gives the words around, whole words of the same paragraph', () => {
    const text = `Above.\n\n${'word '.repeat(40)}needle ${'word '.repeat(40)}end.\n\nBelow.`;
    const [hit] = searchData(text, 'needle');
    expect(text.slice(hit?.context.from, hit?.context.to)).toMatch(/^(?:word ){15,16}needle(?: word){15,16}$/);
    const [short] = searchData('Above.\n\nA needle here.\n\nBelow.', 'needle');
    expect([short?.context.from, short?.context.to]).toEqual([8, 22]);
  });

  it('finds whatever was cut out of a text, where it stood', () => {
    const text = fc.array(fc.constantFrom('night', 'Café', 'safe', 'there', '我们', '😀', 'they’re', 'Straße'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(' ', '\n', '  ', '\n\n'), fc.nat(), fc.nat(), (words, gap, a, b) => {
        const from = a % words.length;
        const to = from + 1 + (b % (words.length - from));
        const whole = words.join(gap);
        const start = words.slice(0, from).join(gap).length + (from > 0 ? gap.length : 0);
        const hits = searchData(whole, words.slice(from, to).join(' ').toUpperCase());
        expect(hits.length).toBeGreaterThan(0);
        const end = start + words.slice(from, to).join(gap).length;
        // Hits stand apart from each other: one that overlaps an earlier hit is not given again.
        expect(hits.some((hit) => hit.from < end && hit.to > start)).toBe(true);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('is total and keeps within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 4 }), (text, phrase) => {
        for (const { from, to, context } of searchData(text, phrase)) {
          expect(from).toBeLessThan(to);
          expect(context.from).toBeLessThanOrEqual(from);
          expect(context.to).toBeGreaterThanOrEqual(to);
          expect(context.to).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});
