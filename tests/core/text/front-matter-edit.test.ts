import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyChanges } from '../../../src/core/markup/changes';
import { Refusal } from '../../../src/core/markup/types';
import { readFrontMatter } from '../../../src/core/text/front-matter';
import { changeList, setProperty } from '../../../src/core/text/front-matter-edit';
import { yamlWords } from '../../../src/core/text/yaml-words';

const set = (text: string, key: string, value: string | readonly string[] | null): string => applyChanges(text, setProperty(text, key, value));
const list = (text: string, key: string, take: readonly string[], add: readonly string[]): string => applyChanges(text, changeList(text, key, take, add));

describe('setting a property', () => {
  const note = '---\n# about\ntheme: power  # the name\ntitle: "Power"\nquestions:\n  - "[[RQ1]]" # first\n  - RQ2\n\nsample: \'x\'\n---\nbody\n';

  it('changes the value and keeps the comment, the quotes and every other byte', () => {
    expect(set(note, 'theme', 'power/over')).toBe(note.replace('theme: power', 'theme: power/over'));
    expect(set(note, 'title', 'Power "over"')).toBe(note.replace('"Power"', '"Power \\"over\\""'));
    expect(set(note, 'sample', "it's")).toBe(note.replace("'x'", "'it''s'"));
    expect(setProperty(note, 'theme', 'power')).toEqual([]);
  });

  it('puts a new property at the end, and makes front matter where there is none', () => {
    expect(set(note, 'definition', 'Who decides: and why')).toBe(note.replace("sample: 'x'\n", 'sample: \'x\'\ndefinition: "Who decides: and why"\n'));
    expect(set('body\n', 'theme', 'x')).toBe('---\ntheme: x\n---\nbody\n');
    expect(set('---\n---\nbody', 'groups', ['a', '[[b]]'])).toBe('---\ngroups:\n  - a\n  - "[[b]]"\n---\nbody');
    expect(set('\ufeffbody\r\n', 'theme', 'x')).toBe('\ufeff---\r\ntheme: x\r\n---\r\nbody\r\n');
    expect(setProperty('body', 'theme', null)).toEqual([]);
  });

  it('takes a property out with its lines and no others', () => {
    expect(set(note, 'questions', null)).toBe(note.replace('questions:\n  - "[[RQ1]]" # first\n  - RQ2\n', ''));
    expect(set(note, 'theme', null)).toBe(note.replace('theme: power  # the name\n', ''));
    expect(set('---\na: |\n  x\n\n  y\nb: 1\n---\n', 'a', null)).toBe('---\nb: 1\n---\n');
  });

  it('changes a list item by item', () => {
    expect(set(note, 'questions', ['[[RQ1]]', 'RQ3', 'RQ2'])).toBe(note.replace('  - RQ2\n', '  - RQ3\n  - RQ2\n'));
    expect(set(note, 'questions', ['[[RQ1]]'])).toBe(note.replace('  - RQ2\n', ''));
    expect(set('---\na: [x, "y", z]\n---\n', 'a', ['x', 'y', 'w', 'z'])).toBe('---\na: [x, "y", w, z]\n---\n');
    expect(set('---\na: x\nb: 1\n---\n', 'a', ['x', 'w'])).toBe('---\na:\n  - x\n  - w\nb: 1\n---\n');
  });

  it('writes over values of several lines', () => {
    expect(set('---\na: >\n  long\n  text\nb: 1\n---\n', 'a', 'short')).toBe('---\na: short\nb: 1\n---\n');
    expect(set('---\na:\n  - x\n  - y\nb: 1\n---\n', 'a', 'short')).toBe('---\na: short\nb: 1\n---\n');
    expect(set('---\na:\nb: 1\n---\n', 'a', 'short')).toBe('---\na: short\nb: 1\n---\n');
  });

  it('refuses broken YAML with line and reason', () => {
    expect(() => setProperty('---\na: 1\nb: [x\n---\n', 'a', '2')).toThrow(Refusal);
    expect(() => setProperty('---\na: 1\na: 2\n---\n', 'a', '2')).toThrow(/line 3/);
    expect(() => setProperty('---\n{a: 1}\n---\n', 'b', '2')).toThrow(/by hand/);
  });

  it('quotes what would be read as something else', () => {
    for (const words of ['12', '1e3', 'true', 'No', 'on', 'null', '~', '[[P03]]', '#theme/x', 'a: b', 'a #b', ' a', '', 'a\nb', '- a', '@ana', "'", '0x1f', '2026-11-22T10:00', 'y']) {
      expect(yamlWords(words)).toMatch(/^"/);
      expect(parse(yamlWords(words))).toBe(words);
    }
    for (const words of ['2026-11-22', 'plain words', 'Who may decide, and why', 'é']) expect(yamlWords(words)).toBe(words);
  });
});

describe('changing a list', () => {
  it('puts the new name where the old one stood', () => {
    expect(list('---\nthemes:\n  - a\n  - b # why\n  - c\n---\n', 'themes', ['b'], ['x'])).toBe('---\nthemes:\n  - a\n  - x\n  - c\n---\n');
    expect(list('---\nthemes: [a, b, c]\n---\n', 'themes', ['b'], [])).toBe('---\nthemes: [a, c]\n---\n');
    expect(list('---\nthemes: a\n---\n', 'themes', ['a'], ['b'])).toContain('b');
    expect(list('x', 'themes', ['a'], ['b'])).toBe('---\nthemes:\n  - b\n---\nx');
    expect(changeList('x', 'themes', ['a'], [])).toEqual([]);
    expect(changeList('---\nthemes: [a]\n---\n', 'themes', ['b'], ['a'])).toEqual([]);
  });

  it('knows links, and names as the caller reads them', () => {
    expect(list('---\ncases: ["[[Cases/P03|Ana]]", P04]\n---\n', 'cases', ['P03'], ['P05'])).toBe('---\ncases: [P05, P04]\n---\n');
    const text = '---\nthemes: [Power, b]\n---\n';
    expect(applyChanges(text, changeList(text, 'themes', ['power'], ['x'], (name) => name.toLowerCase()))).toBe('---\nthemes: [x, b]\n---\n');
  });
});

const words = fc.oneof(
  fc.constantFrom('12', 'true', '[[P03]]', '#theme/x', 'a: b', 'it\'s', '"q"', 'plain words', '2026-11-22', '', '- x', 'é 唐鳳', 'a\nb', '| x', '%%', '\u2028', '\u0085', '😀', 'a,b]', 'null'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const value = fc.oneof(words, fc.array(words.filter((item) => item !== ''), { maxLength: 4 }), fc.constant(null));
const line = fc.constantFrom(
  'a: 1', 'b: "x"  # note', "c: 'y'", 'd:', 'e: [p, "q", r]', 'f:\n  - p\n  - "q" # two\n  - r', 'g:\n- p\n- r', 'h: |\n  some\n\n  text', 'i: >-\n  folded\n  text', 'k:\n  deep: 1', 'l: [[P03]]', 'm: two\n  lines', '# a comment', '', 'n: &x [p]', 'o: "two\n  lines"', 'p: # none\n  - r', 'q: {a: 1}', 'r: []', 's: [p, # c\n  r]', 't: !!str 1', '"u": 1',
);
const keys = [...'abcdefghiklmnopqrstu', 'fresh', 'odd: key'];

describe('any front matter and any value', () => {
  it('is read back as set, with every other line as it was, whatever BOM and line ends', () => {
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 6 }), fc.constantFrom(...keys), value, fc.boolean(), fc.boolean(), (lines, key, wanted, bom, crlf) => {
        const written = `---\n${lines.map((text) => `${text}\n`).join('')}---\nbody --- %%\n`;
        const text = (bom ? '\ufeff' : '') + (crlf ? written.replace(/\n/g, '\r\n') : written);
        const after = set(text, key, wanted);
        const read = readFrontMatter(after);
        expect(read.error).toBeNull();
        if (wanted === null) expect(Object.hasOwn(read.properties, key)).toBe(false);
        else if (!(Array.isArray(wanted) && JSON.stringify(wanted) === JSON.stringify(['[[P03]]']))) expect(read.properties[key]).toEqual(wanted);
        const { [key]: _, ...others } = readFrontMatter(text).properties;
        const { [key]: __, ...rest } = read.properties;
        expect(rest).toEqual(others);
        expect(after.endsWith(crlf ? 'body --- %%\r\n' : 'body --- %%\n')).toBe(true);
        if (crlf) expect(after.replace(/\r\n/g, '')).not.toContain('\n');
        expect(after.startsWith('\ufeff')).toBe(bom);
        const newline = crlf ? '\r\n' : '\n';
        const own = lines.findIndex((text) => text.startsWith(`${key}:`) || text.startsWith(`"${key}"`));
        const before = lines.slice(0, own < 0 ? lines.length : own).map((text) => text + newline).join('').replace(/\r?\n/g, newline);
        expect(after.slice(bom ? 1 : 0)).toContain(`---${newline}${before}`);
        const behind = own < 0 ? '' : lines.slice(own + 1).map((text) => text + newline).join('').replace(/\r?\n/g, newline);
        expect(after).toContain(`${behind}---${newline}body`);
        expect(setProperty(after, key, wanted)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 4000 },
    );
  });

  it('is left as it was when a name is put in and taken out again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 5 }), fc.constantFrom('e', 'f', 'g', 's'), (lines, key) => {
        const text = `---\n${lines.map((part) => `${part}\n`).join('')}---\n`;
        if (!Array.isArray(readFrontMatter(text).properties[key])) return;
        const longer = list(text, key, [], ['power/cliques']);
        expect(readFrontMatter(longer).properties[key]).toEqual([...(readFrontMatter(text).properties[key] as string[]), 'power/cliques']);
        expect(readFrontMatter(list(longer, key, ['power/cliques'], [])).properties).toEqual(readFrontMatter(text).properties);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  it('never throws anything but a refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('-', '\n', 'a', ':', ' ', '[', ']', '"', '&', '*', '\r', '|', '#', 'é', '{', '!', '?', '}', ',') }), words, (text, wanted) => {
        const note = `---\n${text}\n---\n`;
        try {
          expect(readFrontMatter(set(note, 'a', wanted)).properties['a']).toBe(wanted);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});
