import { Direction, ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { ui } from '../i18n/ui';
import { codingDragged } from '../vault/drag';
import { showCard } from './card-tooltip';
import { isCell } from './cell';
import { editorContext } from './context';
import { layOut, type Bar, type Span } from './margin-layout';
import { colorsOf } from './colors';
import { marksOf } from './marks';
import { passagesIn, type Passage } from './passages';
import { lookChanged } from './refresh';

/**
 * The margin: beside the text a coloured bar for each coding in view, in columns where they overlap, and the themes'
 * names where there is room. A click selects the words and opens the card.
 */
export const margin = ViewPlugin.fromClass(
  class {
    private readonly dom = createDiv({ cls: 'emic-margin', attr: { role: 'group', 'aria-label': ui.editor.margin } });
    private readonly drawn = new Map<string, HTMLElement>();
    private timer = 0;
    private changedAt = 0;
    /** What was measured last; places on the page hold while nothing but the scrolling changed. */
    private spans: readonly PassageSpan[] | null = null;
    private readonly onScroll = (): void => this.request();

    constructor(private readonly view: EditorView) {
      view.scrollDOM.appendChild(this.dom);
      view.scrollDOM.addEventListener('scroll', this.onScroll, { passive: true });
      this.measure();
    }

    update(update: ViewUpdate): void {
      if (lookChanged(update) || sheetChanged(update)) this.measure();
      else if (update.docChanged) this.measureSoon();
      else if (update.viewportChanged || update.geometryChanged) this.measure();
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

    private draw({ bars, side, edge, nameRoom }: Layout): void {
      this.dom.toggleClass('mod-left', side === 'left');
      this.dom.setCssProps({ '--emic-edge': `${edge}px`, '--emic-columns': String(columnsOf(bars)), '--emic-name-room': `${nameRoom}px` });
      const gone = new Set(this.drawn.keys());
      for (const bar of bars) {
        const { passage } = bar.span;
        const key = `${passage.id} ${passage.ordinal}`;
        gone.delete(key);
        const known = this.drawn.get(key);
        const el = known ?? this.dom.createDiv('emic-margin-coding');
        if (!known) this.drawn.set(key, el);
        this.drawBar(el, bar);
      }
      for (const key of gone) {
        this.drawn.get(key)?.remove();
        this.drawn.delete(key);
      }
    }

    private drawBar(el: HTMLElement, { span, column, nameTop }: Bar<PassageSpan>): void {
      const context = this.view.state.facet(editorContext);
      if (!context) return;
      const { passage } = span;
      const titles = passage.record.themes.map((theme) => context.look(theme).title).join(', ') || ui.editor.memoOnly;
      const colors = colorsOf(context, [passage]);
      el.setCssProps({
        '--emic-top': `${span.top}px`,
        '--emic-height': `${Math.max(4, span.bottom - span.top)}px`,
        '--emic-column': String(column),
        '--emic-name-top': `${nameTop ?? 0}px`,
        '--emic-color': colors[0] ?? '',
        '--emic-color-2': colors[1] ?? colors[0] ?? '',
      });
      const drawn = `${titles}\n${passage.record.coder ?? ''}\n${nameTop === null}`;
      if (el.getAttribute('data-drawn') === drawn) return;
      el.setAttribute('data-drawn', drawn);
      el.empty();
      const label = ui.editor.bar(titles, passage.record.coder);
      const open = (event: MouseEvent): void => this.open(passage.id, passage.ordinal, event);
      const bar = el.createEl('button', { cls: 'emic-margin-bar', attr: { 'aria-label': label, tabindex: '-1', draggable: 'true' } });
      bar.addEventListener('click', open);
      el.addEventListener('dragstart', (event) => this.carry(event, passage.id, passage.ordinal));
      if (nameTop === null) return;
      const name = el.createEl('button', { cls: 'emic-margin-name', text: titles, attr: { 'aria-label': label, tabindex: '-1', dir: 'auto' } });
      name.addEventListener('click', open);
    }

    /** What is dragged out is the coding, to be dropped on a theme. */
    private carry(event: DragEvent, id: string, ordinal: number): void {
      const path = this.view.state.facet(editorContext)?.path(this.view.state) ?? null;
      if (!event.dataTransfer || path === null) return;
      event.dataTransfer.setData(codingDragged, JSON.stringify({ path, id, ordinal }));
      event.dataTransfer.effectAllowed = 'all';
    }

    private open(id: string, ordinal: number, event: MouseEvent): void {
      event.preventDefault();
      const { view } = this;
      const { from, to } = view.viewport;
      const passage = passagesIn(view.state, from, to).find((one) => one.id === id && one.ordinal === ordinal);
      if (!passage) return;
      view.dispatch({ selection: { anchor: passage.from, head: passage.to }, userEvent: 'select' });
      view.focus();
      const { top } = view.scrollDOM.getBoundingClientRect();
      const seen = view.lineBlockAtHeight(top - view.documentTop).from;
      showCard(view, [passage], Math.min(Math.max(passage.from, seen), passage.to), false);
    }
  },
);

/** Whether codings came, went or changed. */
const sheetChanged = (update: ViewUpdate): boolean => marksOf(update.startState).pairing !== marksOf(update.state).pairing;

const restMs = 150;
const columnWidth = 6;
const mostColumns = 10;
const nameHeight = 18;
const leastNameRoom = 72;

interface PassageSpan extends Span {
  readonly passage: Passage;
}

interface Layout {
  readonly bars: readonly Bar<PassageSpan>[];
  readonly side: 'left' | 'right';
  /** The text's edge, in pixels from the left of the scrolled area. */
  readonly edge: number;
  readonly nameRoom: number;
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
  const columns = Math.max(1, Math.min(mostColumns, Math.floor((room - 6) / columnWidth)));
  const top = view.scrollDOM.scrollTop + 4;
  const plain = layOut(spans, { columns, nameHeight: 0, top });
  const nameRoom = room - columnsOf(plain) * columnWidth - 20;
  const bars = nameRoom < leastNameRoom ? plain : layOut(spans, { columns, nameHeight, top });
  return { bars, side, edge, nameRoom: Math.min(220, Math.max(0, nameRoom)) };
}

const columnsOf = (bars: readonly Bar<Span>[]): number => bars.reduce((most, { column }) => Math.max(most, column + 1), 0);

/** The top of the words after a place, or the bottom of those before it. */
function edgeOf(view: EditorView, pos: number, side: -1 | 1): number {
  const coords = view.coordsAtPos(pos, side);
  if (coords) return side > 0 ? coords.top : coords.bottom;
  const block = view.lineBlockAt(pos);
  return view.documentTop + (side > 0 ? block.top : block.bottom);
}
