import type { ChangeSet, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { isAmongWords } from './among-words';
import { changedLines } from './changed-lines';
import { drawMarkers } from './draw-markers';
import { drawPassages } from './draw-passages';
import { hiddenTouching, sheetOf } from './hidden';
import { marksOf } from './marks';
import { lookChanged } from './refresh';

/**
 * Tints passages in their themes' colours and keeps markers out of sight: hidden in live preview, dimmed and isolated
 * for bidirectional text in source mode. Draws what is in view and a little around it; while somebody types, the lines
 * that change alone.
 */
export const tints = ViewPlugin.fromClass(
  class {
    drawn: Drawn;

    constructor(view: EditorView) {
      this.drawn = draw(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || lookChanged(update)) this.drawn = redrawn(this.drawn, update);
    }
  },
  {
    provide: (plugin) => [
      EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.shown ?? Decoration.none),
      EditorView.bidiIsolatedRanges.of((view) => view.plugin(plugin)?.drawn.isolates ?? Decoration.none),
    ],
  },
);

interface Drawn {
  readonly shown: DecorationSet;
  readonly isolates: DecorationSet;
  /** The stretches that are drawn; ends of lines. */
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far beyond what is in view is drawn, so that a line more or less needs no new drawing. */
const around = 2000;

function draw(view: EditorView): Drawn {
  const { length } = view.state.doc;
  const stretches: Stretch[] = [];
  for (const visible of view.visibleRanges) {
    const from = Math.max(0, visible.from - around);
    const to = Math.min(length, visible.to + around);
    const last = stretches[stretches.length - 1];
    if (last && from <= last.to) stretches[stretches.length - 1] = { from: last.from, to };
    else stretches.push({ from, to });
  }
  const ranges = drawStretches(view, stretches);
  return { shown: Decoration.set(ranges.shown, true), isolates: Decoration.set(ranges.isolates, true), stretches };
}

function drawStretches(view: EditorView, stretches: readonly Stretch[]): { shown: Range<Decoration>[]; isolates: Range<Decoration>[] } {
  const shown: Range<Decoration>[] = [];
  const isolates: Range<Decoration>[] = [];
  for (const { from, to } of stretches) {
    drawPassages(view.state, from, to, shown);
    drawMarkers(view.state, from, to, shown, isolates);
  }
  return { shown, isolates };
}

function redrawn(drawn: Drawn, update: ViewUpdate): Drawn {
  const { view, startState, state, changes } = update;
  if (lookChanged(update) || marksOf(startState).pairing !== marksOf(state).pairing) return draw(view);
  const stretches = update.docChanged ? drawn.stretches.map((one) => carried(one, changes)) : drawn.stretches;
  const isCovered = view.visibleRanges.every((seen) => stretches.some((one) => one.from <= seen.from && one.to >= seen.to));
  if (!isCovered) return draw(view);
  if (!update.docChanged) return drawn;

  const sheet = sheetOf(state);
  if (isAmongWords(drawn.shown, sheet.marks, startState.doc, state.doc, changes)) {
    return { shown: drawn.shown.map(changes), isolates: drawn.isolates.map(changes), stretches };
  }
  const lines = changedLines(startState.doc, state.doc, changes).map(({ fromB, toB }) => ({ from: fromB, to: toB }));
  if (lines.some(({ from, to }) => hiddenTouching(sheet, from - nearby, to + nearby).some((one) => one.lines !== null))) return draw(view);
  const isElsewhere = (from: number, to: number): boolean => lines.every((line) => to < line.from || from > line.to);
  const add = drawStretches(view, lines);
  return {
    shown: drawn.shown.map(changes).update({ filter: isElsewhere, add: add.shown, sort: true, ...hull(lines) }),
    isolates: drawn.isolates.map(changes).update({ filter: isElsewhere, add: add.isolates, sort: true, ...hull(lines) }),
    stretches,
  };
}

/** How near a change may come to lines that are collapsed before all is drawn anew. */
const nearby = 200;

const carried = ({ from, to }: Stretch, changes: ChangeSet): Stretch => ({ from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) });

const hull = (lines: readonly Stretch[]): { filterFrom: number; filterTo: number } => ({
  filterFrom: lines[0]?.from ?? 0,
  filterTo: lines[lines.length - 1]?.to ?? 0,
});
