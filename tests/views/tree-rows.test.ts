import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../src/core/codebook/codebook';
import { themeTree } from '../../src/core/codebook/tree';
import { treeMove, typeAhead } from '../../src/views/sidebar/tree-keys';
import { treeRows, type TreeRow } from '../../src/views/sidebar/tree-rows';

const codebook = openCodebook({ folder: 'Themes', prefix: 'theme/' });
codebook.update('Themes/Peer support.md', '---\ntheme: peer-support\ntitle: Peer support\naliases: [mutual aid]\n---\n');
const tree = themeTree(
  [
    { theme: 'empathy', codings: 2, documents: 1 },
    { theme: 'peer-support', codings: 1, documents: 1 },
    { theme: 'power', codings: 1, documents: 1 },
    { theme: 'power/cliques', codings: 3, documents: 2 },
    { theme: 'power/hierarchies', codings: 4, documents: 2 },
    { theme: 'stigma/contact', codings: 5, documents: 1 },
  ],
  codebook,
);
const rows = (filter = '', collapsed: string[] = []): TreeRow[] =>
  treeRows(tree, { filter, collapsed: new Set(collapsed), aliasesOf: (theme) => codebook.entry(theme).aliases });
const names = (found: readonly TreeRow[]): string[] => found.map(({ theme, level }) => `${'  '.repeat(level - 1)}${theme}`);

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
    expect(treeMove('ArrowRight', closed, 2, false)).toEqual({ kind: 'expand', theme: 'power' });
    expect(treeMove('ArrowRight', all, at('power'), false)).toEqual({ kind: 'to', index: at('power/cliques') });
    expect(treeMove('ArrowLeft', all, at('power/hierarchies'), false)).toEqual({ kind: 'to', index: at('power') });
    expect(treeMove('ArrowLeft', all, at('power'), false)).toEqual({ kind: 'collapse', theme: 'power' });
    expect(treeMove('ArrowLeft', all, at('empathy'), false)).toBeNull();
  });
  it('swaps the arrows where lines run from right to left', () => {
    expect(treeMove('ArrowLeft', all, at('power'), true)).toEqual({ kind: 'to', index: at('power/cliques') });
    expect(treeMove('ArrowRight', all, at('power'), true)).toEqual({ kind: 'collapse', theme: 'power' });
  });
  it('opens passages by Enter, and all siblings by an asterisk', () => {
    expect(treeMove('Enter', all, at('empathy'), false)).toEqual({ kind: 'open', theme: 'empathy' });
    expect(treeMove('*', all, at('power/cliques'), false)).toEqual({ kind: 'expand-siblings', themes: ['power/cliques', 'power/hierarchies'] });
  });
  it('finds by letters typed, walks on by one letter again, and wraps around', () => {
    expect(all[typeAhead('st', all, 0)]?.theme).toBe('stigma');
    expect(all[typeAhead('p', all, at('peer-support'))]?.theme).toBe('power');
    expect(all[typeAhead('p', all, at('power'))]?.theme).toBe('peer-support');
    expect(all[typeAhead('peer s', all, at('peer-support'))]?.theme).toBe('peer-support');
    expect(typeAhead('x', all, 0)).toBe(-1);
  });
});
