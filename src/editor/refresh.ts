import { StateEffect, type Transaction } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { editorContext, isLive } from './context';

const studyChanged = StateEffect.define<null>();

/** Whether a transaction tells that themes, settings or what is shown may have changed. */
export const isStudyChange = (tr: Transaction): boolean => tr.effects.some((effect) => effect.is(studyChanged));

/** Whether colours, settings or the mode of the editor may have changed, so that everything is drawn anew. */
export function lookChanged(update: ViewUpdate): boolean {
  return (
    isLive(update.startState) !== isLive(update.state) ||
    update.startState.facet(editorContext) !== update.state.facet(editorContext) ||
    update.transactions.some(isStudyChange)
  );
}

/** Tells the editor when themes or settings changed elsewhere. */
export const followStudy = ViewPlugin.fromClass(
  class {
    private stop: () => void;

    constructor(view: EditorView) {
      this.stop =
        view.state.facet(editorContext)?.onChange(() => view.dispatch({ effects: studyChanged.of(null) })) ?? (() => undefined);
    }

    destroy(): void {
      this.stop();
    }
  },
);
