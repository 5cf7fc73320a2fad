import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, linear } from '../../growth';
import { alignRendered } from '../../../src/core/text/align';

/** A piece of Markdown with the text that is rendered from it. */
type Piece = readonly [source: string, rendered: string];

const word = fc.stringMatching(/^[a-zäöß]{1,9}$/);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: word.map((w): Piece => [w, w]) },
  word.map((w): Piece => [`**${w}**`, w]),
  word.map((w): Piece => [`*${w}*ly`, `${w}ly`]),
  word.map((w): Piece => [`==${w}==`, w]),
  word.map((w): Piece => [`\`${w}\``, w]),
  fc.tuple(word, word).map(([a, b]): Piece => [`[${a}](https://example.org/${b})`, a]),
  fc.tuple(word, word).map(([a, b]): Piece => [`[[${a}|${b}]]`, b]),
  fc.constant<Piece>(['&amp;', '&']),
  fc.constant<Piece>(['\\*', '*']),
  fc.constant<Piece>(['مرحبا', 'مرحبا']),
  fc.constant<Piece>(['👩‍👩‍👧', '👩‍👩‍👧']),
);

describe('finding source passages in rendered text', () => {
  it('finds a passage of plain words', () => {
    const source = 'We never felt **safe** there';
    const rendered = 'We never felt safe there';
    expect(alignRendered(source, rendered).rendered(3, 22)).toEqual({ from: 3, to: 18 });
  });

  it('finds words across list items, whose signs are not rendered', () => {
    const source = '- one two\n- three four';
    const rendered = '\none two\nthree four\n';
    const range = alignRendered(source, rendered).rendered(6, 17);
    expect(range && rendered.slice(range.from, range.to)).toBe('two\nthree');
  });

  it('finds words in table cells', () => {
    const source = '| a | b |\n| --- | --- |\n| cold | warm tea |';
    const rendered = 'abcoldwarm tea';
    const at = source.indexOf('warm');
    const range = alignRendered(source, rendered).rendered(at, at + 8);
    expect(range && rendered.slice(range.from, range.to)).toBe('warm tea');
  });

  it('says so when nothing of a passage is shown', () => {
    expect(alignRendered('see [x](https://example.org)', 'see x').rendered(8, 20)).toBeNull();
  });

  it('finds the words of heavily formatted paragraphs', () => {
    let exact = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 3, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const first = Math.min(a % pieces.length, b % pieces.length);
        const last = Math.max(a % pieces.length, b % pieces.length);
        const side = (list: readonly Piece[], k: 0 | 1): string => list.map((p) => p[k]).join(' ');
        const length = (k: 0 | 1): number => (first === 0 ? 0 : side(pieces.slice(0, first), k).length + 1);
        const wanted = side(pieces.slice(first, last + 1), 1);
        const source = side(pieces, 0);
        const rendered = side(pieces, 1);
        const range = alignRendered(source, rendered).rendered(length(0), length(0) + side(pieces.slice(first, last + 1), 0).length);
        all++;
        if (range && range.from === length(1) && rendered.slice(range.from, range.to) === wanted) exact++;
        // Where words repeat, the nearest of them may be taken; the passage never strays further than a few characters.
        expect(range).not.toBeNull();
        expect(Math.abs((range?.from ?? 0) - length(1))).toBeLessThan(40);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
    console.info(`exact: ${exact} of ${all}`);
    expect(exact / all).toBeGreaterThan(0.99);
  });

  it('takes a section of 200,000 characters in its stride', () => {
    const line = (n: number): string => `Turn ${n}: then **she** said [that${n}](https://example.org) *all* of it was \`fine\`, and ==left==. `;
    const shown = (n: number): string => `Turn ${n}: then she said that${n} all of it was fine, and left. `;
    const lines = (make: (n: number) => string, count: number): string => Array.from({ length: count }, (_, n) => make(n)).join('');
    const align = (count: number): void => {
      const from = lines(line, count - 400).length;
      const range = alignRendered(lines(line, count), lines(shown, count)).rendered(from, from + 9);
      const at = lines(shown, count - 400).length;
      expect(range).toEqual({ from: at, to: at + 9 });
    };
    expect(growth(align, 600)).toBeLessThan(linear);
  });
});
