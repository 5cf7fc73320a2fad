import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../src/core/codebook/codebook';
import { themeTree } from '../../src/core/codebook/tree';
import { treeMove, typeAhead } from '../../src/views/sidebar/tree-keys';
import { treeRows, type ThemeRow, type TreeRow, type TreeSight } from '../../src/views/sidebar/tree-rows';

const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
codebook.update('Themes/Peer support.md', '---\ntheme: peer-support\ntitle: Peer support\naliases: [mutual aid]\n---\n');
const numbers: Record<string, [number, number]> = { empathy: [2, 2], 'peer-support': [1, 1], power: [1, 8], 'power/cliques': [3, 3], 'power/hierarchies': [4, 4], stigma: [0, 5], 'stigma/contact': [5, 5] };
const count = (theme: string) => ({ own: numbers[theme]?.[0] ?? 0, total: numbers[theme]?.[1] ?? 0 });
const tree = themeTree(['empathy', 'peer-support', 'power', 'power/cliques', 'power/hierarchies', 'stigma/contact'], count, codebook);
const sight = (filter: string, collapsed: string[], more: Partial<TreeSight> = {}): TreeSight => ({
  filter,
  collapsed: new Set(collapsed),
  aliasesOf: (theme) => codebook.entry(theme).aliases,
  ...more,
});
const rows = (filter = '', collapsed: string[] = [], more: Partial<TreeSight> = {}): ThemeRow[] =>
  treeRows(tree, sight(filter, collapsed, more)).filter((row) => row.kind === 'theme');
const names = (found: readonly TreeRow[]): string[] => found.map((row) => `${'  '.repeat(row.level - 1)}${row.kind === 'theme' ? row.theme : `(${row.title})`}`);

describe('the theme tree as rows', () => {
  it('stands in order of title, children under their parents', () => {
    expect(names(rows())).toEqual(['empathy', 'peer-support', 'power', '  power/cliques', '  power/hierarchies', 'stigma', '  stigma/contact']);
  });
  it('tells each row its place among its siblings', () => {
    const hierarchies = rows().find(({ theme }) => theme === 'power/hierarchies');
    expect(hierarchies).toMatchObject({ level: 2, position: 2, siblings: 2, own: 4, total: 4, expanded: null });
  });
  it('counts a branch by itself and with what is under it', () => {
    expect(rows().find(({ theme }) => theme === 'power')).toMatchObject({ own: 1, total: 8, expanded: true });
  });
  it('hides what is under a closed theme', () => {
    expect(names(rows('', ['power', 'stigma']))).toEqual(['empathy', 'peer-support', 'power', 'stigma']);
    expect(rows('', ['power']).find(({ theme }) => theme === 'power')?.expanded).toBe(false);
  });
  it('keeps, when filtered, what matches with its parents, and opens them', () => {
    expect(names(rows('cliq', ['power']))).toEqual(['power', '  power/cliques']);
    expect(rows('cliq')[1]).toMatchObject({ position: 1, siblings: 1 });
  });
  it('keeps what is under a match, and finds by alias', () => {
    expect(names(rows('power'))).toEqual(['power', '  power/cliques', '  power/hierarchies']);
    expect(names(rows('mutual'))).toEqual(['peer-support']);
    expect(rows('no such theme')).toEqual([]);
  });
});

describe('hidden themes, favourites and groups', () => {
  const headed: Partial<TreeSight> = {
    favourites: ['power/cliques', 'empathy'],
    groups: [{ key: '*relations', name: 'Relations', themes: ['empathy', 'stigma/contact'] }],
    count,
    titleOf: (theme) => codebook.entry(theme).title,
    headings: { favourites: 'Favourites', groups: 'Groups' },
  };
  const all = (more: Partial<TreeSight> = {}, collapsed: string[] = []): TreeRow[] => treeRows(tree, sight('', collapsed, { ...headed, ...more }));

  /** Keys of the headings of favourites and groups. */
  const headings = all().flatMap(({ kind, key }) => (kind === 'favourites' || kind === 'groups') && key.lastIndexOf('/') === 0 ? [key] : []);

  it('leaves hidden themes out with what is under them, and shows them when asked', () => {
    expect(names(rows('', [], { hidden: new Set(['power']) }))).toEqual(['empathy', 'peer-support', 'stigma', '  stigma/contact']);
    const asked = rows('', [], { hidden: new Set(['power']), withHidden: true });
    expect(asked.filter(({ hidden }) => hidden).map(({ theme }) => theme)).toEqual(['power', 'power/cliques', 'power/hierarchies']);
    expect(rows('cliq', [], { hidden: new Set(['power']) })).toEqual([]);
  });
  it('puts favourites in their own order and groups with their themes before the tree', () => {
    expect(names(all()).slice(0, 8)).toEqual(['(Favourites)', '  power/cliques', '  empathy', '(Groups)', '  (Relations)', '    empathy', '    stigma/contact', 'empathy']);
    expect(names(all({}, headings)).slice(0, 3)).toEqual(['(Favourites)', '(Groups)', 'empathy']);
  });
  it('gives every row a key of its own, and its place among its siblings', () => {
    const found = all();
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    const top = found.filter(({ level }) => level === 1);
    expect(top.map(({ position, siblings }) => [position, siblings])).toEqual(top.map((_, at) => [at + 1, top.length]));
  });
  it('keeps them aside while themes are filtered', () => {
    expect(names(treeRows(tree, sight('empa', [], headed)))).toEqual(['empathy']);
  });
  it('opens and closes a heading by Enter, and finds the siblings of a row within its heading', () => {
    const found = all();
    expect(treeMove('Enter', found, 0, false)).toEqual({ kind: 'collapse', keys: headings.slice(0, 1) });
    expect(treeMove('*', found, 5, false)).toEqual({ kind: 'expand', keys: ['*relations/empathy', '*relations/stigma/contact'] });
  });
});

describe('keys in the theme tree', () => {
  const all = rows();
  const at = (theme: string): number => all.findIndex((row) => row.theme === theme);
  it('moves down and up and to both ends, and stays within', () => {
    expect(treeMove('ArrowDown', all, 0, false)).toEqual({ kind: 'to', index: 1 });
    expect(treeMove('ArrowUp', all, 0, false)).toEqual({ kind: 'to', index: 0 });
    expect(treeMove('End', all, 0, false)).toEqual({ kind: 'to', index: all.length - 1 });
    expect(treeMove('Home', all, 5, false)).toEqual({ kind: 'to', index: 0 });
    expect(treeMove('ArrowDown', all, all.length - 1, false)).toEqual({ kind: 'to', index: all.length - 1 });
  });
  it('begins at the first theme when none is active', () => {
    expect(treeMove('ArrowDown', all, -1, false)).toEqual({ kind: 'to', index: 0 });
    expect(treeMove('ArrowDown', [], -1, false)).toBeNull();
  });
  it('opens a branch, goes into it, comes back out and closes it', () => {
    const closed = rows('', ['power']);
    expect(treeMove('ArrowRight', closed, 2, false)).toEqual({ kind: 'expand', keys: ['power'] });
    expect(treeMove('ArrowRight', all, at('power'), false)).toEqual({ kind: 'to', index: at('power/cliques') });
    expect(treeMove('ArrowLeft', all, at('power/hierarchies'), false)).toEqual({ kind: 'to', index: at('power') });
    expect(treeMove('ArrowLeft', all, at('power'), false)).toEqual({ kind: 'collapse', keys: ['power'] });
    expect(treeMove('ArrowLeft', all, at('empathy'), false)).toBeNull();
  });
  it('swaps the arrows where lines run from right to left', () => {
    expect(treeMove('ArrowLeft', all, at('power'), true)).toEqual({ kind: 'to', index: at('power/cliques') });
    expect(treeMove('ArrowRight', all, at('power'), true)).toEqual({ kind: 'collapse', keys: ['power'] });
  });
  it('opens passages by Enter, and all siblings by an asterisk', () => {
    expect(treeMove('Enter', all, at('empathy'), false)).toEqual({ kind: 'open', theme: 'empathy' });
    expect(treeMove('*', all, at('power/cliques'), false)).toEqual({ kind: 'expand', keys: ['power/cliques', 'power/hierarchies'] });
  });
  it('finds by letters typed, walks on by one letter again, and wraps around', () => {
    expect(all[typeAhead('st', all, 0)]?.theme).toBe('stigma');
    expect(all[typeAhead('p', all, at('peer-support'))]?.theme).toBe('power');
    expect(all[typeAhead('p', all, at('power'))]?.theme).toBe('peer-support');
    expect(all[typeAhead('peer s', all, at('peer-support'))]?.theme).toBe('peer-support');
    expect(typeAhead('x', all, 0)).toBe(-1);
  });
});
