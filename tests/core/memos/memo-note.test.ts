import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoNoteName, memoWords, newMemoNote, readMemoNote } from '../../../src/core/memos/memo-note';
import { rewriteMemo } from '../../../src/core/memos/grow';
import { applyChanges } from '../../../src/core/markup/changes';
import { addCoding } from '../../../src/core/markup/edit/add';
import { scan } from '../../../src/core/markup/scan';

const runs = { seed: 20261122, numRuns: 1000 };

describe('a memo note', () => {
  it('says what it is about, whose words it has and since when', () => {
    const text = newMemoNote({ about: ['Interviews/Interview 03'], coding: 'k3f9a2xq', author: 'ana', date: '2026-11-22', text: 'Night is when they come.\n\nAgain.' });
    expect(text).toBe(`---
type: memo
about: "[[Interviews/Interview 03]]"
coding: "k3f9a2xq"
author: "ana"
date: 2026-11-22
---
Night is when they come.

Again.

— [[Interviews/Interview 03]] %%q k3f9a2xq%%
`);
    expect(readMemoNote('Memos/Night.md', text)).toEqual({
      path: 'Memos/Night.md',
      about: ['Interviews/Interview 03'],
      coding: 'k3f9a2xq',
      author: 'ana',
      date: '2026-11-22',
      text: 'Night is when they come.\n\nAgain.',
    });
  });

  it('reads links as people write them, also several and unquoted ones', () => {
    const about = (yaml: string): readonly string[] | undefined => readMemoNote('m.md', `---\ntype: memo\nabout: ${yaml}\n---\n`)?.about;
    expect(about('[[P03]]')).toEqual(['P03']);
    expect(about('P03')).toEqual(['P03']);
    expect(about('["[[P03|Ana]]", "[[Data/A#^x]]"]')).toEqual(['P03', 'Data/A']);
    expect(about('')).toEqual([]);
    expect(readMemoNote('m.md', '---\ntype: fieldnote\nmood: memo\n---\n')).toBeNull();
  });

  it('keeps its own words alone: not the passages it quotes, not the way back', () => {
    const text = '---\ntype: memo\n---\nFirst.\n\n> **P03:** We never felt safe.\n>\n> — 2012, [[Interview 03#^b1]] %%q k3f9a2xq%%\n\n> A quote of my own from a book.\n\nLast.\n\n— [[Interview 03]] %%q k3f9a2xq%%\n';
    expect(memoWords(text)).toBe('First.\n\n> A quote of my own from a book.\n\nLast.');
  });

  it('is named by its first words, with signs that links and file systems take', () => {
    expect(memoNoteName('Why "now"? The #tag/x: a [[link]] | and more words than needed', 'Memo')).toBe('Why now The tag x a link and');
    expect(memoNoteName('!!!', 'Memo 2026-11-22')).toBe('Memo 2026-11-22');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const name = memoNoteName(text, 'Memo');
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} -]*$/u);
        expect(name.length).toBeLessThanOrEqual(60);
      }),
      runs,
    );
  });

  it('takes the place of the memo it grew from, link and all, and nothing else of the coding', () => {
    const memos = [
      { text: 'short', coder: null, date: null },
      { text: 'A long one', coder: 'ana', date: '2026-11-22' },
    ];
    const plain = 'We never felt safe there.';
    const { changes, id } = addCoding(plain, { from: 3, to: 18, themes: ['safety'], coder: 'ben', memos });
    const text = applyChanges(plain, changes);
    const grown = applyChanges(text, rewriteMemo(text, { id, ordinal: 0, index: 1, text: 'A long one' }, '[[A long one]]'));
    expect(scan(grown).codings[0]?.memos).toEqual([memos[0], { text: '[[A long one]]', coder: 'ana', date: '2026-11-22' }]);
    expect(grown).toContain('[[A long one]]');
    expect(scan(grown).stripped()).toBe(plain);
    expect(() => rewriteMemo(text, { id, ordinal: 0, index: 1, text: 'Another' }, 'x')).toThrow('changed in the meantime');
  });
});
