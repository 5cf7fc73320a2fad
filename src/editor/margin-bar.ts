import type { EditorView } from '@codemirror/view';
import { ui } from '../i18n/ui';
import { codingDragged } from '../vault/drag';
import { showCard } from './card-tooltip';
import { colorsOf } from './colors';
import { editorContext, type EditorContext } from './context';
import { lightUp } from './hover';
import type { Bar, Span } from './margin-layout';
import type { Passage } from './passages';

export interface PassageSpan extends Span {
  readonly passage: Passage;
}

/** Makes the element of a bar. `passagesOf` gives its codings as they stand when they are asked for. */
export function drawBar(margin: HTMLElement, passagesOf: () => Passage[], view: EditorView): HTMLElement {
  const el = margin.createDiv({ cls: 'emic-margin-coding' });
  const isFirst = margin.querySelector('[tabindex="0"]') === null;
  // Browsers let no real button be dragged.
  const bar = el.createDiv({ cls: 'emic-margin-bar', attr: { role: 'button', tabindex: isFirst ? '0' : '-1', draggable: 'true' } });
  el.addEventListener('click', (event) => {
    event.preventDefault();
    open(view, passagesOf(), event.detail === 0);
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open(view, passagesOf(), true);
  });
  el.addEventListener('dragstart', (event) => carry(event, view, passagesOf()));
  el.addEventListener('pointerenter', () => {
    lightUp(view, passagesOf()[0] ?? null);
    float(el, true);
  });
  el.addEventListener('pointerleave', () => {
    lightUp(view, null);
    float(el, false);
  });
  bar.addEventListener('focus', () => float(el, true));
  bar.addEventListener('blur', () => float(el, false));
  return el;
}

/** Says where a bar stands, in which colours, and what its name is. */
export function fillBar(el: HTMLElement, { spans, top, bottom, column, nameTop }: Bar<PassageSpan>, context: EditorContext): void {
  const passages = spans.map(({ passage }) => passage);
  const titles = passages.map(({ record }) => record.themes.map((theme) => context.look(theme).title).join(', ') || ui.editor.memoOnly);
  const [first] = passages;
  const [title = ''] = titles;
  const isOne = passages.length === 1;
  const colors = colorsOf(context, passages);
  el.toggleClass('is-several', !isOne);
  el.setCssProps({
    '--emic-top': `${top}px`,
    '--emic-height': `${bottom - top}px`,
    '--emic-column': String(column),
    '--emic-name-top': `${nameTop ?? top}px`,
    '--emic-color': colors[0] ?? '',
    '--emic-color-2': colors[1] ?? colors[0] ?? '',
  });
  const name = isOne ? title : ui.editor.several(passages.length);
  const label = isOne ? ui.editor.bar(title, first?.record.coder ?? null) : ui.editor.severalBars(titles);
  const bar = el.querySelector('.emic-margin-bar');
  if (bar?.getAttribute('aria-label') !== label) bar?.setAttribute('aria-label', label);
  el.dataset['name'] = isOne ? title : label;
  const shown = el.querySelector<HTMLElement>('.emic-margin-name:not(.is-floating)');
  if (nameTop === null) shown?.remove();
  else if (shown?.textContent !== name) {
    shown?.remove();
    el.createDiv({ cls: 'emic-margin-name', text: name, attr: { dir: 'auto', draggable: 'true', 'aria-hidden': 'true' } });
  }
}

/** Arrows go from bar to bar, Escape back to the text. */
export function moveFocus(event: KeyboardEvent, margin: HTMLElement, view: EditorView): void {
  const bars = margin.findAll('.emic-margin-bar').sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  const at = bars.findIndex((bar) => bar === margin.doc.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape') view.focus();
  else if (step !== 0) {
    for (const bar of bars) bar.setAttribute('tabindex', '-1');
    const next = bars[(at + step + bars.length) % bars.length];
    next?.setAttribute('tabindex', '0');
    next?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A name that has no room in the margin stands over the text as long as its bar is pointed at or has the keyboard. */
function float(el: HTMLElement, isOn: boolean): void {
  el.querySelector('.is-floating')?.remove();
  if (isOn && !el.querySelector('.emic-margin-name')) {
    el.createDiv({ cls: 'emic-margin-name is-floating', text: el.dataset['name'] ?? '', attr: { dir: 'auto', 'aria-hidden': 'true' } });
  }
}

/** What is dragged out is the coding, to be dropped on a theme. */
function carry(event: DragEvent, view: EditorView, passages: readonly Passage[]): void {
  const path = view.state.facet(editorContext)?.path(view.state) ?? null;
  const [passage] = passages;
  if (!event.dataTransfer || !passage || passages.length > 1 || path === null) {
    event.preventDefault();
    return;
  }
  event.dataTransfer.setData(codingDragged, JSON.stringify({ path, id: passage.id, ordinal: passage.ordinal }));
  event.dataTransfer.effectAllowed = 'all';
}

/** Selects the words of a bar's coding and opens the card; of several codings, the card alone. */
function open(view: EditorView, passages: readonly Passage[], isByKey: boolean): void {
  const [passage] = passages;
  if (!passage) return;
  if (passages.length === 1) view.dispatch({ selection: { anchor: passage.from, head: passage.to }, userEvent: 'select' });
  view.focus();
  const { top } = view.scrollDOM.getBoundingClientRect();
  const seen = view.lineBlockAtHeight(top - view.documentTop).from;
  showCard(view, passages, Math.min(Math.max(passage.from, seen), passage.to), isByKey);
}
