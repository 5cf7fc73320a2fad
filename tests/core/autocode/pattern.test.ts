import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/core/autocode/pattern';
import { compile, matchesOf } from '../../../src/core/autocode/program';
import { growth, linear } from '../../growth';
import { runs } from '../markup/edited-notes';

const found = (pattern: string, text: string): string[] => matchesOf(compile(parsePattern(pattern)), text).ranges.map(({ from, to }) => text.slice(from, to));
const native = (pattern: string, text: string): string[] => [...text.matchAll(new RegExp(pattern, 'gimu'))].map(([match]) => match).filter((match) => match !== '');

describe('a regular expression of a person’s', () => {
  it.each([
    ['(un)?safe', 'Safe or unsafe.', ['Safe', 'unsafe']],
    ['\\bfelt\\b.*safe', 'We felt quite safe there, felt so.', ['felt quite safe']],
    ['felt.*?safe', 'felt safe safe', ['felt safe']],
    ['a{2,3}', 'a aa aaaaa', ['aa', 'aaa', 'aa']],
    ['^Ana:', 'Ana: yes\nBen: no\nAna: so', ['Ana:', 'Ana:']],
    ['\\w+é', 'café né', ['café', 'né']],
    ['[^\\s,]+,', 'one, two, three', ['one,', 'two,']],
    ['\\p{Lu}\\w+', 'Ana knows Ben', ['Ana', 'knows', 'Ben']],
    ['👩', 'a 👩 b', ['👩']],
    ['x*', 'aaxxb', ['xx']],
  ])('%s in “%s”', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('finds what JavaScript finds, for patterns of every make', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\s', 'c', '(?:ab)', '(a|b)', '(ab|a)', '\\d');
    const part = fc.tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '{1,2}', '{2}')).map((parts) => parts.join(''));
    const pattern = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|'));
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '1'), maxLength: 30 }), (source, text) => {
        const expected = native(source, text);
        // A pattern that may match nothing is asked on from the next character by JavaScript, and here looked for words.
        if (new RegExp(`^(?:${source})$`, 'u').test('')) return;
        expect(found(source, text)).toEqual(expected);
      }),
      runs,
    );
  });

  it('costs the text’s length, also where backtracking would never end', () => {
    for (const pattern of ['(a+)+$', '(a|a)*b', '(.*a){10}c', '(\\w+\\s?)*!']) {
      const program = compile(parsePattern(pattern));
      expect(growth((size) => matchesOf(program, 'a'.repeat(size)), 2000), pattern).toBeLessThan(linear);
    }
  });

  it('stops at its budget, and says so', () => {
    expect(matchesOf(compile(parsePattern('(a*b)?')), 'a'.repeat(5000), 1000).cut).toBe(true);
  });

  it.each(['(', ')', 'a**(', '[', '[]', '*a', '(?=a)', '(?<!a)b', '(a)\\1', '\\q', 'a{3,1}', 'a{999}', '\\p{Nope}', '(((a{200}){200}){200})', '\\'])('%s is refused with a reason', (pattern) => {
    expect(() => compile(parsePattern(pattern))).toThrow(/pattern/);
  });
});
