import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, linear } from '../../growth';
import { readCells, separatorOf, writeCells } from '../../../src/core/exchange/cells';

describe('a table as text', () => {
  it('is read back as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const read = readCells(writeCells(rows), ',');
        expect(read.open).toBeNull();
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  it('knows lines, whatever the line ends, and forgives stray quotation marks', () => {
    expect(readCells('a,"b\nc"\r\nd"e,"f"g\n\nlast,', ',')).toEqual({
      rows: [
        { cells: ['a', 'b\nc'], line: 1 },
        { cells: ['d"e', 'fg'], line: 3 },
        { cells: [''], line: 4 },
        { cells: ['last', ''], line: 5 },
      ],
      open: null,
    });
    expect(readCells('a\n"b\nc', ',')).toMatchObject({ open: 2 });
    expect(readCells('', ',').rows).toEqual([]);
  });

  it('is read where marks within a quotation were not doubled', () => {
    const rows = (text: string) => readCells(text, ',').rows.map(({ cells }) => cells);
    expect(rows('"He said "no" to me, and left",x\nb,"c"')).toEqual([['He said "no" to me, and left', 'x'], ['b', 'c']]);
    expect(rows('"a"b,c\n"d","e"')).toEqual([['ab', 'c'], ['d', 'e']]);
  });

  it('shows by its rows what parts its cells', () => {
    const words = fc.stringMatching(/^[a-z][a-z .']{0,8}$/);
    fc.assert(
      fc.property(fc.constantFrom(',', ';', '\t', '|'), fc.integer({ min: 2, max: 4 }), fc.array(words, { minLength: 8, maxLength: 16 }), (sign, width, all) => {
        const rows = Array.from({ length: 4 }, (_, at) => Array.from({ length: width }, (__, cell) => all[(at * width + cell) % all.length] ?? ''));
        expect(separatorOf(`\n${rows.map((cells) => cells.join(sign)).join('\n')}`)).toBe(sign);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
    expect(separatorOf('who;what\nmoth;"one, two, three"\nfern;"yes; no"\n')).toBe(';');
    expect(separatorOf('one\ntwo')).toBe(',');
  });

  it('is read in time that grows with its size alone, quotation marks and all', () => {
    for (const unit of ['a,"b ""c""",d\n', '"a"b,', '"a"b"', ' "', '"a" ']) expect(growth((n) => readCells(unit.repeat(n), ','), 20_000), unit).toBeLessThan(linear);
  });
});
