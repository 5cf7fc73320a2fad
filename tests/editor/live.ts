import { history } from '@codemirror/commands';
import { EditorSelection, EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import { scan } from '../../src/core/markup/scan';
import { editorContext, type EditorContext } from '../../src/editor/context';
import { guardEdits } from '../../src/editor/guard';
import { marksField } from '../../src/editor/marks';
import { restingCaret } from '../../src/editor/resting';

export const context: EditorContext = {
  isLive: () => true,
  path: () => 'Interview.md',
  markup: {},
  showMarks: true,
  showMargin: true,
  blurContent: true,
  showUncoded: false,
  isData: () => true,
  asideCallouts: [],
  look: (theme) => ({ title: theme, color: '#888' }),
  shown: (_state, codings) => codings,
  hides: () => false,
  icon: () => undefined,
  onChange: () => () => undefined,
  doors: {
    editCoding: () => undefined,
    removeCoding: () => undefined,
    openTheme: () => undefined,
    resizeCoding: () => undefined,
    addThemes: () => undefined,
    codeSelected: () => undefined,
    missed: () => undefined,
  },
};

/** A live-preview state on a text in which `|` is the caret, or two `|` the selection. */
export function live(marked: string, extensions: Extension = []): EditorState {
  const [before = '', ...rest] = marked.split('|');
  const anchor = before.length;
  const head = rest.length > 1 ? anchor + (rest[0]?.length ?? 0) : anchor;
  return EditorState.create({
    doc: [before, ...rest].join(''),
    selection: EditorSelection.single(anchor, head),
    extensions: [history(), editorContext.of(context), marksField, guardEdits, restingCaret, EditorState.allowMultipleSelections.of(true), extensions],
  });
}

/** The text with `|` where the selection is. */
export function shown(state: EditorState): string {
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  return from === to ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

export const edit = (state: EditorState, spec: TransactionSpec): EditorState => state.update(spec).state;

/** What a person sees. */
export const visible = (state: EditorState): string => scan(state.doc.toString()).plain();

/** Ids of the codings, and whether any half stands alone. */
export function halves(state: EditorState): string[] {
  const text = state.doc.toString();
  const whole = new Set(scan(text).codings.flatMap(({ opener, closer }) => [opener.from, closer.from]));
  return scan(text).markers.filter(({ from }) => !whole.has(from)).map(({ from, to }) => text.slice(from, to));
}
