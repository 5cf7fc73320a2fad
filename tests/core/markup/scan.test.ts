import { describe, expect, it } from 'vitest';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';

const example =
  '%%{k3f9a2xq%%We never felt %%{p7qd10zm%%safe there%%}k3f9a2xq #theme/safety #theme/home @ana%% because people came at night%%}p7qd10zm #theme/night @ben 2026-11-22 "first mention of night visits"%%';

const passages = (text: string): string[] => {
  const note = scan(text);
  return note.codings.map(({ from, to }) => note.plain().slice(from, to));
};

describe('the example of the grammar', () => {
  it('reads two overlapping codings with all they say', () => {
    expect(passages(example)).toEqual(['We never felt safe there', 'safe there because people came at night']);
    const [first, second] = scan(example).codings;
    expect(first).toMatchObject({ id: 'k3f9a2xq', themes: ['safety', 'home'], coder: 'ana', date: null, memos: [], ordinal: 0 });
    expect(second).toMatchObject({
      id: 'p7qd10zm',
      themes: ['night'],
      coder: 'ben',
      date: '2026-11-22',
      memos: [{ text: 'first mention of night visits', coder: null, date: null }],
    });
  });

  it('gives the data back', () => {
    expect(strip(example)).toBe('We never felt safe there because people came at night');
  });
});

describe('recognition by form', () => {
  const plainText = 'a %%{k3f9a2xq%%b c%%}k3f9a2xq #theme/x%% d';

  it.each([
    ['behind a stray %% on the line', '50%% of '],
    ['behind a stray %% between spaces', 'a %% b '],
    ['behind a stray backtick', 'a ` b '],
    ['behind a stray dollar', 'it cost $ '],
    ['behind an open HTML comment', '<!-- '],
    ['behind a stray %% of an earlier line', 'so %%\n\n'],
    ['behind an odd %', '5%'],
    ['behind a finished comment', '%%note%%'],
    ['in a quote', '> '],
    ['in a list item', '- '],
    ['in a table row', '| a | '],
    ['in indented code', '      '],
    ['in inline code', '`'],
    ['in maths', '$$ '],
    ['behind a backslash', '\\'],
    ['in right-to-left text', 'שלום '],
  ])('finds a coding %s', (_where, before) => {
    expect(passages(before + plainText + '`$$')).toEqual(['b c']);
    expect(strip(before + plainText)).toBe(`${before}a b c d`);
  });

  it.each([
    ['in front matter', '---\nnote: "%%{k3f9a2xq%%b%%}k3f9a2xq%%"\n---\n'],
    ['in a fence', '```\n%%{k3f9a2xq%%b%%}k3f9a2xq%%\n```\n'],
    ['in a tilde fence', '~~~ js\n%%{k3f9a2xq%%b%%}k3f9a2xq%%\n~~~\n'],
    ['in a fence in a quote', '> ```\n> %%{k3f9a2xq%%b%%}k3f9a2xq%%\n> ```\n'],
    ['in a fence in a list item', '- a\n  ```\n  %%{k3f9a2xq%%b%%}k3f9a2xq%%\n  ```\n'],
    ['in a fence behind a list sign', '1. ```\n   %%{k3f9a2xq%%b%%}k3f9a2xq%%\n   ```\n'],
    ['in a fence deep in a list', '- a\n  - b\n\n    ```\n    %%{k3f9a2xq%%b%%}k3f9a2xq%%\n    ```\n'],
    ['in a fence that never ends', '````\n```\n%%{k3f9a2xq%%b%%}k3f9a2xq%%\n'],
    ['on a fence line', '``` %%{k3f9a2xq%%b%%}k3f9a2xq%%\n```\n'],
    ['that closes a comment of the line', 'so %%note%%{k3f9a2xq%% b'],
    ['that closes a comment and has no partner', '%% a note %%{k3f9a2xq%%'],
    ['with seven signs', '%%{k3f9a2x%%b%%}k3f9a2x%%'],
    ['with nine signs', '%%{k3f9a2xqq%%b%%}k3f9a2xqq%%'],
    ['of letters only', '%%{abcdefgh%%b%%}abcdefgh%%'],
    ['of digits only', '%%{12345678%%b%%}12345678%%'],
    ['of capitals', '%%{K3F9A2XQ%%b%%}K3F9A2XQ%%'],
    ['over two lines', '%%{k3f9a2xq\n%%b%%}k3f9a2xq\n%%'],
    ['over a lone carriage return', '%%{k3f9a2xq%%b%%}k3f9a2xq "a\rb"%%'.replace('%%{k3f9a2xq%%', '')],
    ['that is a comment of the user', '%% {k3f9a2xq%%b%% }k3f9a2xq%%'],
  ])('sees no marker %s', (_where, text) => {
    expect(scan(text).markers).toEqual([]);
    expect(strip(text)).toBe(text);
  });

  it('ends a fence with its container', () => {
    expect(passages('> ```\n> x\n%%{k3f9a2xq%%b%%}k3f9a2xq%%')).toEqual(['b']);
    expect(passages('- ```\n  x\n%%{k3f9a2xq%%b%%}k3f9a2xq%%')).toEqual(['b']);
  });

  it('reads %%%%', () => {
    expect(passages('%%{k3f9a2xq%%%%{p7qd10zm%%b%%}k3f9a2xq%%%%}p7qd10zm%%')).toEqual(['b', 'b']);
  });

  it('reads shared markers', () => {
    const text = '%%{k3f9a2xq%%one%%}k3f9a2xq #theme/a @ana {m2xa77bc%%two%%}m2xa77bc #theme/b%%';
    expect(passages(text)).toEqual(['one', 'two']);
    expect(strip(text)).toBe('onetwo');
  });

  it('keeps a strict marker without a partner as a marker', () => {
    expect(strip('a %%{k3f9a2xq%%b')).toBe('a b');
    expect(strip('a %%}k3f9a2xq #theme/a%%b')).toBe('a b');
  });

  it('never lets a bad marker disable another', () => {
    expect(passages('{k3f9a2xq%%We never %%{p7qd10zm%%safe%%}k3f9a2xq%% because%%}p7qd10zm #theme/a%%')).toEqual(['safe because']);
    expect(passages('%%{k3f9a2xqWe never %%{p7qd10zm%%safe%%}p7qd10zm #theme/a%%')).toEqual(['safe']);
    expect(passages('%%{k3f9a2xq%We never %%{p7qd10zm%%safe%%}p7qd10zm #theme/a%% b%%}k3f9a2xq%%')).toEqual(['safe']);
  });

  it('closes the nearest open opener of an id, and numbers copies', () => {
    const text = '%%{k3f9a2xq%%a %%{k3f9a2xq%%b%%}k3f9a2xq #theme/in%% c%%}k3f9a2xq #theme/out%% %%{k3f9a2xq%%d%%}k3f9a2xq%%';
    const note = scan(text);
    expect(note.codings.map((coding) => [note.plain().slice(coding.from, coding.to), coding.ordinal, ...coding.themes])).toEqual([
      ['a b c', 0, 'out'],
      ['b', 1, 'in'],
      ['d', 2],
    ]);
  });
});

describe('tolerant markers', () => {
  it.each([
    ['a tag that is none', '%%}k3f9a2xq #theme/a! #theme/b%%'],
    ['two spaces', '%%}k3f9a2xq  #theme/b%%'],
    ['a trailing space', '%%}k3f9a2xq #theme/b %%'],
    ['a memo that does not end', '%%}k3f9a2xq #theme/b "oh%%'],
    ['words', '%%}k3f9a2xq so it is #theme/b%%'],
    ['an attribute without a value', '%%}k3f9a2xq weight= #theme/b%%'],
  ])('takes %s where the partner stands', (_what, closer) => {
    const note = scan(`%%{k3f9a2xq%%b%%} ${closer}`);
    expect(note.codings).toMatchObject([{ id: 'k3f9a2xq', themes: ['b'] }]);
    expect(note.markers.at(-1)?.strict).toBe(false);
    expect(scan(`b ${closer}`).markers).toEqual([]);
  });

  it('recovers an op behind what does not fit', () => {
    expect(passages('%%{k3f9a2xq%%one%%}k3f9a2xq #bad! {m2xa77bc%%two%%}m2xa77bc%%')).toEqual(['one', 'two']);
  });
});

describe('what a marker owns', () => {
  it('takes out line breaks with container prefixes', () => {
    const text = '> a\n>\n> %%!02 {k3f9a2xq%%\n>\n> | a |\n> | - |\n>\n> %%!20 }k3f9a2xq #theme/a%%\n>\n> b';
    expect(strip(text)).toBe('> a\n>\n> | a |\n> | - |\n>\n> b');
  });

  it('takes out the same in CRLF', () => {
    const text = '%%!02 {k3f9a2xq%%\r\n\r\n    code\r\n\r\n%%!20 }k3f9a2xq%%\r\n\r\nb';
    expect(strip(text)).toBe('    code\r\n\r\nb');
  });

  it('keeps the indent of what follows', () => {
    expect(strip('> %%!02 {k3f9a2xq%%\n>\n>     code\n>\n> %%!20 }k3f9a2xq%%')).toBe('>     code');
  });

  it('takes out one space', () => {
    expect(strip('5% %%!s0 }k3f9a2xq%% x')).toBe('5% x');
    expect(strip('%%!0s {k3f9a2xq%% #tag')).toBe('#tag');
  });

  it('takes no more than still stands', () => {
    expect(strip('a\n%%!20 }k3f9a2xq%%')).toBe('a');
    expect(strip('a %%!20 }k3f9a2xq%%')).toBe('a ');
    expect(strip('a\n\n\n%%!20 }k3f9a2xq%%')).toBe('a\n');
    expect(strip('%%!02 {k3f9a2xq%%words\n\na')).toBe('words\n\na');
    expect(strip('5%%%!s0 }k3f9a2xq%%')).toBe('5%');
    expect(strip('> %%!02 {k3f9a2xq%%\na')).toBe('> \na');
  });

  it('shares owned breaks between neighbours without taking more', () => {
    expect(strip('a\n\n%%!22 }k3f9a2xq%%\n\n%%!20 }p7qd10zm%%\n\nb')).toBe('a\n\nb');
  });
});

describe('passages and offsets', () => {
  it('trims white space and line prefixes', () => {
    expect(passages('%%{k3f9a2xq%%- [ ] one\n- two\n- %%}k3f9a2xq%%')).toEqual(['one\n- two']);
    expect(passages('> %%{k3f9a2xq%%> a\n> %%}k3f9a2xq%%')).toEqual(['a']);
    expect(passages('%%{k3f9a2xq%% \u00a0b %%}k3f9a2xq%%')).toEqual(['b']);
    expect(passages('%%{k3f9a2xq%%2014 was - hard%%}k3f9a2xq%%')).toEqual(['2014 was - hard']);
  });

  it('counts stripped offsets without BOM, with CRLF as one', () => {
    const note = scan('\uFEFFa\r\n%%{k3f9a2xq%%b\r\nc%%}k3f9a2xq%%\r\nd');
    expect(note.stripped()).toBe('\uFEFFa\r\nb\r\nc\r\nd');
    expect(note.plain()).toBe('a\nb\nc\nd');
    expect(note.codings).toMatchObject([{ from: 2, to: 5 }]);
    expect(note.toRaw(0, 'before')).toBe(1);
    expect(note.toRaw(2, 'before')).toBe(4);
    expect(note.toRaw(2, 'after')).toBe(17);
    expect(note.toRaw(5, 'before')).toBe(21);
    expect(note.toRaw(5, 'after')).toBe(34);
    expect(note.toRaw(6, 'before')).toBe(36);
    expect(note.toStripped(10)).toBe(2);
    expect(note.toStripped(17)).toBe(2);
    expect(note.toStripped(18)).toBe(3);
  });
});
