import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttributes, recordOf, themeOfTag } from '../../../src/core/markup/attributes';
import { revisedSource, sameRecord } from '../../../src/core/markup/edit/revised-source';
import { scan } from '../../../src/core/markup/scan';
import { isCoder, isDate, isTag } from '../../../src/core/markup/tag';
import type { CodingRecord } from '../../../src/core/markup/types';
import { formatMemo, formatRecord, formatValue } from '../../../src/core/markup/write';
import { records, runs } from './edited-notes';

const memo = (text: string): string => formatMemo({ text, coder: null, date: null });
const read = (source: string): CodingRecord => recordOf(readAttributes(source));

describe('a memo', () => {
  it('escapes what Markdown or the grammar would read', () => {
    expect(memo('` * _ ~ = $ < > & [ ] | # ^ % \\ "')).toBe('"\\` \\* \\_ \\~ \\= \\$ \\< \\> \\& \\[ \\] \\| \\# \\^ \\% \\\\ \\""');
    expect(memo('two\r\nlines\rand\nmore')).toBe('"two\\nlines\\nand\\nmore"');
    expect(memo('first mention of night visits, so it is!')).toBe('"first mention of night visits, so it is!"');
  });

  it('leaves links alone, which become backlinks', () => {
    expect(memo('see [[Power #1|power_a]] & [[Note#^ab1]]')).toBe('"see [[Power #1|power_a]] \\& [[Note#^ab1]]"');
    expect(formatMemo({ text: '[[a|b]]', coder: null, date: null }, { inTable: true })).toBe('"[[a\\|b]]"');
    expect(memo('[[a"b]] [[100%% c]] [[`x]]')).toBe('"\\[\\[a\\"b\\]\\] \\[\\[100\\%\\% c\\]\\] \\[\\[\\`x\\]\\]"');
    expect(memo('![[pic.png]]')).toBe('"\\![[pic.png]]"');
  });

  it('keeps addresses from running on over the marker’s end', () => {
    expect(memo('http://a.b www.a.b a@b.c')).toBe('"http\\://a.b www\\.a.b a\\@b.c"');
    expect(read(memo('http://a.b www.a.b a@b.c')).memos[0]?.text).toBe('http://a.b www.a.b a@b.c');
  });

  it('has an author and a date, and several stand beside each other', () => {
    expect(read('"one"/ben "two"/ben/2026-11-22 "three"').memos).toEqual([
      { text: 'one', coder: 'ben', date: null },
      { text: 'two', coder: 'ben', date: '2026-11-22' },
      { text: 'three', coder: null, date: null },
    ]);
  });

  it('reads a backslash before punctuation only', () => {
    expect(read('"a\\:b \\c \\n \\\\n"').memos[0]?.text).toBe('a:b \\c \n \\n');
  });

  it('comes back as it was written, whatever it says', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: fc.constantFrom('[[', ']]', '"', '\\', '%', '%%', '\n', '|', 'a', ' ', '/', 'www.', '://', '@', '!', '_', '`', 'n'), maxLength: 30 }));
    fc.assert(
      fc.property(anything, fc.boolean(), (text, inTable) => {
        const source = formatMemo({ text, coder: 'ana', date: '2026-11-22' }, { inTable });
        expect(source).not.toMatch(/[\r\n]|%%/);
        if (inTable) expect(source).not.toMatch(/(^|[^\\])(\\\\)*\|/);
        expect(readAttributes(source)).toMatchObject([{ kind: 'memo', memo: { text: text.replace(/\r\n?/g, '\n'), coder: 'ana', date: '2026-11-22' } }]);
        const note = scan(`%%{k3f9a2xq%%x%%}k3f9a2xq ${source}%%`);
        expect(note.markers.map((marker) => marker.strict)).toEqual([true, true]);
      }),
      { ...runs, numRuns: 3000 },
    );
  });
});

describe('values', () => {
  it('are bare where nothing could read them otherwise', () => {
    expect(formatValue('weight', '3')).toBe('weight=3');
    expect(formatValue('case', 'P03')).toBe('case=P03');
    expect(formatValue('case', 'P 03')).toBe('case="P 03"');
    expect(formatValue('at', 'http://a.b')).toBe('at="http\\://a.b"');
    expect(formatValue('x', '')).toBe('x=""');
    expect(read('weight=3 weight=4 quote=paraphrase').attributes).toEqual({ weight: '3', quote: 'paraphrase' });
    expect(() => formatValue('Weight', '3')).toThrow(/name/);
  });
});

describe('a record', () => {
  it('counts the first coder and date, and each theme once', () => {
    expect(read('@ana @ben 2026-11-22 2026-11-23 #theme/A #theme/a #other')).toMatchObject({ themes: ['a'], coder: 'ana', date: '2026-11-22' });
  });

  it('reads themes under earlier prefixes and without any', () => {
    expect(recordOf(readAttributes('#code/a #theme/b #c'), { prefix: 'theme/', earlierPrefixes: ['code/'] }).themes).toEqual(['a', 'b']);
    expect(recordOf(readAttributes('#a/B #c'), { prefix: '' }).themes).toEqual(['a/b', 'c']);
    expect(themeOfTag('theme')).toBe('');
    expect(themeOfTag('themes/a')).toBeNull();
    expect(themeOfTag('THEME/E\u0301')).toBe('é');
  });

  it('revised in any way, reads as revised and keeps what is not ours', () => {
    fc.assert(
      fc.property(records, records, fc.boolean(), (before, after, foreign) => {
        const source = formatRecord(before) + (foreign ? ' #foreign-tag' : '');
        const revised = revisedSource(source.trim(), () => after);
        const memos = after.memos.map((m) => ({ ...m, text: m.text.replace(/\r\n?/g, '\n'), date: m.coder === null ? null : m.date }));
        expect(sameRecord(read(revised), { ...after, themes: [...new Set(after.themes)], memos })).toBe(true);
        if (foreign) expect(revised.split(' ')).toContain('#foreign-tag');
        expect(revisedSource(revised, (record) => record)).toBe(revised);
      }),
      runs,
    );
  });

  it('adds nothing behind a quote that does not end', () => {
    expect(revisedSource('#theme/a "oh', (record) => ({ ...record, memos: [{ text: 'm', coder: null, date: null }] }))).toBe('#theme/a "m" "oh');
  });
});

describe('tags, coders and dates', () => {
  it.each(['a', 'theme/power', 'star-status', 'a_b/c-d', 'é', 'e\u0301', 'हिन्दी', '精神', 'a1', '1a', '2024/05', 'x/1', '🙂', '👍🏽', '🇩🇪', 'a🙂', '❤️'])('%s is a tag', (tag) => {
    expect(isTag(tag)).toBe(true);
  });

  it.each(['', '1', '2024', 'R&D', 'a b', '-a', 'a-', '_a', 'a/', '/a', 'a//b', 'a/-b', 'a.b', 'a!', '\u0301', 'a\u200db', '👩‍👩‍👧', '‼', 'a#b', "a'b", 'a–b', '½'])('%s is no tag', (tag) => {
    expect(isTag(tag)).toBe(false);
  });

  it('coders and dates have their forms', () => {
    for (const name of ['ana', 'ben.x', 'a_b-c', 'çağ', '李', '7']) expect(isCoder(name)).toBe(true);
    for (const name of ['', '.a', 'a.', 'a b', '@a', 'a/b', '🙂']) expect(isCoder(name)).toBe(false);
    for (const [date, is] of [['2026-11-22', true], ['2026-1-22', false], ['26-11-22', false], ['2026-11-22x', false], ['2026/11/22', false]] as const) expect(isDate(date)).toBe(is);
  });
});
