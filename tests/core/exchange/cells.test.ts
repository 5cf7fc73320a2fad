import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells, writeCells } from '../../../src/core/exchange/cells';

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
});
