import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markup/changes';
import { addCoding } from '../../../src/core/markup/edit/add';
import { joinCodings } from '../../../src/core/markup/edit/join';
import { codedTwice, joinableWith, overlappingGroups } from '../../../src/core/markup/edit/joinable';
import { moveEnd, type Move } from '../../../src/core/markup/edit/move-end';
import { splitCoding } from '../../../src/core/markup/edit/split';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { Refusal } from '../../../src/core/markup/types';
import { fewerRuns, notes, records } from './edited-notes';

const text = 'We %%{k3f9a2xq%%never felt safe there because%%}k3f9a2xq #theme/safety #mine ?? @ana 2026-01-01 stance=resists "so"/ben%% people came.';
const words = (raw: string): string[] => scan(raw).codings.map(({ from, to }) => scan(raw).plain().slice(from, to));
const reasonOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof Refusal ? error.reason : String(error);
  }
  return 'none';
};

describe('splitting a coding', () => {
  it('makes two of the same record; the memo stays with the first, the second has a new id', () => {
    const { changes, first, second } = splitCoding(text, 'k3f9a2xq', 14);
    const split = applyChanges(text, changes);
    expect(strip(split)).toBe(strip(text));
    expect(words(split)).toEqual(['never felt', 'safe there because']);
    const [one, two] = scan(split).codings;
    expect(one).toMatchObject({ id: 'k3f9a2xq', themes: ['safety'], memos: [{ text: 'so' }] });
    expect(two).toMatchObject({ id: second.id, themes: ['safety'], coder: 'ana', date: '2026-01-01', attributes: { stance: 'resists' }, memos: [] });
    expect(split).toContain('#mine ?? @ana 2026-01-01 stance=resists%%');
    expect(first.to).toBeLessThanOrEqual(second.from);
  });
  it('is refused at the passage’s edge and outside of it', () => {
    for (const at of [0, 3, 33, 40]) expect(reasonOf(() => splitCoding(text, 'k3f9a2xq', at))).toBe('edge');
  });
  it('gives what no marker may enter to the first', () => {
    const link = 'So %%{k3f9a2xq%%we [read it](http://a.b) twice%%}k3f9a2xq #theme/a%%.';
    const split = applyChanges(link, splitCoding(link, 'k3f9a2xq', strip(link).indexOf('http') + 2).changes);
    expect(words(split)).toEqual(['we [read it](http://a.b)', 'twice']);
  });
});

describe('joining codings', () => {
  const two = 'We %%{aaaaaaa1%%never felt%%}aaaaaaa1 #theme/a #theme/b @ana 2026-01-01 stance=resists "one"%% %%{aaaaaaa2%%safe there%%}aaaaaaa2 #theme/b #theme/a @ben 2026-02-02 stance=engages weight=3 "two"%%.';
  it('makes one of those that touch: coders, attributes and memos are kept', () => {
    const joined = applyChanges(two, joinCodings(two, ['aaaaaaa2', 'aaaaaaa1']).changes);
    expect(joined).toBe(
      'We %%{aaaaaaa1%%never felt safe there%%}aaaaaaa1 #theme/a #theme/b @ana 2026-01-01 stance=resists "one" @ben 2026-02-02 stance=engages weight=3 "two"/ben/2026-02-02%%.',
    );
    expect(scan(joined).codings).toMatchObject([{ coder: 'ana', attributes: { stance: 'resists', weight: '3' }, memos: [{ text: 'one' }, { text: 'two', coder: 'ben' }] }]);
  });
  it('joins over lines and list items, never over other words or other themes', () => {
    const list = '- %%{aaaaaaa1%%one%%}aaaaaaa1 #theme/a%%\n- %%{aaaaaaa2%%two%%}aaaaaaa2 #theme/a%%\n';
    expect(words(applyChanges(list, joinCodings(list, ['aaaaaaa1', 'aaaaaaa2']).changes))).toEqual(['one\n- two']);
    const apart = two.replace('%% %%{aaaaaaa2', '%% so %%{aaaaaaa2');
    expect(reasonOf(() => joinCodings(apart, ['aaaaaaa1', 'aaaaaaa2']))).toBe('apart');
    expect(reasonOf(() => joinCodings(two.replace('#theme/b #theme/a', '#theme/a'), ['aaaaaaa1', 'aaaaaaa2']))).toBe('themes-differ');
    expect(reasonOf(() => joinCodings(two, ['aaaaaaa1']))).toBe('alone');
    expect(reasonOf(() => joinCodings(two, ['aaaaaaa1', 'gone0000']))).toBe('no-coding');
  });
  it('finds what could be joined: those that touch, those that overlap, of the same coder', () => {
    const raw = '%%{aaaaaaa1%%One %%{aaaaaaa2%%two%%}aaaaaaa1 #theme/a @ana%% three%%}aaaaaaa2 #theme/a @ana%% %%{aaaaaaa3%%four%%}aaaaaaa3 #theme/a @ana%% %%{aaaaaaa4%%five%%}aaaaaaa4 #theme/a @ben%% and %%{aaaaaaa5%%six%%}aaaaaaa5 #theme/a @ana%%';
    const note = scan(raw);
    const [first] = note.codings;
    if (!first) throw new Error('no coding');
    const ids = (how: { overlapping: boolean; anyCoder: boolean }): string[] => joinableWith(note, first, how).map(({ id }) => id);
    expect(ids({ overlapping: true, anyCoder: false })).toEqual(['aaaaaaa1', 'aaaaaaa2']);
    expect(ids({ overlapping: false, anyCoder: false })).toEqual(['aaaaaaa1', 'aaaaaaa2', 'aaaaaaa3']);
    expect(ids({ overlapping: false, anyCoder: true })).toEqual(['aaaaaaa1', 'aaaaaaa2', 'aaaaaaa3', 'aaaaaaa4']);
    expect(overlappingGroups(note).map((group) => group.map(({ id }) => id))).toEqual([['aaaaaaa1', 'aaaaaaa2']]);
    expect(codedTwice(note, first)).toMatchObject({ theme: 'a', other: { id: 'aaaaaaa2' } });
  });
});

describe('moving an end', () => {
  const move = (raw: string, id: string, how: Move): string => applyChanges(raw, moveEnd(raw, id, how).changes);
  const go = (end: Move['end'], toward: Move['toward'], by: Move['by'], raw = text): string | undefined => words(move(raw, 'k3f9a2xq', { end, toward, by }))[0];
  it('goes by words', () => {
    expect(go('end', 'out', 'word')).toBe('never felt safe there because people');
    expect(go('end', 'in', 'word')).toBe('never felt safe there');
    expect(go('start', 'out', 'word')).toBe('We never felt safe there because');
    expect(go('start', 'in', 'word')).toBe('felt safe there because');
  });
  it('goes by sentences, over names and times of speakers, and keeps the record to the byte', () => {
    const talk = 'Ana: One thing. %%{k3f9a2xq%%Another thing.%%}k3f9a2xq #theme/a #mine @ana%%\n\nBen: It was. Not so.\n\nAna: Yes.\n';
    const wide = move(talk, 'k3f9a2xq', { end: 'end', toward: 'out', by: 'sentence' });
    expect(words(wide)).toEqual(['Another thing.\n\nBen: It was.']);
    expect(wide).toContain('}k3f9a2xq #theme/a #mine @ana%%');
    expect(move(wide, 'k3f9a2xq', { end: 'end', toward: 'in', by: 'sentence' })).toBe(talk);
    expect(go('start', 'out', 'sentence', talk)).toBe('One thing. Another thing.');
    expect(go('end', 'in', 'word', talk)).toBe('Another');
  });
  it('says when there is no further', () => {
    const one = '%%{k3f9a2xq%%Alone%%}k3f9a2xq #theme/a%%';
    for (const end of ['start', 'end'] as const) {
      for (const toward of ['in', 'out'] as const) expect(reasonOf(() => moveEnd(one, 'k3f9a2xq', { end, toward, by: 'word' }))).toBe('no-further');
    }
  });
  it('goes on where a marker cannot stand, and where nothing parts the words', () => {
    const link = '%%{k3f9a2xq%%we%%}k3f9a2xq #theme/a%% `read it all` twice';
    expect(words(move(link, 'k3f9a2xq', { end: 'end', toward: 'out', by: 'word' }))).toEqual(['we `read it all`']);
    const thai = '%%{k3f9a2xq%%精神%%}k3f9a2xq #theme/a%%健康です。';
    expect(words(move(thai, 'k3f9a2xq', { end: 'end', toward: 'out', by: 'word' }))[0]?.length).toBeGreaterThan(2);
  });
});

describe('whatever the note', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('splitting, joining what was split and moving ends keep every byte of the data and the records', () => {
    fc.assert(
      fc.property(notes, share, share, records, share, fc.constantFrom('start', 'end'), fc.constantFrom('in', 'out'), fc.constantFrom('word', 'sentence'), (data, a, b, record, c, end, toward, by) => {
        const from = Math.floor(a * data.length);
        const to = Math.min(data.length, from + 1 + Math.floor(b * (data.length - from)));
        try {
          const coded = applyChanges(data, addCoding(data, { from, to, ...record, id: 'k3f9a2xq' }).changes);
          const [coding] = scan(coded).codings;
          if (!coding) throw new Error('nothing coded');
          const moved = applyChanges(coded, orSame(() => moveEnd(coded, 'k3f9a2xq', { end, toward, by }).changes));
          expect(strip(moved)).toBe(data);
          expect(scan(moved).codings).toMatchObject([{ id: 'k3f9a2xq', themes: coding.themes, memos: coding.memos, attributes: coding.attributes }]);
          const split = splitCoding(coded, 'k3f9a2xq', coding.from + Math.floor(c * (coding.to - coding.from)));
          const halves = applyChanges(coded, split.changes);
          expect(strip(halves)).toBe(data);
          const [one, two] = scan(halves).codings;
          expect([one?.themes, two?.themes, one?.memos, two?.memos]).toEqual([coding.themes, coding.themes, coding.memos, []]);
          expect([one?.from, two?.to]).toEqual([coding.from, coding.to]);
          const whole = applyChanges(halves, joinCodings(halves, ['k3f9a2xq', split.second.id]).changes);
          expect(strip(whole)).toBe(data);
          expect(scan(whole).codings).toMatchObject([{ id: 'k3f9a2xq', from: coding.from, to: coding.to, themes: coding.themes, memos: coding.memos, attributes: coding.attributes }]);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      fewerRuns,
    );
  });
});

function orSame<T>(run: () => readonly T[]): readonly T[] {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
