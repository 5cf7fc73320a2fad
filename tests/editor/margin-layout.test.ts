import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../src/core/text/cells';
import { layOut } from '../../src/editor/margin-layout';

const spans = fc.array(
  fc.record({ top: fc.integer({ min: 0, max: 900 }), height: fc.integer({ min: 4, max: 400 }) }).map(({ top, height }) => ({ top, bottom: top + height })),
  { maxLength: 40 },
);

describe('the margin', () => {
  test('bars in one column never overlap, names never overlap, and every coding is in one bar', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 500 }), (list, columns, top) => {
        const bars = layOut(list, { columns, nameHeight: 18, top });
        expect(bars.flatMap((bar) => bar.spans)).toHaveLength(list.length);
        expect(new Set(bars.flatMap((bar) => bar.spans))).toEqual(new Set(list));
        for (const a of bars) {
          expect(a.column).toBeLessThan(columns);
          if (a.column < columns - 1) expect(a.spans).toHaveLength(1);
          for (const span of a.spans) expect(a.top <= span.top && a.bottom >= span.bottom).toBe(true);
          for (const b of bars) {
            if (a === b) continue;
            if (a.column === b.column) expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
            if (a.nameTop !== null && b.nameTop !== null) expect(Math.abs(a.nameTop - b.nameTop)).toBeGreaterThanOrEqual(18);
          }
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
  test('what finds no column is shown together in the last, the longest codings keep their own', () => {
    const long = { top: 0, bottom: 300 };
    const short = [10, 60, 70].map((top) => ({ top, bottom: top + 40 }));
    expect(layOut([...short, long], { columns: 2, nameHeight: 0, top: 0 }).map(({ spans: list, column }) => [list.length, column])).toEqual([
      [1, 0],
      [1, 1],
      [2, 1],
    ]);
  });
  test('the name of a bar that begins above what is in sight stands at the top', () => {
    expect(layOut([{ top: 0, bottom: 500 }], { columns: 3, nameHeight: 18, top: 200 })[0]?.nameTop).toBe(200);
  });
});

describe('cells of a table’s row', () => {
  const cells = (row: string): string[] => cellsOf(row).map(({ from, to }) => row.slice(from, to));
  test('between bars, with or without the outer ones; an escaped bar is no border', () => {
    expect(cells('| P03 | came at night |')).toEqual(['P03', 'came at night']);
    expect(cells('P03 | came')).toEqual(['P03', 'came']);
    expect(cells('> | a \\| b |  |')).toEqual(['a \\| b', '']);
  });
});
