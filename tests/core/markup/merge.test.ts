import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCoding } from '../../../src/core/markup/edit/add';
import { applyChanges } from '../../../src/core/markup/changes';
import { check } from '../../../src/core/markup/damage/check';
import { merge } from '../../../src/core/markup/merge/merge';
import { removeCoding } from '../../../src/core/markup/edit/remove';
import { resizeCoding } from '../../../src/core/markup/edit/resize';
import { reviseCoding } from '../../../src/core/markup/edit/revise';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { Refusal } from '../../../src/core/markup/types';
import { acts, fewerRuns, notes, perform } from './edited-notes';

const turns = Array.from({ length: 60 }, (_, i) => `${i % 2 === 0 ? 'Ana' : 'Ben'}: turn ${i}, we never felt safe there because people came at night.`).join('\n\n');

const code = (text: string, words: string, id: string, theme = 'a'): string => {
  const from = scan(text).plain().indexOf(words);
  return applyChanges(text, addCoding(text, { from, to: from + words.length, themes: [theme], id }).changes);
};

const passages = (text: string): string[] => {
  const note = scan(text);
  return note.codings.map(({ id, from, to }) => `${id} ${note.plain().slice(from, to)}`).sort();
};

describe('two coders on one transcript', () => {
  it('lose nothing and have no conflict, however much they code', () => {
    const spot = fc.record({ turn: fc.nat(59), from: fc.nat(40), length: fc.integer({ min: 1, max: 160 }) });
    const some = fc.array(spot, { minLength: 1, maxLength: 15 });
    const coded = (spots: { turn: number; from: number; length: number }[]): string => {
      let text = turns;
      for (const { turn, from, length } of spots) {
        const at = turns.indexOf(`turn ${turn},`) + from;
        try {
          text = applyChanges(text, addCoding(text, { from: at, to: Math.min(turns.length, at + length), themes: ['a'] }).changes);
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
        }
      }
      return text;
    };
    fc.assert(
      fc.property(some, some, (mine, others) => {
        const [ours, theirs] = [coded(mine), coded(others)];
        const merged = merge(turns, ours, theirs);
        expect(merged.conflicts).toEqual([]);
        expect(strip(merged.text)).toBe(turns);
        expect(passages(merged.text)).toEqual([...passages(ours), ...passages(theirs)].sort());
        expect(merge(turns, theirs, ours).text).toBe(merged.text);
        expect(check(merged.text)).toEqual([]);
      }),
      fewerRuns,
    );
  });
});

describe('one coding by three ways', () => {
  const base = code(turns, 'turn 3, we never', 'k3f9a2xq');
  const retheme = (text: string, theme: string): string =>
    applyChanges(text, reviseCoding(text, 'k3f9a2xq', (record) => ({ ...record, themes: [theme] })).changes);
  const removed = applyChanges(base, removeCoding(base, 'k3f9a2xq'));

  it('lets a deletion and an edit win over no change', () => {
    expect(merge(base, removed, base)).toEqual({ text: removed, conflicts: [] });
    expect(merge(base, base, removed)).toEqual({ text: removed, conflicts: [] });
    expect(merge(base, retheme(base, 'b'), base)).toEqual({ text: retheme(base, 'b'), conflicts: [] });
    expect(merge(base, base, retheme(base, 'b'))).toEqual({ text: retheme(base, 'b'), conflicts: [] });
    const longer = applyChanges(base, resizeCoding(base, 'k3f9a2xq', scan(base).codings[0]?.from ?? 0, (scan(base).codings[0]?.to ?? 0) + 10).changes);
    expect(merge(base, base, longer)).toEqual({ text: longer, conflicts: [] });
  });

  it('takes the same edit of both as one', () => {
    expect(merge(base, retheme(base, 'b'), retheme(base, 'b')).conflicts).toEqual([]);
    expect(merge(base, removed, removed)).toEqual({ text: removed, conflicts: [] });
  });

  it('shows two different edits, and keeps ours', () => {
    const merged = merge(base, retheme(base, 'b'), retheme(base, 'c'));
    expect(merged.conflicts).toMatchObject([{ kind: 'coding', id: 'k3f9a2xq', ours: '#theme/b', theirs: '#theme/c' }]);
    expect(merged.text).toBe(retheme(base, 'b'));
  });

  it('keeps an edit against a deletion, and shows it', () => {
    const merged = merge(base, removed, retheme(base, 'c'));
    expect(merged.conflicts).toMatchObject([{ kind: 'coding', ours: null, theirs: '#theme/c' }]);
    expect(merged.text).toBe(retheme(base, 'c'));
  });

  it('keeps both where one id was given twice', () => {
    const merged = merge(turns, code(turns, 'turn 5,', 'k3f9a2xq'), code(turns, 'turn 9,', 'k3f9a2xq', 'b'));
    expect(scan(merged.text).codings.map((coding) => coding.themes[0])).toEqual(['a', 'b']);
    expect(merged.conflicts).toHaveLength(1);
    expect(check(merged.text)).toEqual([]);
  });
});

describe('when the data was edited too', () => {
  it('merges lines, and codings follow their words', () => {
    const ours = code(turns.replace('turn 2,', 'turn two,'), 'turn two, we', 'k3f9a2xq');
    const theirs = code(turns.replace('turn 30,', 'turn thirty,'), 'turn 8, we never', 'p7qd10zm');
    const merged = merge(turns, ours, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(strip(merged.text)).toBe(turns.replace('turn 2,', 'turn two,').replace('turn 30,', 'turn thirty,'));
    expect(passages(merged.text)).toEqual(['k3f9a2xq turn two, we', 'p7qd10zm turn 8, we never']);
  });

  it('keeps a coding in a line that the other edited', () => {
    const theirs = code(turns, 'we never felt safe', 'k3f9a2xq');
    const merged = merge(turns, turns.replace('turn 0, we never', 'turn 0, and we never ever'), theirs);
    expect(merged.conflicts).toEqual([]);
    expect(passages(merged.text)).toEqual(['k3f9a2xq we never ever felt safe']);
  });

  it('lets a removed coding be removed though its line was edited', () => {
    const base = code(turns, 'turn 3, we never', 'k3f9a2xq');
    const ours = base.replace('Ben: %%{k3', 'Ben, quietly: %%{k3');
    const merged = merge(base, ours, turns);
    expect(merged.conflicts).toEqual([]);
    expect(merged.text).toBe(strip(ours));
  });

  it('shows two edits of one line and words that are gone', () => {
    const two = merge(turns, turns.replace('turn 2,', 'turn II,'), turns.replace('turn 2,', 'turn two,'));
    expect(two.conflicts).toMatchObject([{ kind: 'data' }]);
    expect(strip(two.text)).toContain('turn II,');
    const paragraph = turns.split('\n\n')[4] ?? '';
    const gone = merge(turns, turns.replace(`${paragraph}\n\n`, ''), code(turns, 'turn 4, we never', 'k3f9a2xq'));
    expect(gone.conflicts).toMatchObject([{ kind: 'passage', id: 'k3f9a2xq' }]);
    expect(strip(gone.text)).toBe(turns.replace(`${paragraph}\n\n`, ''));
  });

  it('keeps what both put in at one place', () => {
    const merged = merge('a\n', 'a\nb\n', 'a\nc\n');
    expect(merged.text).toBe('a\nb\nc\n');
    expect(merged.conflicts).toMatchObject([{ kind: 'data' }]);
  });

  it('takes changed line breaks for no change', () => {
    const crlf = turns.replaceAll('\n', '\r\n');
    const merged = merge(turns, crlf, code(turns, 'turn 8, we never', 'p7qd10zm'));
    expect(merged.conflicts).toEqual([]);
    expect(strip(merged.text)).toBe(crlf);
    expect(passages(merged.text)).toEqual(['p7qd10zm turn 8, we never']);
  });
});

describe('any two copies of any note', () => {
  it('keep the data to the byte and lose no coding without saying so', () => {
    fc.assert(
      fc.property(notes, acts, acts, acts, (note, first, mine, others) => {
        const base = first.reduce(perform, note);
        const ours = mine.reduce(perform, base);
        const theirs = others.reduce(perform, base);
        const merged = merge(base, ours, theirs);
        expect(strip(merged.text)).toBe(note);
        const ids = new Set(scan(merged.text).codings.map((coding) => coding.id));
        const known = new Set(scan(base).codings.map((coding) => coding.id));
        for (const coding of [...scan(ours).codings, ...scan(theirs).codings]) if (!known.has(coding.id)) expect(ids).toContain(coding.id);
        expect(merge(base, base, theirs)).toEqual({ text: theirs, conflicts: [] });
        expect(merge(base, ours, base)).toEqual({ text: ours, conflicts: [] });
      }),
      fewerRuns,
    );
  });

  it('whose data was edited apart, keep every coding whose words stand', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), put: fc.constantFrom('', 'x', ' more words ', '\n\nnew block\n\n', '%%') });
    const edited = (text: string, { at, cut, put }: { at: number; cut: number; put: string }): string => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + put + text.slice(from + cut);
    };
    fc.assert(
      fc.property(notes, acts, acts, edit, edit, (note, mine, others, one, two) => {
        const ours = mine.reduce(perform, edited(note, one));
        const theirs = others.reduce(perform, edited(note, two));
        const { text, conflicts } = merge(note, ours, theirs);
        const ids = new Set([...scan(text).codings.map((coding) => coding.id), ...conflicts.map((conflict) => conflict.id)]);
        for (const coding of [...scan(ours).codings, ...scan(theirs).codings]) expect(ids).toContain(coding.id);
      }),
      fewerRuns,
    );
  });
});
