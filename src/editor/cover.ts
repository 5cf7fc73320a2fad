import { Prec, RangeSetBuilder, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { distressOf } from '../core/seeing/distress';
import { ui } from '../i18n/ui';
import { keyboardView } from './cell';
import { coverBlocks, drawnBlocks } from './cover-blocks';
import { editorContext } from './context';
import { wordsOf } from './draw-passages';
import { keyOf } from './highlights';
import { marksOf } from './marks';
import type { Pair, Pairing } from './pairing';
import { passageOf, type Passage } from './passages';
import { recordOfPair } from './record';
import { lookChanged } from './refresh';
import { sheetOf } from './hidden';

/** Covers a passage again, or takes its cover off. */
const turn = StateEffect.define<string>();

/** Which passages a person chose to read, as long as the note is open. */
const openedField = StateField.define<ReadonlySet<string>>({
  create: () => new Set(),
  update(opened, tr) {
    let next = opened;
    for (const effect of tr.effects) {
      if (!effect.is(turn)) continue;
      next = new Set(next.has(effect.value) ? [...next].filter((key) => key !== effect.value) : [...next, effect.value]);
    }
    return next;
  },
});

/** Covers words that are marked as distressing until a person chooses to read them, whatever else is shown. */
export const covers: Extension = [
  openedField,
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(private readonly view: EditorView) {
        this.decorations = drawn(view);
        this.coverBlocks();
      }

      update(update: ViewUpdate): void {
        const isTurned = update.startState.field(openedField) !== update.state.field(openedField);
        if (isTurned || update.docChanged || update.viewportChanged || lookChanged(update)) this.decorations = drawn(update.view);
        else if (!update.geometryChanged && !update.selectionSet) return;
        this.coverBlocks();
      }

      /** Tables and pictures are drawn by the app, and are there when it has drawn them. */
      private coverBlocks(): void {
        this.view.requestMeasure({
          key: this,
          read: (view) => drawnBlocks(view, coveredIn(view.state, view.viewport.from, view.viewport.to)),
          write: (blocks, view) => coverBlocks(blocks, (passage) => labelFor(view, keyOf(passage), sayOf(passage))),
        });
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
  EditorView.domEventHandlers({
    mousedown(event, view) {
      const { targetNode } = event;
      if (event.button !== 0 || targetNode?.instanceOf(Element) !== true || !targetNode.closest('.emic-covered')) return false;
      const pos = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
      if (!openAt(view, pos)) return false;
      event.preventDefault();
      return true;
    },
  }),
  Prec.highest(keymap.of([{ key: 'Enter', run: (view) => view.state.selection.main.empty && openAt(view, view.state.selection.main.head) }])),
];

/** Shows the covered passage at the caret, or covers it again. False when none is there. */
export function turnCoverAtCaret(view: EditorView): boolean {
  const editor = keyboardView(view);
  const { head } = editor.state.selection.main;
  const [passage] = distressingIn(editor.state, head, head);
  if (!passage) return false;
  editor.dispatch({ effects: turn.of(keyOf(passage)) });
  return true;
}

function openAt(view: EditorView, pos: number): boolean {
  const passages = coveredIn(view.state, pos, pos);
  if (passages.length === 0) return false;
  view.dispatch({ effects: passages.map((passage) => turn.of(keyOf(passage))) });
  return true;
}

/** The covered passages that touch a stretch, in order. */
function coveredIn(state: EditorState, from: number, to: number): Passage[] {
  if (state.facet(editorContext)?.blurContent !== true) return [];
  const opened = state.field(openedField);
  return distressingIn(state, from, to).filter((passage) => !opened.has(keyOf(passage)));
}

function distressingIn(state: EditorState, from: number, to: number): Passage[] {
  const options = state.facet(editorContext)?.markup;
  const sheet = sheetOf(state);
  return distressingPairs(marksOf(state).pairing)
    .map((pair) => passageOf(sheet, pair, options))
    .filter((passage) => passage.from < passage.to && passage.from <= to && passage.to >= from);
}

/** Most notes have none, and are not looked through at every key. */
const known = new WeakMap<Pairing, readonly Pair[]>();

function distressingPairs(pairing: Pairing): readonly Pair[] {
  let pairs = known.get(pairing);
  if (!pairs) {
    pairs = pairing.pairs.filter((pair) => pair.source.includes('content=') && distressOf(recordOfPair(pair, {})) !== null);
    known.set(pairing, pairs);
  }
  return pairs;
}

const covered = Decoration.mark({ class: 'emic-covered', attributes: { 'aria-hidden': 'true' } });

function drawn(view: EditorView): DecorationSet {
  const { state } = view;
  const found = coveredIn(state, view.viewport.from, view.viewport.to);
  if (found.length === 0) return Decoration.none;
  const marks = new RangeSetBuilder<Decoration>();
  let end = 0;
  for (const passage of found) {
    const label = Decoration.widget({ widget: new Label(keyOf(passage), sayOf(passage)), side: 1 });
    if (passage.from >= end) marks.add(passage.from, passage.from, label);
    const from = Math.max(passage.from, end, view.viewport.from);
    const to = Math.min(passage.to, view.viewport.to);
    for (let at = from; at < to; ) {
      const line = state.doc.lineAt(at);
      const words = wordsOf(line);
      const start = Math.max(at, words.from);
      const stop = Math.min(to, words.to);
      if (start < stop) marks.add(start, stop, covered);
      at = line.to + 1;
    }
    end = Math.max(end, to);
  }
  return marks.finish();
}

const sayOf = (passage: Passage): string => ui.seeing.covered(distressOf(passage.record) ?? '');

/** A button that says what is covered, and why; a click shows it. */
function labelFor(view: EditorView, key: string, text: string): HTMLElement {
  const label = createEl('button', { cls: 'emic-cover-label', text, attr: { type: 'button' } });
  label.addEventListener('click', (event) => {
    event.preventDefault();
    view.dispatch({ effects: turn.of(key) });
    view.focus();
  });
  return label;
}

/** Stands before the words. */
class Label extends WidgetType {
  constructor(
    private readonly key: string,
    private readonly text: string,
  ) {
    super();
  }

  override eq(other: Label): boolean {
    return other.key === this.key && other.text === this.text;
  }

  override toDOM(view: EditorView): HTMLElement {
    return labelFor(view, this.key, this.text);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
