import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodebook } from '../../../../src/core/codebook/codebook';
import { newThemeNote, type EntryFields } from '../../../../src/core/codebook/theme-note-edit';
import type { Codebook } from '../../../../src/core/codebook/types';
import { openCorpus } from '../../../../src/core/corpus/corpus';
import { compareCodebook } from '../../../../src/core/exchange/codebook/compare';
import { readCsv } from '../../../../src/core/exchange/codebook/csv';
import { countedEntries, formatOf, readCodebook, writeCodebook } from '../../../../src/core/exchange/codebook/exchange';
import type { CodebookFormat, FileCodebook } from '../../../../src/core/exchange/codebook/types';
import { readYaml } from '../../../../src/core/exchange/codebook/yaml';
import { smallStudy } from '../../casestudy/study';
import { inEnglish } from '../../../../src/core/said/sayings';

const formats: readonly CodebookFormat[] = ['csv', 'md', 'yaml'];
const options = { folder: 'Themes', prefix: 'theme/', date: '2026-11-22' };

function bookOf(entries: Readonly<Record<string, EntryFields>>): Codebook {
  const book = openCodebook(options);
  for (const [theme, fields] of Object.entries(entries)) {
    const { path, text } = newThemeNote(theme, fields, options);
    book.update(path, text);
  }
  return book;
}

const example: Readonly<Record<string, EntryFields>> = {
  power: { title: 'Power', definition: 'Who may decide;\nand who may not, "openly".', include: '- offices\n- ranks', color: '#3e98bc' },
  'power/cliques': { definition: '=SUM(A1)', exclude: "'quoted' at the start", voice: 'emic', origin: 'derived', groups: ['a; b', 'c\\d'] },
  'having-a-chair': { title: 'Having a chair', kind: 'theme', claim: 'A chair is a right.', status: 'candidate', gathers: ['power/cliques'], questions: ['RQ4'], aliases: ['chairs'] },
};

const told = ({ problems }: FileCodebook): string[] => problems.map(({ said }) => inEnglish(said));

describe('the codebook as a file', () => {
  it.each(formats)('is written as a person and a program can read it (%s)', async (format) => {
    const corpus = openCorpus();
    for (const [path, text] of Object.entries(smallStudy)) corpus.update(path, text);
    const text = writeCodebook(countedEntries(corpus, bookOf(example)), format);
    await expect(text).toMatchFileSnapshot(`expected/codebook.${format}`);
  });

  it.each(formats)('brings no difference when it is read back (%s)', (format) => {
    const book = bookOf(example);
    const file = readCodebook(writeCodebook(countedEntries(openCorpus(), book), format), format, 'theme/');
    expect(file).toMatchObject({ problems: [], unknown: [] });
    expect(compareCodebook(file, book.entry, () => true, 'theme/').map(({ path, kind }) => [path, kind])).toEqual([
      ['having-a-chair', 'same'],
      ['power', 'same'],
      ['power/cliques', 'same'],
    ]);
  });

  it('brings no difference whatever stands in the entries', () => {
    const words = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom('=1+1', '+x', '-x', '@x', "'=x", "'", 'a\n\nb', '  x\n  - theme: y', '# x', '- theme: x', 'a, "b"', 'true', '12', '2026-11-22', '~', '[[x]]', '`x`', 'x\n\n\n', '\\', ';', 'a;b\\', '%%x%%', '\ufeff', '\u2028', '\u0085', '\t=x'),
      );
    const list = fc.uniqueArray(words, { maxLength: 3 });
    const fields = fc.record({ title: words, definition: words, include: words, example: words, claim: words, source: words, groups: list, aliases: list });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('power', 'power/cliques', 'x', 'peer-support'), fields, { maxKeys: 3 }), fc.constantFrom(...formats), (entries, format) => {
        const book = bookOf(entries);
        const text = writeCodebook(countedEntries(openCorpus(), book), format);
        const file = readCodebook(text, format, 'theme/');
        expect(file.problems).toEqual([]);
        const differing = compareCodebook(file, book.entry, () => true, 'theme/').filter(({ kind }) => kind !== 'same');
        expect(differing).toEqual([]);
        expect(file.entries).toHaveLength(book.entries().length);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('knows its format by its name', () => {
    expect(['a.csv', 'b.YML', 'c.yaml', 'd.md', 'e.txt'].map(formatOf)).toEqual(['csv', 'yaml', 'yaml', 'md', 'csv']);
  });
});

describe('a table', () => {
  it('holds nothing that a spreadsheet would run', () => {
    const text = writeCodebook(countedEntries(openCorpus(), bookOf(example)), 'csv');
    expect(text).toContain(",'=SUM(A1),");
    expect(readCsv(text, 'theme/').entries[2]?.fields.definition).toBe('=SUM(A1)');
  });

  it('is understood as other programs write it', () => {
    const book = (text: string): unknown => readCsv(text, 'theme/').entries.map(({ path, fields }) => [path, fields]);
    expect(book('Color,Parent code,Code,Code memo,Coded segments\r\n#3e98bc,Power,Star Status,"Known, and watched",4\r\n,,Power,,9\r\n')).toEqual([
      ['power/star-status', { title: 'Star Status', definition: 'Known, and watched', color: '#3e98bc' }],
      ['power', { title: 'Power' }],
    ]);
    expect(book('Name;Description;Files;References\nPower\\Cliques;Who belongs;2;5\n')).toEqual([['power/cliques', { title: 'Cliques', definition: 'Who belongs' }]]);
    expect(book('codename\tmemo\tcatname\na\tx\tb\nb\t\tc\nc\t\ta\n')).toEqual([
      ['a/c/b/a', { definition: 'x' }],
      ['b/a/c/b', {}],
      ['c/b/a/c', {}],
    ]);
    expect(book('tag,description\ninterview.peer support,asks for help\n')).toEqual([['interview-peer-support', { title: 'interview.peer support', definition: 'asks for help' }]]);
  });

  it('says line and column of what it cannot take', () => {
    const file = readCsv('theme,color,voice,Sorrow\npower,"two\nlines",loud,x\n,red,,\n!!!,,,\nPower,red,,\npower/a,red,emic,,more\n', 'theme/');
    expect(file.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 2],
      [2, 3],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 5],
    ]);
    expect(told(file)[4]).toContain('twice (first in line 2)');
    expect(file.unknown).toEqual(['Sorrow']);
    expect(file.entries.map(({ path, fields }) => [path, fields])).toEqual([
      ['power', {}],
      ['power/a', { color: 'red', voice: 'emic' }],
    ]);
    expect(told(readCsv('a,b\n1,2\n', 'theme/'))[0]).toContain('names no column');
    expect(readCsv('theme,title\npower,"open\n', 'theme/').problems[0]).toMatchObject({ line: 2 });
  });
});

describe('what a file would change', () => {
  it('is told field by field, before and after; what it does not say stays', () => {
    const book = bookOf(example);
    const file = readCodebook('theme,title,definition,gathers\npower,Power,Who decides.,\nhaving-a-chair,,,Power; stigma\nempathy,Empathy,,\n', 'csv', 'theme/');
    expect(compareCodebook(file, book.entry, (theme) => theme in example, 'theme/')).toEqual([
      {
        path: 'power',
        kind: 'changed',
        changes: [{ key: 'definition', before: 'Who may decide;\nand who may not, "openly".', after: 'Who decides.' }],
        fields: { definition: 'Who decides.' },
      },
      {
        path: 'having-a-chair',
        kind: 'changed',
        changes: [{ key: 'gathers', before: 'power/cliques', after: 'power\nstigma' }],
        fields: { gathers: ['power', 'stigma'] },
      },
      { path: 'empathy', kind: 'new', changes: [{ key: 'title', before: 'empathy', after: 'Empathy' }], fields: { title: 'Empathy' } },
    ]);
  });
});

describe('a hostile file', () => {
  it('is read without harm', () => {
    expect(readYaml(`a: &a [${'x,'.repeat(9)}x]\nthemes: [*a, *a]\n`, '').problems.length).toBeGreaterThan(0);
    expect(readYaml('['.repeat(20_000), '').problems.length).toBeGreaterThan(0);
    expect(told(readYaml(`themes:\n${'x'.repeat(2_100_000)}`, ''))[0]).toContain('longer than');
    expect(readYaml('- theme: a\n  definition: [b\n', '')).toMatchObject({ entries: [] });
    expect(readYaml('- theme: a\n  __proto__: {x: 1}\n  constructor: 2\n  definition: {x: 1}\n', '')).toMatchObject({
      entries: [{ path: 'a', fields: {} }],
      unknown: ['__proto__', 'constructor'],
      problems: [{ line: 4, column: 15 }],
    });
    expect(readCsv(`theme,definition\na,${'x'.repeat(60_000)}\n`, '').problems[0]).toMatchObject({ line: 2, column: 2 });
    expect(readCsv(`theme\n${Array.from({ length: 20_050 }, (_, n) => `t${n}`).join('\n')}`, '').entries).toHaveLength(20_000);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('never throws, whatever it holds', () => {
    const piece = fc.constantFrom('theme', 'theme,code,parent', 'a', ',', ';', '\n', '\r\n', '"', '""', '- theme: a', '- ', '  ', ': ', '[', '{', '&a', '*a', '|', '#', '## x', '=', "'", '\\', '\0', '\ud800', 'x', '__proto__', '\t', 'code\n', '!!binary');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(...formats), (pieces, format) => {
        const { entries, problems } = readCodebook(pieces.join(''), format, 'theme/');
        for (const { path } of entries) expect(path).not.toBe('');
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});
