import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQueryError, parseQuery } from '../../../src/core/query/parse';
import type { Expression, Query, QueryError } from '../../../src/core/query/types';
import { madeQuery } from './made-query';

function read(text: string): Query {
  const query = parseQuery(text);
  if (isQueryError(query)) throw new Error(`${text}: ${query.message} (${query.from}-${query.to})`);
  return query;
}

function refused(text: string): QueryError {
  const query = parseQuery(text);
  if (!isQueryError(query)) throw new Error(`${text} was read`);
  return query;
}

/** An expression in a short form with all its brackets. */
function shape(expression: Expression): string {
  switch (expression.kind) {
    case 'theme':
      return `${expression.exact ? '=' : ''}${expression.name}`;
    case 'text':
      return `"${expression.phrase}"`;
    case 'all':
      return '*';
    case 'where':
      return `{${shape(expression.of)} | ${JSON.stringify(expression.condition, ['kind', 'parts', 'part', 'field', 'comparison', 'value'])}}`;
    case 'operation':
      return `[${expression.operands.map(shape).join(` ${expression.operator} `)}${expression.operands.length === 1 ? ` ${expression.operator}` : ''}]`;
  }
}

describe('reading a query', () => {
  it.each([
    ['empathy', 'empathy'],
    ['  =stigma/contact ', '=stigma/contact'],
    ['peer support and Star  status', '[peer support AND Star status]'],
    ['a AND b AND c', '[a AND b AND c]'],
    ['a OR b AND c', '[a OR [b AND c]]'],
    ['(a OR b) AND c', '[[a OR b] AND c]'],
    ['a AND NOT b', '[a AND [b NOT]]'],
    ['not a or b', '[[a NOT] OR b]'],
    ['a AND (b AND c)', '[a AND [b AND c]]'],
    ['"night visits" AND a', '["night visits" AND a]'],
    ['“night visits”', '"night visits"'],
    ['„nachts“ OR «la nuit»', '["nachts" OR "la nuit"]'],
    ['"she said \\"no\\""', '"she said "no""'],
    ['nature-and-nurture', 'nature-and-nurture'],
    ['#theme/power', '#theme/power'],
  ])('%s', (text, expected) => {
    expect(shape(read(text).root)).toBe(expected);
  });

  it('reads conditions: fields and values of several words, joined by AND before OR', () => {
    const { root } = read('a WHERE Age band = 30 to 39 AND platform ~ "a = b" or NOT (coder != ana)');
    expect(root.kind === 'where' && root.condition).toMatchObject({
      kind: 'or',
      parts: [
        {
          kind: 'and',
          parts: [
            { kind: 'field', field: 'age band', comparison: '=', value: '30 to 39' },
            { kind: 'field', field: 'platform', comparison: '~', value: 'a = b' },
          ],
        },
        { kind: 'not', part: { kind: 'field', field: 'coder', comparison: '!=', value: 'ana' } },
      ],
    });
  });

  it('reads a query of conditions alone as one about all codings, and conditions within brackets', () => {
    expect(read('WHERE coder = ana').root).toMatchObject({ kind: 'where', of: { kind: 'all' } });
    expect(read('a AND NOT (b WHERE coder = ana)').root).toMatchObject({ kind: 'operation', operands: [{ name: 'a' }, { operator: 'NOT', operands: [{ kind: 'where' }] }] });
  });

  it.each([
    ['', 0, 0, 'empty', 'theme'],
    ['   ', 0, 3, 'empty', 'theme'],
    ['a AND', 5, 5, 'ends where', 'theme'],
    ['AND b', 0, 3, 'missing before AND', 'theme'],
    ['a AND OR b', 6, 8, 'missing before OR', 'theme'],
    ['(a', 2, 2, 'bracket at 1 is not closed', ')'],
    ['a AND (b OR', 11, 11, 'ends where', 'theme'],
    ['a)', 1, 2, 'closes nothing', 'AND'],
    ['()', 1, 2, 'missing before this bracket', 'theme'],
    ['a "b"', 2, 5, 'joins', 'AND'],
    ['a NOT b', 2, 5, 'AND NOT', 'AND'],
    ['a = b', 2, 3, 'behind WHERE', 'WHERE'],
    ['=', 1, 1, 'missing after', 'theme'],
    ['"open', 0, 5, 'not closed', '"'],
    ['""', 0, 2, 'empty', 'words of the data between quotes'],
    ['a WHERE', 7, 7, 'field is missing', 'coder'],
    ['a WHERE role', 12, 12, 'comparison is missing after “role”', '='],
    ['a WHERE role =', 14, 14, 'value is missing for “role”', 'a value'],
    ['a WHERE role = x = y', 17, 18, 'between quotes', 'AND'],
    ['a WHERE (role = x', 17, 17, 'bracket at 9 is not closed', ')'],
    ['a WHERE role = "x', 15, 17, 'not closed', '"'],
  ])('says of %j where it goes wrong and what was expected', (text, from, to, message, expected) => {
    const error = refused(text);
    expect([error.from, error.to]).toEqual([from, to]);
    expect(error.message).toContain(message);
    expect(error.expected).toContain(expected);
  });

  it('refuses what nobody writes, without falling over', () => {
    expect(refused('('.repeat(5000)).message).toContain('at most 100 levels');
    expect(refused('NOT '.repeat(2000) + 'a').message).toContain('at most 100 levels');
    expect(refused(`a WHERE ${'NOT '.repeat(2000)}x = y`).message).toContain('at most 100 levels');
    expect(refused('a '.repeat(20_000)).message).toContain('10000 characters');
    expect(read(Array.from({ length: 900 }, () => 'a').join(' AND ')).root).toMatchObject({ operands: { length: 900 } });
  });

  it('reads any text as a query or an error that lies within it', () => {
    const piece = fc.constantFrom('a', ' ', 'AND', 'or', 'NOT ', 'WHERE ', '(', ')', '"', '“', '=', '!=', '<', '~', '\\', 'coder = ana', '\n', '😀', 'é');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))), (text) => {
        const query = parseQuery(text);
        if (!isQueryError(query)) return;
        expect(query.from).toBeGreaterThanOrEqual(0);
        expect(query.to).toBeGreaterThanOrEqual(query.from);
        expect(query.to).toBeLessThanOrEqual(text.length);
        expect(query.message).not.toBe('');
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });

  it('gives every part of a query the place where it stands', () => {
    fc.assert(
      fc.property(madeQuery, (text) => {
        const walk = (expression: Expression): void => {
          const source = text.slice(expression.from, expression.to);
          if (expression.kind === 'theme') expect(source.replace(/^=/, '').split(/\s+/).join(' ')).toBe(expression.name);
          if (expression.kind === 'text') expect(source.slice(1, -1)).toBe(expression.phrase);
          if (expression.kind === 'operation') expression.operands.forEach(walk);
          if (expression.kind === 'where') walk(expression.of);
        };
        walk(read(text).root);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});
