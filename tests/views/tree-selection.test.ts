import { describe, expect, it } from 'vitest';
import type { TreeRow } from '../../src/views/sidebar/tree-rows';
import { actedOn, carry, noSelection, select, selectAll, topsOf, type TreeSelection } from '../../src/views/sidebar/tree-selection';

const place = { level: 1, position: 1, siblings: 1, expanded: null, title: '' };
const theme = (path: string, key = path): TreeRow => ({ kind: 'theme', among: 'tree', key, theme: path, own: 0, total: 0, hidden: false, ...place });
const rows: TreeRow[] = [{ kind: 'favourites', key: '/favourites', group: '', total: 1, ...place }, theme('c', '/favourites/c'), theme('a'), theme('a/x'), theme('b'), theme('c')];
const marked = ({ themes }: TreeSelection): string[] => [...themes].sort();
const going = (...steps: [string, Parameters<typeof select>[3]][]): TreeSelection => steps.reduce((now, [key, how]) => select(now, rows, key, how), noSelection);

describe('Marking themes in the tree', () => {
  it('is undone by going on alone', () => {
    expect(marked(going(['a', 'toggle'], ['b', 'toggle'], ['c', 'alone']))).toEqual([]);
  });
  it('takes a range from where it began, forwards and backwards', () => {
    expect(marked(going(['a', 'alone'], ['b', 'range']))).toEqual(['a', 'a/x', 'b']);
    expect(marked(going(['a', 'alone'], ['b', 'range'], ['a/x', 'range']))).toEqual(['a', 'a/x']);
    expect(marked(going(['b', 'alone'], ['a', 'range']))).toEqual(['a', 'a/x', 'b']);
  });
  it('takes single themes in and out, going between them without a change', () => {
    const two = going(['a', 'toggle'], ['a/x', 'keep'], ['b', 'toggle']);
    expect(marked(two)).toEqual(['a', 'b']);
    expect(marked(select(two, rows, 'a', 'toggle'))).toEqual(['b']);
  });
  it('knows a theme whichever of its rows is marked', () => {
    expect(marked(going(['/favourites/c', 'toggle'], ['c', 'toggle']))).toEqual([]);
    expect(marked(selectAll(noSelection, rows))).toEqual(['a', 'a/x', 'b', 'c']);
  });
  it('never marks a heading', () => {
    expect(marked(going(['/favourites', 'toggle']))).toEqual([]);
    expect(marked(going(['/favourites', 'alone'], ['a', 'range']))).toEqual(['a', 'c']);
  });
});

describe('What an act is on', () => {
  it('is what is marked, or the theme of the row', () => {
    const two = going(['a', 'toggle'], ['b', 'toggle']);
    expect(actedOn(two, rows)).toEqual(['a', 'b']);
    expect(actedOn(two, rows, 'c')).toEqual(['c']);
    expect(actedOn(going(['c', 'alone']), rows)).toEqual(['c']);
    expect(actedOn(noSelection, rows)).toEqual([]);
  });
  it('leaves out what goes with its parent', () => {
    expect(topsOf(['a', 'a/x', 'a/x/y', 'ab', 'b/z'])).toEqual(['a', 'ab', 'b/z']);
  });
});

describe('What is marked', () => {
  it('stays so under its new name, and goes with its theme', () => {
    const carried = carry(going(['a', 'toggle'], ['a/x', 'toggle'], ['b', 'toggle']), (path) => (path === 'b' ? null : path.replace(/^a/, 'z')));
    expect(marked(carried)).toEqual(['z', 'z/x']);
    expect(carried.active).toBeNull();
  });
});
