import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../../src/core/codebook/codebook';
import { readThemeNote } from '../../../src/core/codebook/theme-note';
import { themeGroups } from '../../../src/core/codebook/groups';
import { themeTree, type ThemeNode } from '../../../src/core/codebook/tree';

const options = { folder: 'Themes', prefix: 'theme/' };

describe('a theme note', () => {
  it('gives its theme title, colour, kind, definition and rules', () => {
    const text = [
      '---',
      'theme: Identity/Star status',
      'kind: theme',
      'title: Star status',
      'color: "#d33a3e"',
      'definition: "Being known: beyond one’s circle"',
      'include: fame, followers',
      'exclude: friendship',
      'example: "they all knew her"',
      'questions: ["[[RQ4]]", RQ1]',
      'gathers: ["power/hierarchies", "#theme/Fame", "&"]',
      'aliases: [celebrity, fame]',
      'claim: Being known protects and isolates',
      'status: Kept',
      'origin: a-priori',
      'source: Goffman 1963',
      'voice: in vivo',
      'groups: [Hopes, "[[Fears]]"]',
      'created: 2026-03-01',
      'changed: 2026-04-02 and later',
      '---',
      'Notes.',
    ].join('\n');
    expect(readThemeNote('Themes/x.md', text, options)).toEqual({
      path: 'identity/star-status',
      kind: 'theme',
      title: 'Star status',
      color: '#d33a3e',
      definition: 'Being known: beyond one’s circle',
      include: 'fame, followers',
      exclude: 'friendship',
      example: 'they all knew her',
      questions: ['RQ4', 'RQ1'],
      gathers: ['power/hierarchies', 'fame'],
      aliases: ['celebrity', 'fame'],
      claim: 'Being known protects and isolates',
      status: 'kept',
      origin: 'a priori',
      source: 'Goffman 1963',
      voice: 'emic',
      groups: ['Hopes', 'Fears'],
      created: '2026-03-01',
      changed: '2026-04-02',
      note: 'Themes/x.md',
    });
  });

  it('names its theme by where it lies, when it does not say', () => {
    expect(readThemeNote('Themes/Power/Star status.md', '', options)).toMatchObject({ path: 'power/star-status', title: 'star status', kind: 'code', color: null });
    expect(readThemeNote('a/b/Power.md', '', { folder: '/a/b/', prefix: 'theme/' })).toMatchObject({ path: 'power' });
    expect(readThemeNote('Power.md', '', { folder: '', prefix: 'theme/' })).toMatchObject({ path: 'power' });
  });

  it('is never a key of pseudonyms, whose names would stand among the memos', () => {
    const table = '| Name | Pseudonym |\r\n| --- | --- |\r\n| Ana Lima | Alder |\r\n';
    for (const text of [table, `---\r\ntags: [x]\r\n---\r\n${table}`, '---\ntype: pseudonym-key\n---\nSaid in words.\n']) expect(readThemeNote('Themes/Key.md', text, options)).toBeNull();
  });

  it('is none outside the folder, nor when its name makes no theme', () => {
    for (const path of ['Power.md', 'Themes2/Power.md', 'Themes/&.md', 'Themes/power.canvas']) expect(readThemeNote(path, '', options)).toBeNull();
  });

  it('gives a colour and nothing that could be more in a style', () => {
    const color = (value: string) => readThemeNote('Themes/x.md', `---\ncolor: ${JSON.stringify(value)}\n---\n`, options)?.color;
    for (const good of ['#abc', '#AABBCC80', 'teal', 'rgb(1 2 3 / 50%)', 'oklch(60% 0.1 20)', 'var(--color-red)']) expect(color(good)).toBe(good);
    for (const bad of ['red; background: url(x)', 'url(javascript:1)', '#ggg', '#12345', 'expression(1)', 'x'.repeat(1000), 'rgb(1,2']) expect(color(bad), bad).toBeNull();
  });

  it('with broken YAML still gives what could be read', () => {
    expect(readThemeNote('Themes/power.md', '---\ntitle: Power\ncases: [x\n---\n', options)).toMatchObject({ path: 'power', title: 'Power' });
  });
});

describe('the codebook', () => {
  it('has an entry for every theme, with a note or without', () => {
    const book = openCodebook(options);
    book.update('Themes/power.md', '---\ntitle: Power\n---\n');
    book.update('Notes/other.md', '---\ntitle: x\n---\n');
    expect(book.entries().map(({ path }) => path)).toEqual(['power']);
    expect(book.entry('power')).toMatchObject({ title: 'Power', note: 'Themes/power.md' });
    expect(book.entry('power/star-status')).toMatchObject({ title: 'star status', note: null, kind: 'code' });
  });

  it('follows notes that are renamed and removed, and counts its changes', () => {
    const book = openCodebook(options);
    book.update('Themes/power.md', '---\ntitle: Power\n---\n');
    const { revision } = book;
    book.rename('Themes/power.md', 'Themes/might.md');
    expect(book.entries().map(({ path, title }) => [path, title])).toEqual([['might', 'Power']]);
    expect(book.revision).toBeGreaterThan(revision);
    book.rename('Themes/might.md', 'Elsewhere/might.md');
    expect(book.entries()).toEqual([]);
    book.update('Themes/a.md', '');
    book.remove('Themes/a.md');
    expect(book.entry('a').note).toBeNull();
  });

  it('is the same in whatever order the notes were read, also when two claim a theme', () => {
    const note = fc.record({ path: fc.constantFrom('Themes/a.md', 'Themes/b.md', 'Themes/c/a.md', 'x.md'), theme: fc.constantFrom('a', 'b', 'c'), title: fc.constantFrom('One', 'Two') });
    fc.assert(
      fc.property(fc.uniqueArray(note, { selector: ({ path }) => path }), fc.array(note, { maxLength: 4 }), (notes, before) => {
        const text = ({ theme, title }: { theme: string; title: string }) => `---\ntheme: ${theme}\ntitle: ${title}\n---\n`;
        const fresh = openCodebook(options);
        for (const each of notes) fresh.update(each.path, text(each));
        const used = openCodebook(options);
        for (const each of before) used.update(each.path, text(each));
        for (const each of before) used.remove(each.path);
        for (const each of [...notes].reverse()) used.update(each.path, text(each));
        expect(used.entries()).toEqual(fresh.entries());
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('reaches a theme, its children and what these gather, among the known', () => {
    const book = openCodebook(options);
    book.update('Themes/fame.md', '---\nkind: theme\ngathers: [identity/star-status, power]\n---\n');
    book.update('Themes/identity/star-status.md', '---\ngathers: [fame]\n---\n');
    const known = ['fame', 'fame/local', 'identity', 'identity/star-status', 'power', 'power/cliques', 'powerless', 'stigma'];
    expect([...book.reach('fame', known)]).toEqual(['fame', 'fame/local', 'identity/star-status', 'power', 'power/cliques']);
    expect([...book.reach('power', known)]).toEqual(['power', 'power/cliques']);
    expect([...book.reach('identity', known)]).toEqual(['fame', 'fame/local', 'identity', 'identity/star-status', 'power', 'power/cliques']);
    expect([...book.reach('nothing', known)]).toEqual([]);
  });
});

describe('the theme tree', () => {
  const numbers: Record<string, [number, number]> = { power: [2, 9], 'power/cliques': [3, 7], 'power/cliques/forum': [4, 4], 'stigma/contact': [5, 5], stigma: [0, 5] };
  const count = (theme: string) => ({ own: numbers[theme]?.[0] ?? 0, total: numbers[theme]?.[1] ?? 0 });
  const shape = (nodes: readonly ThemeNode[]): unknown => nodes.map(({ path, own, total, children }) => [path, own, total, shape(children)]);

  it('stands with the parents of the themes given, and gives each its numbers', () => {
    const tree = themeTree(['power', 'power/cliques', 'power/cliques/forum', 'stigma/contact'], count, openCodebook(options));
    expect(shape(tree)).toEqual([
      ['power', 2, 9, [['power/cliques', 3, 7, [['power/cliques/forum', 4, 4, []]]]]],
      ['stigma', 0, 5, [['stigma/contact', 5, 5, []]]],
    ]);
  });

  it('keeps two themes of one name under two parents apart', () => {
    const tree = themeTree(['power/trust', 'support/trust'], count, openCodebook(options));
    expect(tree.flatMap(({ children }) => children.map(({ path, name }) => [path, name]))).toEqual([
      ['power/trust', 'trust'],
      ['support/trust', 'trust'],
    ]);
  });

  it('is in order of title, or as it is told', () => {
    const book = openCodebook(options);
    book.update('Themes/a.md', '---\ntitle: Zeal\n---\n');
    expect(themeTree(['a', 'b', 'c'], count, book).map(({ title }) => title)).toEqual(['b', 'c', 'Zeal']);
    expect(themeTree(['a', 'b', 'c'], count, book, (a, b) => (a.path < b.path ? 1 : -1)).map(({ path }) => path)).toEqual(['c', 'b', 'a']);
  });

  it('holds 5,000 themes', () => {
    const paths = Array.from({ length: 5000 }, (_, at) => `t${at % 50}/u${at % 500}/v${at}`);
    expect(themeTree(paths, count, openCodebook(options))).toHaveLength(50);
  });
});

describe('groups of themes', () => {
  it('gather themes from any branch, under one name however it is spelled', () => {
    const book = openCodebook(options);
    book.update('Themes/power.md', '---\ngroups: [Relations, Second cycle]\n---\n');
    book.update('Themes/stigma/contact.md', '---\ngroups: [relations]\ntitle: A meeting\n---\n');
    expect(themeGroups(book).map(({ name, themes }) => [name, themes])).toEqual([
      ['Relations', ['stigma/contact', 'power']],
      ['Second cycle', ['power']],
    ]);
  });
});
