import type { EditorView } from '@codemirror/view';
import type { Passage } from './passages';

/** What the app draws in the place of the note's text: a table, a picture, an embed, a formula. */
export interface DrawnBlock {
  readonly el: HTMLElement;
  /** Whether it stands among words, beside which a label stands already. */
  readonly isInline: boolean;
  /** The covered passage that it belongs to; null where it may be seen. */
  readonly passage: Passage | null;
}

/** Everything drawn in the place of text now, each with the covered passage it stands in. For the reading phase of a measure. */
export function drawnBlocks(view: EditorView, covered: readonly Passage[]): DrawnBlock[] {
  const { contentDOM } = view;
  const at = (pos: number): Passage | null => covered.find(({ from, to }) => pos >= from && pos < to) ?? null;
  const among = contentDOM.findAll(covered.length > 0 ? inline : coveredInline).map((el): DrawnBlock => ({ el, isInline: true, passage: at(view.posAtDOM(el)) }));
  const blocks = [...contentDOM.children].flatMap((el, index): DrawnBlock[] => {
    if (!el.instanceOf(HTMLElement) || el.hasClass('cm-line') || el.hasClass('cm-gap') || el.hasClass('cm-widgetBuffer')) return [];
    // Nothing to be uncovered, and nothing to cover: no place is asked for.
    if (covered.length === 0 && !el.hasClass(mark)) return [];
    return [{ el, isInline: false, passage: at(view.posAtDOM(contentDOM, index)) }];
  });
  return [...among, ...blocks];
}

/**
 * Covers blocks, each under a button that says why, and takes the cover off others. What is covered can be neither read
 * out nor reached by keys, so that the table under it is not edited unseen.
 */
export function coverBlocks(blocks: readonly DrawnBlock[], labelOf: (passage: Passage) => HTMLElement): void {
  for (const { el, isInline, passage } of blocks) {
    if (isInline) {
      turnPart(el, passage !== null);
      continue;
    }
    const label = el.find(`:scope > .${labelMark}`);
    if (!passage) {
      el.removeClass(mark);
      label?.remove();
      for (const part of el.findAll(':scope > .emic-covered')) turnPart(part, false);
      continue;
    }
    el.addClass(mark);
    for (const part of [...el.children]) if (part.instanceOf(HTMLElement) && !part.hasClass(labelMark)) turnPart(part, true);
    if (label) continue;
    const fresh = labelOf(passage);
    fresh.addClass(labelMark);
    el.prepend(fresh);
  }
}

const inline = '.cm-line .internal-embed, .cm-line .math, .cm-line iframe';
const coveredInline = '.cm-line .internal-embed.emic-covered, .cm-line .math.emic-covered, .cm-line iframe.emic-covered';
const mark = 'emic-covered-block';
const labelMark = 'emic-cover-label';

function turnPart(part: HTMLElement, isCovered: boolean): void {
  part.toggleClass('emic-covered', isCovered);
  part.inert = isCovered;
}
