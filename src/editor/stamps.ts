import { EditorSelection, Prec, RangeSet, StateEffect, type EditorState, type Extension, type Range, type Text } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { scan } from '../core/markup/scan';
import type { MarkupOptions } from '../core/markup/types';
import { shortTime } from '../core/media/stamp-shape';
import { stampsIn } from '../core/media/stamps';
import { spokenAt, stretchesOf, type Stretch } from '../core/media/stretches';
import { ui } from '../i18n/ui';
import type { Recordings } from '../media/types';
import { isCell } from './cell';
import { editorContext, isLive } from './context';
import { firstReaching, markerFrom, markerTo, marksOf } from './marks';
import { lookChanged } from './refresh';

/**
 * Lets a note's time stamps play where it names a recording: with a click in live preview, in source mode with the app's
 * modifier (Ctrl or Cmd), as links are followed there. The lines that are spoken are marked, and kept in sight.
 */
export function playingStamps(recordings: Recordings): Extension {
  return [drawn(recordings), clicks(recordings)];
}

const recordingsChanged = StateEffect.define<null>();

function drawn(recordings: Recordings): Extension {
  const plugin = ViewPlugin.fromClass(
    class {
      stamps: DecorationSet = Decoration.none;
      lines: DecorationSet = Decoration.none;
      private plays = false;
      private spoken: Stretch | null = null;
      private readonly stop: () => void;

      constructor(private readonly view: EditorView) {
        this.stop = recordings.onChange(() => this.follow());
        this.plays = playsIn(view.state, recordings);
        this.draw();
      }

      update(update: ViewUpdate): void {
        const isOther = lookChanged(update) || update.transactions.some((tr) => tr.effects.some((effect) => effect.is(recordingsChanged)));
        if (isOther || update.docChanged) this.plays = playsIn(update.state, recordings);
        if (isOther || update.docChanged || update.viewportChanged) this.draw();
      }

      destroy(): void {
        this.stop();
      }

      private draw(): void {
        this.stamps = this.plays ? stampsInSight(this.view) : Decoration.none;
        this.lines = this.spoken ? linesOf(this.view, this.spoken) : Decoration.none;
      }

      /** Told some four times a second while something plays: nothing is drawn unless something changed. */
      private follow(): void {
        const { view } = this;
        const spoken = isCell(view) ? null : spokenIn(view.state, recordings);
        const isSame = spoken?.from === this.spoken?.from && spoken?.to === this.spoken?.to;
        if (isSame && playsIn(view.state, recordings) === this.plays) return;
        this.spoken = spoken;
        const range = spoken && !isSame && recordings.follows ? EditorSelection.range(spoken.from, Math.min(spoken.to, spoken.from + mostInSight)) : null;
        const effects: StateEffect<unknown>[] = [recordingsChanged.of(null)];
        if (range && range.to <= view.state.doc.length) effects.push(EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 60 }));
        view.dispatch({ effects });
      }
    },
    {
      // Of nested marks those of the lowest precedence are the outer ones: a stamp stays one, whatever passages it touches.
      provide: (value) => Prec.lowest(EditorView.decorations.of((view) => RangeSet.join([view.plugin(value)?.stamps ?? Decoration.none, view.plugin(value)?.lines ?? Decoration.none]))),
    },
  );
  return plugin;
}

/** Of a long stretch its beginning is what to bring into sight. */
const mostInSight = 300;

function clicks(recordings: Recordings): Extension {
  return Prec.highest(
    EditorView.domEventHandlers({
      // The caret stays where the person types.
      mousedown: (event, view) => {
        if (secondsAt(event, view) === null) return false;
        event.preventDefault();
        return true;
      },
      click: (event, view) => {
        const seconds = secondsAt(event, view);
        const path = view.state.facet(editorContext)?.path(view.state) ?? null;
        if (seconds === null || path === null) return false;
        event.preventDefault();
        event.stopPropagation();
        recordings.play(view.dom, path, seconds);
        return true;
      },
    }),
  );
}

/** The time of the stamp that a click means; null where it is to do what it always does. */
function secondsAt(event: MouseEvent, view: EditorView): number | null {
  if (event.button !== 0 || event.shiftKey || event.altKey) return null;
  const isModified = event.ctrlKey || event.metaKey;
  if (isLive(view.state) ? isModified : !isModified) return null;
  const { targetNode } = event;
  const stamp = targetNode?.instanceOf(Element) === true ? targetNode.closest<HTMLElement>('.emic-stamp') : null;
  return stamp && view.contentDOM.contains(stamp) ? Number(stamp.dataset['emicSeconds']) : null;
}

function playsIn(state: EditorState, recordings: Recordings): boolean {
  const path = state.facet(editorContext)?.path(state) ?? null;
  return path !== null && recordings.plays(path);
}

function stampsInSight(view: EditorView): DecorationSet {
  const { state } = view;
  const { doc } = state;
  const { body } = marksOf(state).fences;
  const ranges: Range<Decoration>[] = [];
  for (const visible of view.visibleRanges) {
    const from = Math.max(Math.min(body, doc.length), doc.lineAt(visible.from).from);
    if (from >= visible.to) continue;
    // What stands below a line may say whether it is a label.
    const last = doc.lineAt(visible.to).number;
    const shown = withoutMarkers(state, from, doc.line(Math.min(doc.lines, last + 1)).to);
    for (const stamp of stampsIn(shown.text, 0, shown.text.length)) {
      const start = shown.place(stamp.from, 1);
      const end = shown.place(stamp.to, -1);
      if (start < end) ranges.push(stampMark(stamp.seconds).range(start, end));
    }
  }
  return Decoration.set(ranges, true);
}

const stampMark = (seconds: number): Decoration =>
  Decoration.mark({
    class: 'emic-stamp',
    attributes: { role: 'button', 'aria-label': ui.media.playFrom(shortTime(seconds)), 'data-emic-seconds': String(seconds) },
  });

/** A stretch of the document as it reads without markers, and where its places are in the document. */
function withoutMarkers(state: EditorState, from: number, to: number): { text: string; place(offset: number, side: -1 | 1): number } {
  const marks = marksOf(state);
  const pieces: { at: number; from: number }[] = [];
  let text = '';
  let next = from;
  const take = (end: number): void => {
    if (end > next) {
      pieces.push({ at: text.length, from: next });
      text += state.doc.sliceString(next, end);
    }
  };
  for (let index = firstReaching(marks, from); index < marks.bodies.length && markerFrom(marks, index) < to; index++) {
    if (marks.pairing.isWhole[index] !== true || markerFrom(marks, index) < next) continue;
    take(markerFrom(marks, index));
    next = Math.max(next, markerTo(marks, index));
  }
  take(to);
  return {
    text,
    place(offset, side) {
      let found = pieces[0];
      for (const piece of pieces) if (piece.at < offset || (piece.at === offset && side > 0)) found = piece;
      return found ? found.from + offset - found.at : from;
    },
  };
}

/** What is spoken now, in offsets of the document. */
function spokenIn(state: EditorState, recordings: Recordings): Stretch | null {
  const context = state.facet(editorContext);
  const path = context?.path(state) ?? null;
  const seconds = path === null ? null : recordings.position(path);
  return context && seconds !== null ? spokenAt(stretchesIn(state.doc, context.markup), seconds) : null;
}

const known = new WeakMap<Text, readonly Stretch[]>();

function stretchesIn(doc: Text, options: MarkupOptions): readonly Stretch[] {
  let stretches = known.get(doc);
  if (!stretches) {
    const note = scan(doc.toString(), options);
    stretches = stretchesOf(note.plain()).map(({ from, to, seconds }) => ({ from: note.toRaw(from, 'after'), to: note.toRaw(to, 'before'), seconds }));
    known.set(doc, stretches);
  }
  return stretches;
}

const playing = Decoration.line({ class: 'emic-playing' });

function linesOf(view: EditorView, { from, to }: Stretch): DecorationSet {
  const { doc } = view.state;
  const { from: top, to: bottom } = view.viewport;
  const ranges: Range<Decoration>[] = [];
  const end = Math.min(to, bottom, doc.length);
  for (let at = Math.max(from, top); at <= end; ) {
    const line = doc.lineAt(at);
    if (line.length > 0) ranges.push(playing.range(line.from));
    at = line.to + 1;
  }
  return Decoration.set(ranges);
}
