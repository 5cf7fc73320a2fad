import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, rankThemes, type ThemeCandidate } from '../../src/views/theme-rank';

const theme = (path: string, more: Partial<ThemeCandidate> = {}): ThemeCandidate => ({
  path,
  title: path.slice(path.lastIndexOf('/') + 1).replace(/-/g, ' '),
  aliases: [],
  definition: null,
  ...more,
});

const codebook = [
  theme('empathy', { definition: 'Feeling with another, also across roles.' }),
  theme('identity/star-status'),
  theme('peer-support', { aliases: ['mutual aid'] }),
  theme('power'),
  theme('power/cliques'),
  theme('power/hierarchies'),
  theme('stigma/contact', { definition: 'Meeting people in person.' }),
  theme('stigma/peers'),
];
const paths = (typed: string, recent: string[] = []): string[] => rankThemes(typed, codebook, recent).map(({ path }) => path);

describe('finding a theme by typing', () => {
  it('puts the theme whose name begins with the letters first', () => {
    expect(paths('pee').slice(0, 2)).toEqual(['peer-support', 'stigma/peers']);
    expect(paths('peer s')[0]).toBe('peer-support');
    expect(paths('pow')).toEqual(['power', 'power/cliques', 'power/hierarchies']);
  });
  it('puts what is meant exactly before everything else', () => {
    expect(paths('power', ['power/cliques'])[0]).toBe('power');
    expect(paths('Star Status')[0]).toBe('identity/star-status');
    expect(paths('mutual aid')).toEqual(['peer-support']);
  });
  it('finds by alias, by definition and by letters in order', () => {
    expect(paths('mutual')).toEqual(['peer-support']);
    expect(paths('across')).toEqual(['empathy']);
    expect(paths('hrrch')).toEqual(['power/hierarchies']);
  });
  it('wants every word to be found', () => {
    expect(paths('power star')).toEqual([]);
    expect(paths('power cli')).toEqual(['power/cliques']);
  });
  it('gives all themes when nothing is typed, those used lately first', () => {
    const all = paths('', ['stigma/contact', 'empathy']);
    expect(all.slice(0, 3)).toEqual(['stigma/contact', 'empathy', 'identity/star-status']);
    expect(all).toHaveLength(codebook.length);
  });
  it('gives the first of all where only so many are asked for, and leaves out what may not be shown', () => {
    for (const typed of ['', 'p', 'pe', 'o']) {
      expect(rankThemes(typed, codebook, ['empathy'], 3)).toEqual(rankThemes(typed, codebook, ['empathy']).slice(0, 3));
      const isShown = ({ path }: ThemeCandidate): boolean => !path.startsWith('p');
      expect(rankThemes(typed, codebook, [], 3, isShown)).toEqual(rankThemes(typed, codebook, []).filter(isShown).slice(0, 3));
    }
  });
  it('lets a theme used lately pass its equals', () => {
    expect(paths('pee', ['stigma/peers'])[0]).toBe('stigma/peers');
  });
  it('takes dashes, spaces and letter case as the same', () => {
    expect(folded('  Star—status ')).toBe('star—status');
    expect(folded('Star-Status')).toBe(folded('star  status'));
    expect(folded('E\u0301lan')).toBe('\u00e9lan');
  });
  it('never gives a theme twice, nor one that is not there, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom(...codebook.map(({ path }) => path), 'gone')), (typed, recent) => {
        const found = paths(typed, recent);
        expect(new Set(found).size).toBe(found.length);
        expect(codebook.map(({ path }) => path)).toEqual(expect.arrayContaining(found));
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
  it('finds a theme again by its own path and by its title', () => {
    for (const { path, title } of codebook) {
      expect(paths(path)[0]).toBe(path);
      expect(paths(title)).toContain(path);
    }
  });
  it('lets nothing that is found by scattered letters crowd out what answers', () => {
    const names = ['peer-support', 'stigma/peers', 'public-experience', 'people-on-the-edge', 'power/experts'];
    expect(rankThemes('pee', names.map((name) => theme(name)), []).map(({ path }) => path)).toEqual(['peer-support', 'stigma/peers']);
    expect(rankThemes('pxp', names.map((name) => theme(name)), []).map(({ path }) => path)).toEqual(['public-experience']);
  });
  it('finds by the beginnings of words, and without the marks on letters', () => {
    expect(paths('psup')).toEqual(['peer-support']);
    expect(paths('ss')[0]).toBe('identity/star-status');
    expect(paths('powcl')).toEqual(['power/cliques']);
    expect(rankThemes('cafe', [theme('café-culture')], []).length).toBe(1);
  });
  it('puts what was coded with often before the rest, when nothing is typed and among equals', () => {
    const often = [theme('a-one'), theme('a-two', { codings: 40 }), theme('a-three', { codings: 3 })];
    expect(rankThemes('', often, ['a-one']).map(({ path }) => path)).toEqual(['a-one', 'a-two', 'a-three']);
    expect(rankThemes('a', often, []).map(({ path }) => path)).toEqual(['a-two', 'a-three', 'a-one']);
  });
  it('gives the same, key by key, as for the whole word at once', () => {
    const letters = fc.constantFrom('p', 'e', 'r', 's', 't', 'i', 'h', 'c', ' ', '/', 'power', 'peer');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (keys) => {
        const kept = [...codebook];
        for (let n = 0; n <= keys.length; n++) {
          const typed = keys.slice(0, n).join('');
          expect(rankThemes(typed, kept, [])).toEqual(rankThemes(typed, [...codebook], []));
        }
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
  it('ranks 5,000 themes', () => {
    const themes = Array.from({ length: 5000 }, (_, n) => theme(`branch-${n % 50}/theme-${n}`, { definition: 'What is said of it, in a sentence.' }));
    expect(rankThemes('branch 7 theme', themes, []).length).toBeGreaterThan(100);
  });
});
