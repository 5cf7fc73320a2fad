import { describe, expect, it } from 'vitest';
import { allTicks, tickOf, tickRows, toggled } from '../../src/views/tick-list/rows';

const item = (name: string) => ({ document: { path: `${name}.md`, name, type: null, date: null } });
const items = [item('a'), item('a'), item('b')];

describe('a list in which things are ticked', () => {
  it('puts things under the names of their documents', () => {
    expect(tickRows(items)).toEqual([
      { kind: 'document', first: 0, end: 2 },
      { kind: 'item', index: 0 },
      { kind: 'item', index: 1 },
      { kind: 'document', first: 2, end: 3 },
      { kind: 'item', index: 2 },
    ]);
  });
  it('ticks a document with all of its things, and shows it half ticked by some', () => {
    const [document, first] = tickRows(items);
    if (!document || !first) throw new Error('no rows');
    expect(tickOf(document, allTicks(3))).toBe(true);
    const some = toggled(first, allTicks(3));
    expect([...some]).toEqual([1, 2]);
    expect(tickOf(document, some)).toBe('mixed');
    expect([...toggled(document, some)].sort()).toEqual([0, 1, 2]);
    expect([...toggled(document, allTicks(3))]).toEqual([2]);
    expect(tickOf(document, new Set([2]))).toBe(false);
  });
});
