import { Direction, ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { spokenName } from '../i18n/spoken-name';
import { ui } from '../i18n/ui';
import { isCell } from './cell';
import { editorContext } from './context';
import { keyOf, litField } from './highlights';
import { drawBar, fillBar, moveFocus, type PassageSpan } from './margin-bar';
import { layOut, type Bar } from './margin-layout';
import { marksOf } from './marks';
import { passagesIn, type Passage } from './passages';
import { lookChanged } from './refresh';

/**
 * The margin: beside the text a coloured bar for each coding in view, in columns where they overlap, and the themes'
 * names where there is room. What has no column of its own is shown together in the last. A click selects the words and
 * opens the card; arrows go from bar to bar.
 */
export const margin = ViewPlugin.fromClass(
  class {
    private readonly dom = createDiv({ cls: 'emic-margin', attr: { role: 'group' } });
    private readonly drawn = new Map<string, HTMLElement>();
    private timer = 0;
    private changedAt = 0;
    /** What was measured last; places on the page hold while nothing but the scrolling changed. */
    private spans: readonly PassageSpan[] | null = null;
    private readonly onScroll = (): void => this.request();

    constructor(private readonly view: EditorView) {
      this.dom.setAttribute('aria-labelledby', spokenName(this.dom, ui.editor.margin));
      this.dom.addEventListener('keydown', (event) => moveFocus(event, this.dom, view));
      view.scrollDOM.appendChild(this.dom);
      view.scrollDOM.addEventListener('scroll', this.onScroll, { passive: true });
      this.measure();
    }

    update(update: ViewUpdate): void {
      if (lookChanged(update) || sheetChanged(update)) this.measure();
      else if (update.docChanged) this.measureSoon();
      else if (update.viewportChanged || update.geometryChanged) this.measure();
      if (update.startState.field(litField, false) !== update.state.field(litField, false)) this.light();
    }

    destroy(): void {
      this.view.dom.win.clearTimeout(this.timer);
      this.view.scrollDOM.removeEventListener('scroll', this.onScroll);
      this.dom.remove();
    }

    /** While somebody types, bars that lag a little disturb less than keys that lag. */
    private measureSoon(): void {
      this.changedAt = performance.now();
      if (this.timer === 0) this.wait(restMs);
    }

    /** One timer for a run of keys, not one for each. */
    private wait(ms: number): void {
      this.timer = this.view.dom.win.setTimeout(() => {
        this.timer = 0;
        const left = this.changedAt + restMs - performance.now();
        if (left > 0) this.wait(left);
        else this.measure();
      }, ms);
    }

    private measure(): void {
      this.spans = null;
      this.request();
    }

    private request(): void {
      this.view.requestMeasure({
        key: this,
        read: (view) => {
          this.spans ??= spansIn(view);
          return placed(view, this.spans);
        },
        write: (layout) => this.draw(layout),
      });
    }

    private draw({ bars, side, edge, columnWidth, gap, nameRoom, page }: Layout): void {
      this.dom.toggleClass('mod-left', side === 'left');
      this.dom.setCssProps({
        '--emic-edge': `${edge}px`,
        '--emic-column-width': `${columnWidth}px`,
        '--emic-gap': `${gap}px`,
        '--emic-columns': String(columnsOf(bars)),
        '--emic-name-room': `${nameRoom}px`,
        '--emic-page': `${page}px`,
      });
      const context = this.view.state.facet(editorContext);
      const gone = new Set(this.drawn.keys());
      for (const bar of context ? bars : []) {
        const key = bar.spans.map(({ passage }) => keyOf(passage)).join(' ');
        gone.delete(key);
        let el = this.drawn.get(key);
        if (!el) {
          el = drawBar(this.dom, () => this.passagesOf(key), this.view);
          this.drawn.set(key, el);
        }
        if (context) fillBar(el, bar, context);
      }
      for (const key of gone) {
        this.drawn.get(key)?.remove();
        this.drawn.delete(key);
      }
      this.light();
    }

    /** Brightens the bar of the coding that is brightened in the text. */
    private light(): void {
      const lit = this.view.state.field(litField, false) ?? null;
      for (const [key, el] of this.drawn) el.toggleClass('is-lit', lit !== null && ` ${key} `.includes(` ${lit} `));
    }

    /** The codings of a bar, as they stand now. */
    private passagesOf(key: string): Passage[] {
      const { from, to } = this.view.viewport;
      return passagesIn(this.view.state, from, to).filter((one) => ` ${key} `.includes(` ${keyOf(one)} `));
    }
  },
);

/** Whether codings came, went or changed. */
const sheetChanged = (update: ViewUpdate): boolean => marksOf(update.startState).pairing !== marksOf(update.state).pairing;

const restMs = 150;
/** Beside a narrow note bars are thinner and stand closer. */
const wide = { columnWidth: 6, gap: 5 };
const narrow = { columnWidth: 4, gap: 2 };
const narrowRoom = 40;
const mostColumns = 10;
const nameHeight = 18;
const leastNameRoom = 72;

interface Layout {
  readonly bars: readonly Bar<PassageSpan>[];
  readonly side: 'left' | 'right';
  /** The text's edge, in pixels from the left of the scrolled area. */
  readonly edge: number;
  readonly columnWidth: number;
  readonly gap: number;
  readonly nameRoom: number;
  /** The scrolled area's width. */
  readonly page: number;
}

/** The passages in view, with their places on the page. */
function spansIn(view: EditorView): PassageSpan[] {
  if (!view.state.facet(editorContext)?.showMargin || isCell(view)) return [];
  const shift = view.scrollDOM.scrollTop - view.scrollDOM.getBoundingClientRect().top;
  const { from, to } = view.viewport;
  return passagesIn(view.state, from, to)
    .filter((passage) => passage.from < passage.to && passage.to > from && passage.from < to)
    .map((passage) => ({
      passage,
      top: edgeOf(view, Math.max(from, passage.from), 1) + shift,
      bottom: edgeOf(view, Math.min(to, passage.to), -1) + shift,
    }));
}

function placed(view: EditorView, spans: readonly PassageSpan[]): Layout {
  const side = view.textDirection === Direction.RTL ? 'left' : 'right';
  const scroller = view.scrollDOM.getBoundingClientRect();
  const content = view.contentDOM.getBoundingClientRect();
  const left = scroller.left + view.scrollDOM.clientLeft;
  const edge = (side === 'right' ? content.right : content.left) - left + view.scrollDOM.scrollLeft;
  const room = side === 'right' ? left + view.scrollDOM.clientWidth - content.right : content.left - left;
  const { columnWidth, gap } = room < narrowRoom ? narrow : wide;
  const columns = Math.max(1, Math.min(mostColumns, Math.floor((room - gap - 1) / columnWidth)));
  const top = view.scrollDOM.scrollTop + 4;
  const plain = layOut(spans, { columns, nameHeight: 0, top });
  const nameRoom = room - columnsOf(plain) * columnWidth - 20;
  const bars = nameRoom < leastNameRoom ? plain : layOut(spans, { columns, nameHeight, top });
  return { bars, side, edge, columnWidth, gap, nameRoom: Math.min(220, Math.max(0, nameRoom)), page: view.scrollDOM.scrollLeft + view.scrollDOM.clientWidth };
}

const columnsOf = (bars: readonly Bar<PassageSpan>[]): number => bars.reduce((most, { column }) => Math.max(most, column + 1), 0);

/** The top of the words after a place, or the bottom of those before it. */
function edgeOf(view: EditorView, pos: number, side: -1 | 1): number {
  const coords = view.coordsAtPos(pos, side);
  if (coords) return side > 0 ? coords.top : coords.bottom;
  const block = view.lineBlockAt(pos);
  return view.documentTop + (side > 0 ? block.top : block.bottom);
}
