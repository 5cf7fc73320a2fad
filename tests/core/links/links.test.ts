import { describe, expect, it } from 'vitest';
import { linksIn, linkTo } from '../../../src/core/links/links';
import { openNoteNames } from '../../../src/core/links/note-names';

describe('links in a text', () => {
  it('are found in both forms, with heading or block, in order', () => {
    const text = 'See [[Interview 03#^b1|the third]], [Notes](Field%20notes/A%20%28b%29.md#Top) and [web](https://example.org).';
    expect(linksIn(text).map(({ target, subpath }) => [target, subpath])).toEqual([
      ['Interview 03', '#^b1'],
      ['Field notes/A (b).md', '#Top'],
    ]);
    for (const { from, to } of linksIn(text)) expect(text.slice(from, to)).toMatch(/^\[.*[\])]$/);
  });

  it('are written so that they are read back, whatever the name', () => {
    for (const name of ['Interview 03', 'A/Interview #3', 'A [b] c', 'x|y', 'a^b', 'Größe (2)', '50% %% of it']) {
      const [link] = linksIn(`- coded ${linkTo(name)}`);
      expect(link?.target.replace(/\.md$/, '')).toBe(name);
    }
    expect(linkTo('Interview 03', '#^b1')).toBe('[[Interview 03#^b1]]');
  });
});

describe('the note a link means', () => {
  const names = openNoteNames();
  for (const path of ['Data/Interview 03.md', 'Archive/Interview 03.md', 'Data/Deep/Board.md', 'Interview 04.md', 'Data/Wave 2/Board.md']) names.add(path);

  it('is found by path, by the end of a path, in the own folder first, else the shortest', () => {
    expect(names.resolve('Archive/Interview 03', '')).toBe('Archive/Interview 03.md');
    expect(names.resolve('interview 03', 'Archive/x.md')).toBe('Archive/Interview 03.md');
    expect(names.resolve('Interview 03', 'Coders/ana.md')).toBe('Data/Interview 03.md');
    expect(names.resolve('Deep/Board', 'Coders/ana.md')).toBe('Data/Deep/Board.md');
    expect(names.resolve('../Interview 04.md', 'Data/x.md')).toBe('Interview 04.md');
    expect(names.resolve('Board', 'Elsewhere/x.md')).toBe('Data/Deep/Board.md');
    expect(names.resolve('oard', 'x.md')).toBeNull();
    expect(names.resolve('', 'x.md')).toBeNull();
  });

  it('is named by its path where its base name is not its own', () => {
    expect(names.nameOf('Interview 04.md', 'Coders/ana.md')).toBe('Interview 04');
    expect(names.nameOf('Archive/Interview 03.md', 'Coders/ana.md')).toBe('Archive/Interview 03');
    const some = openNoteNames();
    some.add('A/x.md');
    some.add('B/x.md');
    some.remove('B/x.md');
    expect(some.nameOf('A/x.md', 'C/y.md')).toBe('x');
  });
});
