import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncodedStretches } from '../../../src/core/seeing/uncoded';
import { growth, linear } from '../../growth';

const scope = { asideCallouts: ['aside'] };
const words = (text: string, codings: { from: number; to: number }[] = []): string[] =>
  uncodedStretches(text, codings, scope).stretches.map(({ from, to }) => text.slice(from, to));
const at = (text: string, some: string): { from: number; to: number } => ({ from: text.indexOf(some), to: text.indexOf(some) + some.length });

describe('uncoded data', () => {
  const interview = [
    '---',
    'type: interview',
    '---',
    '# Interview 03',
    '',
    'Ana: How was it?',
    '',
    'P03: We never [laughs] felt safe.',
    '',
    '> [!aside] Mine',
    '> She was tired.',
    '',
    '- one item',
    '',
    '---',
    '',
    'Ana: Thank you.',
    '',
  ].join('\n');

  it('is what participants said, without labels, asides, non-verbals, headings and front matter', () => {
    expect(words(interview)).toEqual(['How was it?', 'We never', 'felt safe.', 'one item', 'Thank you.']);
  });
  it('is what no coding covers', () => {
    expect(words(interview, [at(interview, 'felt safe'), { from: interview.indexOf('one'), to: interview.length }])).toEqual(['How was it?', 'We never']);
  });
  it('is told in percent of the data', () => {
    expect(uncodedStretches('abcd efgh', [], scope).percent).toBe(100);
    expect(uncodedStretches('abcd efgh', [{ from: 0, to: 4 }], scope).percent).toBe(50);
    expect(uncodedStretches('abcd efgh', [{ from: 0, to: 9 }], scope).percent).toBe(0);
    expect(uncodedStretches('', [], scope).percent).toBe(0);
  });
  it('is found in tables and quotes, without their signs', () => {
    expect(words('| who | what |\n| --- | :-: |\n| P03 | came |\n')).toEqual(['who | what |', 'P03 | came |']);
    expect(words('> > deep words\n\n1. first\n- [ ] task\n')).toEqual(['deep words', 'first', 'task']);
  });
});

describe('any note', () => {
  const line = fc.constantFrom('Ana: How was it?', 'P03: We never [laughs] felt safe (2.0) there.', '', '> [!aside] Mine', '> hers', '# Head', '- item ...', '---', '| a | b |', 'Words 我们 of نص.', '^id1', '…');
  const note = fc.tuple(fc.constantFrom('', '---\ntype: post\n---\n'), fc.array(line, { maxLength: 14 })).map(([head, lines]) => head + lines.join('\n'));
  const ranges = fc.array(fc.tuple(fc.nat(300), fc.nat(80)), { maxLength: 8 });

  it('falls into coded data, uncoded data and what is no data: each sign is one of them, and codings take only from the uncoded', () => {
    fc.assert(
      fc.property(note, ranges, (text, list) => {
        const codings = list.map(([from, length]) => ({ from: Math.min(from, text.length), to: Math.min(from + length, text.length) }));
        const { stretches, coded, percent } = uncodedStretches(text, codings, scope);
        const bare = uncodedStretches(text, [], scope);
        const is = (some: readonly { from: number; to: number }[], pos: number): boolean => some.some(({ from, to }) => from <= pos && pos < to);
        for (let pos = 0; pos < text.length; pos++) {
          if ((text[pos] ?? '').trim() === '') continue;
          const kinds = [is(stretches, pos), is(coded, pos)].filter(Boolean).length;
          expect(kinds).toBeLessThanOrEqual(1);
          if (is(stretches, pos)) expect(is(codings, pos)).toBe(false);
          if (is(coded, pos)) expect(is(codings, pos)).toBe(true);
          if (/[\p{L}\p{N}]/u.test(text[pos] ?? '')) expect(kinds === 1).toBe(is(bare.stretches, pos));
        }
        expect([...stretches].sort((a, b) => a.from - b.from)).toEqual(stretches);
        expect(percent >= 0 && percent <= 100).toBe(true);
        expect(percent === 0).toBe(stretches.length === 0);
        expect(uncodedStretches(text, [{ from: 0, to: text.length }], scope).stretches).toEqual([]);
      }),
      { seed: 20261122, numRuns: 1500 },
    );
  });

  it('is read in time that grows with its length', () => {
    const run = (size: number): unknown => {
      const text = 'P03: We never [laughs] felt safe (2.0) there.\n\nAna: And then?\n\n'.repeat(size);
      return uncodedStretches(text, Array.from({ length: size * 2 }, (_, n) => ({ from: n * 30, to: n * 30 + 12 })), scope);
    };
    expect(growth(run, 1000)).toBeLessThan(linear);
  });
});
