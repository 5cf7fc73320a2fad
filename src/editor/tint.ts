import { type Range } from '@codemirror/state';
import { Decoration, Direction, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { en } from '../i18n/en';
import { colorsOf } from './colors';
import { editorContext, isLive, type EditorContext } from './context';
import { hiddenAt, sheetOf } from './hidden';
import { firstReaching, markerFrom, markerTo } from './marks';
import { passagesIn, type Passage } from './passages';
import { lookChanged } from './refresh';
import { segmentsOf } from './segments';

/**
 * Tints passages in their themes' colours and keeps markers out of sight: hidden in live preview, dimmed and isolated
 * for bidirectional text in source mode. Draws what is in view only.
 */
export const tints = ViewPlugin.fromClass(
  class {
    drawn: Drawn;

    constructor(view: EditorView) {
      this.drawn = draw(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || lookChanged(update)) this.drawn = draw(update.view);
    }
  },
  {
    provide: (plugin) => [
      EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.passages ?? Decoration.none),
      EditorView.decorations.of((view) => view.plugin(plugin)?.drawn.markers ?? Decoration.none),
      EditorView.bidiIsolatedRanges.of((view) => view.plugin(plugin)?.drawn.isolates ?? Decoration.none),
    ],
  },
);

interface Drawn {
  readonly passages: DecorationSet;
  readonly markers: DecorationSet;
  readonly isolates: DecorationSet;
}

const hidden = Decoration.replace({});
const ownLine = Decoration.line({ class: 'emic-own-line' });
const dimmed = Decoration.mark({ class: 'emic-marker', attributes: { dir: 'ltr' }, bidiIsolate: Direction.LTR });
const lost = Decoration.mark({
  class: 'emic-marker emic-marker-lost',
  attributes: { dir: 'ltr', title: en.editor.lostHalf },
  bidiIsolate: Direction.LTR,
});

function draw(view: EditorView): Drawn {
  const context = view.state.facet(editorContext);
  const live = isLive(view.state);
  const passages: Range<Decoration>[] = [];
  const markers: Range<Decoration>[] = [];
  const isolates: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    if (context?.showMarks) drawPassages(view, from, to, context, passages);
    drawMarkers(view, from, to, live, markers, isolates);
  }
  return {
    passages: Decoration.set(passages, true),
    markers: Decoration.set(markers, true),
    isolates: Decoration.set(isolates, true),
  };
}

/** One decoration for each combination of colours, so that the editor sees what stayed the same. */
const known = new Map<string, Decoration>();

function tintOf(context: EditorContext, passages: readonly Passage[]): Decoration {
  const grounds = new Set(passages.map((passage) => colorsOf(context, [passage])[0] ?? ''));
  const tints = [...grounds].map((color) => `linear-gradient(color-mix(in srgb, ${color} var(--emic-tint), transparent) 0 0)`);
  const lines = colorsOf(context, passages).map((color, n) => `inset 0 ${-1.5 * (n + 1)}px 0 ${color}`);
  const style = `--emic-tints: ${tints.join(', ')}; --emic-lines: ${lines.join(', ')}`;
  let tint = known.get(style);
  if (!tint) {
    if (known.size > 500) known.clear();
    tint = Decoration.mark({ class: 'emic-passage', attributes: { style } });
    known.set(style, tint);
  }
  return tint;
}

/** What of a line is words: no indentation, quote signs, bullet or numbers before, no white space behind. */
function wordsOf(text: string): { from: number; to: number } {
  const head = text.slice(0, 200);
  return { from: /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[.\]\s+)?|#{1,6}\s+)?/.exec(head)?.[0].length ?? 0, to: text.trimEnd().length };
}

function drawMarkers(view: EditorView, from: number, to: number, live: boolean, into: Range<Decoration>[], isolates: Range<Decoration>[]): void {
  const { state } = view;
  const sheet = sheetOf(state);
  const { marks } = sheet;
  for (let index = firstReaching(marks, from); index < marks.bodies.length && markerFrom(marks, index) <= to; index++) {
    if (marks.pairing.isWhole[index] && live) {
      const place = hiddenAt(sheet, index);
      if (!place.lines) {
        into.push(hidden.range(place.from, place.to));
        continue;
      }
      into.push(hidden.range(markerFrom(marks, index), markerTo(marks, index)));
      const last = state.doc.lineAt(place.lines.to).number;
      for (let n = state.doc.lineAt(place.lines.from).number; n <= last; n++) into.push(ownLine.range(state.doc.line(n).from));
    } else {
      const range = (marks.pairing.isWhole[index] ? dimmed : lost).range(markerFrom(marks, index), markerTo(marks, index));
      into.push(range);
      isolates.push(range);
    }
  }
}

function drawPassages(view: EditorView, from: number, to: number, context: EditorContext, into: Range<Decoration>[]): void {
  const { doc } = view.state;
  for (const segment of segmentsOf(passagesIn(view.state, from, to), from, to)) {
    const tint = tintOf(context, segment.passages);
    for (let at = segment.from; at < segment.to; ) {
      const line = doc.lineAt(at);
      const words = wordsOf(line.text);
      const start = Math.max(at, line.from + words.from);
      const end = Math.min(segment.to, line.from + words.to);
      if (start < end) into.push(tint.range(start, end));
      at = line.to + 1;
    }
  }
}
