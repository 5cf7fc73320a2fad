import { Direction, ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import type { Range } from '../core/markup/types';
import { isCell } from './cell';
import { editorContext } from './context';
import { marksOf } from './marks';
import { lookChanged } from './refresh';
import { uncodedIn } from './uncoded-travel';

/** A quiet line at the text's edge beside data that no coding on show covers; off unless a person wants it. */
export const uncodedEdges = ViewPlugin.fromClass(
  class {
    private readonly dom = createDiv({ cls: 'emic-uncoded', attr: { 'aria-hidden': 'true' } });
    /** Offsets of the document as it is now; null where they must be found anew. */
    private stretches: readonly Range[] | null = null;
    private timer = 0;

    constructor(private readonly view: EditorView) {
      view.scrollDOM.appendChild(this.dom);
      this.request();
    }

    update(update: ViewUpdate): void {
      const isNew = lookChanged(update) || marksOf(update.startState).pairing !== marksOf(update.state).pairing;
      if (isNew) this.stretches = null;
      else if (update.docChanged && this.stretches && update.state.facet(editorContext)?.showUncoded === true) {
        // Carried along while somebody types; read anew when they rest.
        this.stretches = this.stretches.map(({ from, to }) => ({ from: update.changes.mapPos(from, -1), to: update.changes.mapPos(to, 1) }));
        this.readSoon();
      }
      if (isNew || ((this.stretches?.length ?? 0) > 0 && (update.docChanged || update.viewportChanged || update.geometryChanged))) this.request();
    }

    destroy(): void {
      this.view.dom.win.clearTimeout(this.timer);
      this.dom.remove();
    }

    private readSoon(): void {
      const { win } = this.view.dom;
      win.clearTimeout(this.timer);
      this.timer = win.setTimeout(() => {
        this.stretches = null;
        this.request();
      }, restMs);
    }

    private request(): void {
      this.view.requestMeasure({
        key: this,
        read: (view) => {
          this.stretches ??= isWanted(view) ? uncodedIn(view).stretches : [];
          return this.stretches.length > 0 ? edgesIn(view, this.stretches) : [];
        },
        write: (edges) => this.draw(edges),
      });
    }

    private draw(edges: readonly Edge[]): void {
      while (this.dom.children.length > edges.length) this.dom.lastChild?.remove();
      edges.forEach(({ top, bottom, left }, n) => {
        const el = (this.dom.children[n] as HTMLElement | undefined) ?? this.dom.createDiv('emic-uncoded-edge');
        el.setCssProps({ '--emic-top': `${top}px`, '--emic-height': `${bottom - top}px`, '--emic-edge': `${left}px` });
      });
    }
  },
);

const restMs = 600;

interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

function isWanted(view: EditorView): boolean {
  const context = view.state.facet(editorContext);
  return context !== null && context.showUncoded && context.isData(view.state) && !isCell(view);
}

/** Where the edges of stretches in view stand on the scrolled page. Those that follow each other without a coding between them are drawn as one. */
function edgesIn(view: EditorView, stretches: readonly Range[]): Edge[] {
  const scroller = view.scrollDOM.getBoundingClientRect();
  const down = view.scrollDOM.scrollTop - scroller.top;
  const content = view.contentDOM.getBoundingClientRect();
  const across = view.scrollDOM.scrollLeft - scroller.left - view.scrollDOM.clientLeft;
  const left = view.textDirection === Direction.RTL ? content.right + across + 4 : content.left + across - 7;
  const edges: { top: number; bottom: number; left: number }[] = [];
  for (const { from, to } of stretches) {
    if (to < view.viewport.from || from > view.viewport.to) continue;
    const start = view.coordsAtPos(from, 1);
    const end = view.coordsAtPos(to, -1);
    const block = view.lineBlockAt(from);
    const top = (start ? start.top : view.documentTop + block.top) + down;
    const bottom = Math.max(top + 4, (end ? end.bottom : view.documentTop + block.bottom) + down);
    const last = edges[edges.length - 1];
    if (last && top < last.bottom) last.bottom = Math.max(last.bottom, bottom);
    else edges.push({ top, bottom, left });
  }
  return edges;
}
