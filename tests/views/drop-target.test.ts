import { describe, expect, it } from 'vitest';
import { dropTarget, type Dragged } from '../../src/views/sidebar/drop-target';
import type { TreeRow } from '../../src/views/sidebar/tree-rows';

const place = { level: 1, position: 1, siblings: 1, title: '' };
const theme = (path: string, among: 'tree' | 'favourites' = 'tree', expanded: boolean | null = null): TreeRow => ({
  kind: 'theme', among, key: path, theme: path, own: 0, total: 0, hidden: false, expanded, ...place,
});
const themes = (...paths: string[]): Dragged => ({ what: 'themes', themes: paths });
const group: TreeRow = { kind: 'group', key: '*g', group: 'G', total: 0, expanded: true, ...place };

describe('Where dragged themes go', () => {
  it('is under the theme they are dropped on', () => {
    expect(dropTarget(themes('a', 'b'), theme('c'), 0.5, false)).toEqual({ kind: 'under', key: 'c', theme: 'c' });
  });
  it('is nowhere on themselves, in themselves, or where they are', () => {
    expect(dropTarget(themes('a'), theme('a'), 0.5, true)).toBeNull();
    expect(dropTarget(themes('a'), theme('a/b'), 0.5, true)).toBeNull();
    expect(dropTarget(themes('c/a'), theme('c'), 0.5, false)).toBeNull();
    expect(dropTarget(themes('a'), null, 0.5, false)).toBeNull();
  });
  it('is the top of the tree in the room under it', () => {
    expect(dropTarget(themes('c/a'), null, 0.5, false)).toEqual({ kind: 'top' });
  });
  it('is beside a theme at its edges, where themes are sorted by hand', () => {
    expect(dropTarget(themes('a'), theme('c'), 0.1, true)).toEqual({ kind: 'beside', key: 'c', theme: 'c', side: 'before' });
    expect(dropTarget(themes('a'), theme('c'), 0.9, true)).toEqual({ kind: 'beside', key: 'c', theme: 'c', side: 'after' });
    expect(dropTarget(themes('a'), theme('c', 'tree', true), 0.9, true)).toEqual({ kind: 'under', key: 'c', theme: 'c' });
    expect(dropTarget(themes('a'), theme('c'), 0.1, false)).toEqual({ kind: 'under', key: 'c', theme: 'c' });
  });
  it('is a group, or the favourites', () => {
    expect(dropTarget(themes('a'), group, 0.5, false)).toEqual({ kind: 'group', key: '*g', group: 'G' });
    expect(dropTarget(themes('a'), theme('c', 'favourites'), 0.5, true)).toEqual({ kind: 'favourites', key: 'c' });
  });
});

describe('Where words go', () => {
  it('is the theme they are coded with, and nowhere else', () => {
    expect(dropTarget({ what: 'words' }, theme('c'), 0.1, true)).toEqual({ kind: 'under', key: 'c', theme: 'c' });
    expect(dropTarget({ what: 'words' }, group, 0.5, true)).toBeNull();
    expect(dropTarget({ what: 'words' }, null, 0.5, true)).toBeNull();
  });
});
