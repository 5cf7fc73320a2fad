import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { graphemeStart } from '../core/markup/place/graphemes';
import { scan } from '../core/markup/scan';
import type { Scan } from '../core/markup/types';
import { wordEdge } from '../core/text/word-edge';
import { passagesAt, pinnedPassages } from './card-tooltip';
import { isCell } from './cell';
import { colorsOf } from './colors';
import { editorContext } from './context';
import { aim, keyOf } from './highlights';
import { allPassages, type Passage } from './passages';
import { lookChanged } from './refresh';

type End = 'start' | 'end';

/** An end that is being drawn to another place. */
interface Drag {
  readonly end: End;
  readonly pointer: number;
  readonly passage: Passage;
  /** The note when it began: a change of it ends the drag. */
  readonly note: Scan;
  /** The coding's ends then and as they would be now; stripped offsets. */
  readonly from: number;
  readonly to: number;
  now: { readonly from: number; readonly to: number };
  /** From the pointer to the words' edge that it took hold of. */
  readonly dx: number;
  readonly dy: number;
}

/**
 * Handles on both ends of the coding that the caret is in, or whose card is open: drawn over the text, which they do not
 * move. Drawing one moves that end, by words or, with Alt, by characters; Escape gives up.
 */
export const handles = ViewPlugin.fromClass(
  class {
    private readonly dom = createDiv({ cls: 'emic-handles', attr: { 'aria-hidden': 'true' } });
    private readonly ends: Readonly<Record<End, HTMLElement>>;
    private passage: Passage | null = null;
    private drag: Drag | null = null;
    private readonly onKey = (event: KeyboardEvent): void => this.key(event);

    constructor(private readonly view: EditorView) {
      const handle = (end: End): HTMLElement => {
        const el = this.dom.createDiv({ cls: `emic-handle mod-${end}` });
        el.hide();
        el.addEventListener('pointerdown', (event) => this.take(event, end));
        el.addEventListener('pointermove', (event) => this.move(event));
        el.addEventListener('pointerup', () => this.drop());
        el.addEventListener('pointercancel', () => this.giveUp());
        return el;
      };
      this.ends = { start: handle('start'), end: handle('end') };
      view.scrollDOM.appendChild(this.dom);
      this.choose();
    }

    update(update: ViewUpdate): void {
      if (this.drag && update.docChanged) this.giveUp();
      const isMoved = update.docChanged || update.selectionSet || update.focusChanged || lookChanged(update);
      const isPinned = pinnedPassages(update.startState) !== pinnedPassages(update.state);
      if (isMoved || isPinned) this.choose();
      else if (this.passage && (update.geometryChanged || update.viewportChanged)) this.request();
    }

    destroy(): void {
      this.giveUp();
      this.dom.remove();
    }

    private choose(): void {
      const next = isCell(this.view) ? null : chosen(this.view);
      if (!next && !this.passage) return;
      this.passage = next;
      this.request();
    }

    private request(): void {
      this.view.requestMeasure({
        key: this,
        read: (view) => ({ start: placeOf(view, this.passage, 'start'), end: placeOf(view, this.passage, 'end') }),
        write: (places) => {
          const context = this.view.state.facet(editorContext);
          const color = context && this.passage ? colorsOf(context, [this.passage])[0] : undefined;
          for (const end of ['start', 'end'] as const) {
            const place = places[end];
            this.ends[end].toggle(place !== null);
            if (place) this.ends[end].setCssProps({ '--emic-top': `${place.top}px`, '--emic-left': `${place.left}px`, '--emic-height': `${place.height}px`, '--emic-color': color ?? '' });
          }
        },
      });
    }

    private take(event: PointerEvent, end: End): void {
      const { view, passage } = this;
      const context = view.state.facet(editorContext);
      if (event.button !== 0 || !passage || !context) return;
      event.preventDefault();
      event.stopPropagation();
      const note = scan(view.state.doc.toString(), context.markup);
      const coding = note.codings.find((one) => keyOf(one) === keyOf(passage));
      const edge = end === 'start' ? view.coordsAtPos(passage.from, 1) : view.coordsAtPos(passage.to, -1);
      if (!coding || !edge) return;
      const { from, to } = coding;
      const middle = (edge.top + edge.bottom) / 2;
      this.drag = { end, pointer: event.pointerId, passage, note, from, to, now: { from, to }, dx: edge.left - event.clientX, dy: middle - event.clientY };
      this.ends[end].setPointerCapture(event.pointerId);
      this.ends[end].addClass('is-drawn');
      view.dom.doc.addEventListener('keydown', this.onKey, true);
    }

    private move(event: PointerEvent): void {
      const { drag, view } = this;
      if (!drag) return;
      event.preventDefault();
      const pos = view.posAtCoords({ x: event.clientX + drag.dx, y: event.clientY + drag.dy }, false);
      const plain = drag.note.plain();
      const at = drag.note.toStripped(pos);
      const edge = event.altKey ? graphemeStart(plain, at) : wordEdge(plain, at, drag.end);
      const now = drag.end === 'start' ? { from: edge, to: drag.to } : { from: drag.from, to: edge };
      if (now.from >= now.to || (now.from === drag.now.from && now.to === drag.now.to)) return;
      drag.now = now;
      view.dispatch({ effects: aim.of({ from: drag.note.toRaw(now.from, 'after'), to: drag.note.toRaw(now.to, 'before') }) });
    }

    private drop(): void {
      const { drag, view } = this;
      if (!drag) return;
      this.giveUp();
      const context = view.state.facet(editorContext);
      const path = context?.path(view.state) ?? null;
      if (!context || path === null || (drag.now.from === drag.from && drag.now.to === drag.to)) return;
      context.doors.resizeCoding(path, drag.passage.id, drag.passage.ordinal, drag.now.from, drag.now.to);
    }

    private key(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.giveUp();
    }

    /** Ends a drag with nothing changed. */
    private giveUp(): void {
      const { drag, view } = this;
      if (!drag) return;
      this.drag = null;
      const el = this.ends[drag.end];
      if (el.hasPointerCapture(drag.pointer)) el.releasePointerCapture(drag.pointer);
      el.removeClass('is-drawn');
      view.dom.doc.removeEventListener('keydown', this.onKey, true);
      // An update may be under way, in which nothing can be dispatched.
      view.dom.win.setTimeout(() => {
        if (view.dom.isConnected) view.dispatch({ effects: aim.of(null) });
      });
    }
  },
);

/** The coding whose ends can be drawn. */
function chosen(view: EditorView): Passage | null {
  const { state } = view;
  const pinned = pinnedPassages(state);
  const [first] = pinned;
  if (first) return pinned.length > 1 ? null : (allPassages(state).find((one) => keyOf(one) === keyOf(first)) ?? null);
  const { main } = state.selection;
  return main.empty && view.hasFocus ? (passagesAt(view, main.head)[0] ?? null) : null;
}

interface Place {
  readonly top: number;
  readonly left: number;
  readonly height: number;
}

/** Where an end stands on the scrolled page; null where it is out of view. */
function placeOf(view: EditorView, passage: Passage | null, end: End): Place | null {
  const pos = passage ? (end === 'start' ? passage.from : passage.to) : -1;
  if (pos < view.viewport.from || pos > view.viewport.to) return null;
  const edge = view.coordsAtPos(pos, end === 'start' ? 1 : -1);
  if (!edge) return null;
  const scroller = view.scrollDOM.getBoundingClientRect();
  return {
    top: edge.top - scroller.top + view.scrollDOM.scrollTop,
    left: edge.left - scroller.left - view.scrollDOM.clientLeft + view.scrollDOM.scrollLeft,
    height: edge.bottom - edge.top,
  };
}
