import { describe, expect, it } from 'vitest';
import { addCoding } from '../../../src/core/markup/edit/add';
import { applyChanges } from '../../../src/core/markup/changes';
import { removeCoding, removeAll } from '../../../src/core/markup/edit/remove';
import { resizeCoding } from '../../../src/core/markup/edit/resize';
import { reviseCoding } from '../../../src/core/markup/edit/revise';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';

const data = 'We never felt safe there because people came at night';

function code(text: string, words: string, id: string, more: Partial<Parameters<typeof addCoding>[1]> = {}): string {
  const from = strip(text).replace(/\r\n/g, '\n').replace(/^\uFEFF/, '').indexOf(words);
  const edit = addCoding(text, { from, to: from + words.length, themes: [], id, ...more });
  return applyChanges(text, edit.changes);
}

describe('adding', () => {
  it('writes the example of the grammar', () => {
    let text = code(data, 'We never felt safe there', 'k3f9a2xq', { themes: ['safety', 'home'], coder: 'ana' });
    text = code(text, 'safe there because people came at night', 'p7qd10zm', {
      themes: ['night'],
      coder: 'ben',
      date: '2026-11-22',
      memos: [{ text: 'first mention of night visits', coder: null, date: null }],
    });
    expect(text).toBe(
      '%%{k3f9a2xq%%We never felt %%{p7qd10zm%%safe there%%}k3f9a2xq #theme/safety #theme/home @ana%% because people came at night%%}p7qd10zm #theme/night @ben 2026-11-22 "first mention of night visits"%%',
    );
  });

  it('shares one marker at one place, closers before openers, sorted by id', () => {
    const one = code(data, 'We never felt', 'zz9zzzzz', { themes: ['a'] });
    const two = code(one, ' safe there', 'bb2bbbbb', { themes: ['b'] });
    const three = code(two, 'never felt', 'aa1aaaaa', { themes: ['c'] });
    expect(three).toContain('felt%%}aa1aaaaa #theme/c }zz9zzzzz #theme/a%% %%{bb2bbbbb%%safe');
    const glued = code(code('onetwo', 'one', 'zz9zzzzz'), 'two', 'bb2bbbbb');
    expect(glued).toBe('%%{zz9zzzzz%%one%%}zz9zzzzz {bb2bbbbb%%two%%}bb2bbbbb%%');
    expect(applyChanges(glued, removeCoding(glued, 'zz9zzzzz'))).toBe('one%%{bb2bbbbb%%two%%}bb2bbbbb%%');
  });

  it('writes own lines in the note’s line breaks', () => {
    const table = 'a\r\n\r\n| b | c |\r\n| - | - |\r\n| d | e |\r\n\r\nf';
    const text = code(table, '| b | c |\n| - | - |\n| d | e |', 'k3f9a2xq', { themes: ['t'] });
    expect(text).toBe('a\r\n\r\n%%!02 {k3f9a2xq%%\r\n\r\n| b | c |\r\n| - | - |\r\n| d | e |\r\n\r\n%%!20 }k3f9a2xq #theme/t%%\r\n\r\nf');
    const twice = code(text, '| b | c |\n| - | - |\n| d | e |', 'p7qd10zm', { themes: ['t'] });
    expect(twice).toContain('%%!02 {k3f9a2xq {p7qd10zm%%');
    expect(applyChanges(twice, removeCoding(twice, 'p7qd10zm'))).toBe(text);
    expect(applyChanges(twice, removeAll(twice))).toBe(table);
  });

  it('refuses what cannot be written', () => {
    expect(() => code(data, 'safe', 'toolong12')).toThrow(/is not an id/);
    expect(() => code(code(data, 'safe', 'k3f9a2xq'), 'night', 'k3f9a2xq')).toThrow(/stands in this note already/);
    expect(() => code(data, 'safe', 'k3f9a2xq', { themes: ['R&D'] })).toThrow(/cannot be written as a tag/);
    expect(() => code(data, 'safe', 'k3f9a2xq', { coder: 'a b' })).toThrow(/coder/);
    expect(() => removeCoding(data, 'k3f9a2xq')).toThrow(/no coding/);
  });
});

describe('resizing and revising', () => {
  const text = code(data, 'safe there', 'k3f9a2xq', { themes: ['safety'], coder: 'ana', memos: [{ text: 'so', coder: 'ben', date: null }] });

  it('extends and shrinks', () => {
    const wide = applyChanges(text, resizeCoding(text, 'k3f9a2xq', 3, 32).changes);
    expect(wide).toBe('We %%{k3f9a2xq%%never felt safe there because%%}k3f9a2xq #theme/safety @ana "so"/ben%% people came at night');
    expect(applyChanges(wide, resizeCoding(wide, 'k3f9a2xq', 14, 24).changes)).toBe(text);
  });

  it('rethemes and keeps the rest to the byte', () => {
    const odd = text.replace('#theme/safety', '#Theme/Safety #mine ?? @cy weight=3');
    const edit = reviseCoding(odd, 'k3f9a2xq', (record) => ({ ...record, themes: [...record.themes, 'home'] }));
    expect(applyChanges(odd, edit.changes)).toBe(odd.replace('#mine', '#mine #theme/home'));
    expect(reviseCoding(odd, 'k3f9a2xq', (record) => record).changes).toEqual([]);
    const renamed = reviseCoding(text, 'k3f9a2xq', (record) => ({ ...record, themes: ['a', 'b'], memos: [], coder: null }));
    expect(applyChanges(text, renamed.changes)).toContain('}k3f9a2xq #theme/a #theme/b%%');
    expect(scan(applyChanges(text, renamed.changes)).codings).toMatchObject([{ themes: ['a', 'b'], coder: null, memos: [] }]);
  });

  it('writes a record from nothing in one order', () => {
    const bare = code(data, 'safe', 'k3f9a2xq');
    const edit = reviseCoding(bare, 'k3f9a2xq', () => ({
      themes: ['a'],
      coder: 'ana',
      date: '2026-11-22',
      attributes: { weight: '3' },
      memos: [{ text: 'x', coder: 'ben', date: '2026-11-23' }],
    }));
    expect(applyChanges(bare, edit.changes)).toContain('}k3f9a2xq #theme/a @ana 2026-11-22 weight=3 "x"/ben/2026-11-23%%');
  });
});
