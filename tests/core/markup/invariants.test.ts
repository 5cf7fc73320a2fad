import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCoding } from '../../../src/core/markup/edit/add';
import { applyChanges } from '../../../src/core/markup/changes';
import { check } from '../../../src/core/markup/damage/check';
import { removeAll, removeCoding } from '../../../src/core/markup/edit/remove';
import { repair } from '../../../src/core/markup/damage/repair';
import { reviseCoding } from '../../../src/core/markup/edit/revise';
import { sameRecord } from '../../../src/core/markup/edit/revised-source';
import { scan } from '../../../src/core/markup/scan';
import { strip } from '../../../src/core/markup/strip';
import { Refusal } from '../../../src/core/markup/types';
import { acts, notes, perform, records, runs } from './edited-notes';

describe('the data stays as it is', () => {
  it('whatever is added, removed, resized, rethemed and repaired, in any order', () => {
    fc.assert(
      fc.property(notes, acts, (note, list) => {
        let text = note;
        for (const act of list) {
          text = perform(text, act);
          expect(strip(text)).toBe(note);
        }
        expect(applyChanges(text, removeAll(text))).toBe(note);
      }),
      runs,
    );
  });

  it('and adding and removing restores the bytes, among other codings too', () => {
    let done = 0;
    fc.assert(
      fc.property(notes, acts, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), records, (note, list, share, length, record) => {
        const text = list.reduce(perform, note);
        const size = scan(text).plain().length;
        const from = Math.floor(share * size);
        try {
          const edit = addCoding(text, { from, to: Math.min(size, from + 1 + length), ...record });
          const coded = applyChanges(text, edit.changes);
          done++;
          expect(applyChanges(coded, removeCoding(coded, edit.id))).toBe(text);
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
        }
      }),
      runs,
    );
    expect(done).toBeGreaterThan(500);
  });
});

describe('what is written is read', () => {
  it('says the same, at the ends that were given out', () => {
    fc.assert(
      fc.property(notes, records, (note, record) => {
        try {
          const size = scan(note).plain().length;
          const edit = addCoding(note, { from: 0, to: size, ...record });
          const coding = scan(applyChanges(note, edit.changes)).codings.find((candidate) => candidate.id === edit.id);
          expect(coding).toMatchObject({ from: edit.from, to: edit.to });
          const memos = record.memos.map((memo) => ({ ...memo, text: memo.text.replace(/\r\n?/g, '\n'), date: memo.coder === null ? null : memo.date }));
          expect(coding && sameRecord(coding, { ...record, themes: [...new Set(record.themes)], memos })).toBe(true);
        } catch (refusal) {
          if (!(refusal instanceof Refusal)) throw refusal;
        }
      }),
      runs,
    );
  });

  it('and written again unchanged, changes no byte', () => {
    fc.assert(
      fc.property(notes, acts, (note, list) => {
        const text = list.reduce(perform, note);
        for (const { id } of scan(text).codings) expect(reviseCoding(text, id, (record) => record).changes).toEqual([]);
      }),
      runs,
    );
  });

  it('with nothing for check to find', () => {
    fc.assert(
      fc.property(notes, acts, (note, list) => {
        const own = new Set(check(note).map((problem) => JSON.stringify(problem.said)));
        const found = check(list.reduce(perform, note)).filter((problem) => !own.has(JSON.stringify(problem.said)));
        expect(found).toEqual([]);
      }),
      runs,
    );
  });
});

describe('reading is total', () => {
  const signs = fc.constantFrom('%', '%%', '{', '}', 'k3f9a2xq', 'p7qd10zm', ' ', '!', '02', 's', '#theme/a', '@ana', '"', '\\', '\n', '\r', '\r\n', '>', '- ', '```', '~~~', '`', '$', '|', '2026-11-22', 'x=', '---', '\uFEFF', 'a', '#', '=');
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(signs, { maxLength: 40 }).map((list) => list.join('')));

  it('on any text, and strip, check and repair end', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const note = scan(text);
        expect(note.stripped()).toBe(strip(text));
        expect(strip(text).length).toBe(text.length - note.markers.reduce((sum, { cut }) => sum + cut.to - cut.from, 0));
        for (const problem of check(text)) expect(problem.from).toBeLessThanOrEqual(problem.to);
        const mended = repair(text);
        expect(check(mended).filter((problem) => problem.fixes.some((fix) => !fix.byHand))).toEqual([]);
        for (const { from, to } of note.codings) expect(from <= to && to <= note.plain().length).toBe(true);
      }),
      { ...runs, numRuns: 5000 },
    );
  });

  it('with offsets that go there and back', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const note = scan(text);
        const plain = note.plain();
        for (let at = 0; at <= plain.length; at++) {
          for (const side of ['before', 'after'] as const) {
            const raw = note.toRaw(at, side);
            expect(note.toStripped(raw)).toBe(at);
            if (at < plain.length && side === 'after') expect(text[raw] === plain[at] || (plain[at] === '\n' && text[raw] === '\r')).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});
