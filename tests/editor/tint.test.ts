// @vitest-environment happy-dom
import { ChangeSet, EditorState, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorContext } from '../../src/editor/context';
import { drawMarkers } from '../../src/editor/draw-markers';
import { drawPassages } from '../../src/editor/draw-passages';
import { marksField } from '../../src/editor/marks';
import { tints } from '../../src/editor/tint';
import { context } from './live';
import { note, piece } from './notes';

const list = (set: DecorationSet): string[] => {
  const all: string[] = [];
  for (let iter = set.iter(); iter.value; iter.next()) all.push(`${iter.from} ${iter.to} ${JSON.stringify(iter.value.spec)}`);
  return all.sort();
};

function fresh(state: EditorState): string[] {
  const shown: Range<Decoration>[] = [];
  drawPassages(state, 0, state.doc.length, shown);
  drawMarkers(state, 0, state.doc.length, shown, []);
  return list(Decoration.set(shown, true));
}

test('what is drawn after any edits is what would be drawn anew', () => {
  const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(20), insert: fc.oneof(fc.constant(''), fc.constant('x'), piece) }), { minLength: 1, maxLength: 8 });
  for (const isLive of [true, false]) {
    fc.assert(
      fc.property(note, edits, (text, rounds) => {
        const view = new EditorView({
          state: EditorState.create({ doc: text, extensions: [editorContext.of({ ...context, isLive: () => isLive }), marksField, tints] }),
        });
        for (const { at, length, insert } of rounds) {
          const size = view.state.doc.length;
          const from = at % (size + 1);
          view.dispatch({ changes: ChangeSet.of({ from, to: Math.min(size, from + length), insert }, size) });
          expect(list(view.plugin(tints)?.drawn.shown ?? Decoration.none)).toEqual(fresh(view.state));
        }
        view.destroy();
      }),
      { seed: 20261122, numRuns: 500 },
    );
  }
});
