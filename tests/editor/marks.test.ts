import { ChangeSet, EditorState, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../src/core/markup/scan';
import { markerFrom, markerTo, marksField, marksOf, pairsTouching, readMarks, type Marks } from '../../src/editor/marks';
import { note, piece } from './notes';

const run = { seed: 20261122, numRuns: 1000 };

const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(30), insert: fc.oneof(fc.constant(''), piece) }), { minLength: 1, maxLength: 6 });

function pairsOf(marks: Marks): unknown {
  return marks.pairing.pairs.map(({ id, ordinal, opener, closer }) => ({
    id,
    ordinal,
    opener: [markerFrom(marks, opener), markerTo(marks, opener)],
    closer: [markerFrom(marks, closer), markerTo(marks, closer)],
  }));
}

function scanned(text: string): unknown {
  return scan(text).codings.map(({ id, ordinal, opener, closer }) => ({
    id,
    ordinal,
    opener: [opener.from, opener.to],
    closer: [closer.from, closer.to],
  }));
}

describe('what the editor knows of a note', () => {
  test('is what the scan of the note finds', () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(pairsOf(readMarks(Text.of(text.split('\n'))))).toEqual(scanned(text));
      }),
      run,
    );
  });

  test('equals a reading from scratch after any edits', () => {
    fc.assert(
      fc.property(note, fc.array(edits, { minLength: 1, maxLength: 5 }), (text, rounds) => {
        let state = EditorState.create({ doc: text, extensions: [marksField] });
        for (const round of rounds) {
          const { length } = state.doc;
          const changes = round.map(({ at, length: long, insert }) => {
            const from = at % (length + 1);
            return { from, to: Math.min(length, from + long), insert };
          });
          const apart = changes.sort((a, b) => a.from - b.from).filter((change, n, all) => n === 0 || change.from > (all[n - 1]?.to ?? 0));
          state = state.update({ changes: ChangeSet.of(apart, length) }).state;
          const marks = marksOf(state);
          const fresh = readMarks(state.doc);
          expect(marks.bodies.map((_, index) => markerFrom(marks, index))).toEqual(fresh.bodies.map((_, index) => markerFrom(fresh, index)));
          expect(marks.bodies).toEqual(fresh.bodies);
          expect(marks.pairing.pairs).toEqual(fresh.pairing.pairs);
          expect(marks.fences).toEqual(fresh.fences);
          expect(pairsOf(marks)).toEqual(scanned(state.doc.toString()));
        }
      }),
      run,
    );
  });

  test('finds every coding that touches a stretch, and no other', () => {
    const many = fc.array(note, { minLength: 1, maxLength: 12 }).map((notes) => notes.join('\n'));
    fc.assert(
      fc.property(many, fc.nat(), fc.nat(60), (text, start, length) => {
        const doc = Text.of(text.split('\n'));
        const marks = readMarks(doc);
        const from = start % (doc.length + 1);
        const to = Math.min(doc.length, from + length);
        const all = marks.pairing.pairs.filter(({ opener, closer }) => markerFrom(marks, opener) <= to && markerTo(marks, closer) >= from);
        expect(pairsTouching(marks, from, to)).toEqual(all);
      }),
      run,
    );
  });

  test('a keystroke leaves markers and pairs the same objects', () => {
    const text = 'a %%{k3f9a2xq%%b%%}k3f9a2xq #theme/t%% c\n```\ncode\n```\nend';
    const state = EditorState.create({ doc: text, extensions: [marksField] });
    const next = state.update({ changes: { from: 0, insert: 'x' } }).state;
    expect(marksOf(next).bodies).toBe(marksOf(state).bodies);
    expect(marksOf(next).pairing).toBe(marksOf(state).pairing);
    expect(marksOf(next).fences.states).toBe(marksOf(state).fences.states);
  });
});
