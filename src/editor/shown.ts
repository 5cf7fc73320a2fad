import { StateField, type EditorState } from '@codemirror/state';
import { editorContext } from './context';
import { marksOf } from './marks';
import type { Pair, Pairing } from './pairing';
import { recordOfPair } from './record';
import { isStudyChange } from './refresh';

/** Which codings of the note are shown: all where `only` is null. */
interface Shown {
  readonly pairing: Pairing;
  readonly only: ReadonlySet<Pair> | null;
}

/** What a person chose to see, worked out when codings, themes or the choice change and not at every key. */
export const shownField = StateField.define<Shown>({
  create: judged,
  update: (shown, tr) => (shown.pairing === marksOf(tr.state).pairing && !isStudyChange(tr) ? shown : judged(tr.state)),
});

/** Whether a coding is shown in this editor. */
export function isShown(state: EditorState, pair: Pair): boolean {
  return state.field(shownField, false)?.only?.has(pair) ?? true;
}

function judged(state: EditorState): Shown {
  const { pairing } = marksOf(state);
  const context = state.facet(editorContext);
  if (!context) return { pairing, only: null };
  // Markers keep the order of the words, which is all that overlaps depend on.
  const codings = pairing.pairs.map((pair) => {
    const { themes, coder } = recordOfPair(pair, context.markup);
    return { pair, themes, coder, from: pair.opener, to: pair.closer };
  });
  const shown = context.shown(state, codings);
  return { pairing, only: shown === codings ? null : new Set(shown.map(({ pair }) => pair)) };
}
