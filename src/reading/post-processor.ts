import type { MarkdownPostProcessor } from 'obsidian';
import { alignRendered } from '../core/text/align';
import { scan } from '../core/markup/scan';
import type { Coding, Scan } from '../core/markup/types';
import type { Study } from '../vault/types';
import { wrapText } from './wrap';

/**
 * Marks passages in reading view. The app renders sections without markers; each section's stripped source is aligned
 * with what was rendered from it, and the passages that touch it are wrapped, text node by text node.
 */
export function readingMarks(study: Study): MarkdownPostProcessor {
  /** One note's sections come one after the other, all with the same text. */
  let last: { text: string; found: Scan; data: string } | null = null;

  return (el, context) => {
    if (!study.settings.showMarks) return;
    const section = context.getSectionInfo(el);
    if (!section || !section.text.includes('%%')) return;
    if (last?.text !== section.text) {
      const found = scan(section.text, study.markup);
      last = { text: section.text, found, data: found.stripped().replace(/^\uFEFF/, '').replace(/\r\n/g, '\n') };
    }
    const { found, data } = last;
    const lines = rawLines(section.text, section.lineStart, section.lineEnd);
    const from = found.toStripped(lines.from);
    const to = found.toStripped(lines.to);
    const here = found.codings.filter((coding) => coding.from < to && coding.to > from);
    if (here.length === 0) return;

    const alignment = alignRendered(data.slice(from, to), el.textContent ?? '');
    for (const coding of here) {
      const range = alignment.rendered(Math.max(from, coding.from) - from, Math.min(to, coding.to) - from);
      if (range) wrapText(el, range.from, range.to, () => passageElement(coding, study));
    }
  };
}

/** Raw offsets of whole lines, the last line's break not included. */
function rawLines(text: string, first: number, last: number): { from: number; to: number } {
  let from = 0;
  for (let n = 0; n < first; n++) from = text.indexOf('\n', from) + 1;
  let to = text.indexOf('\n', from);
  for (let n = first; n < last && to >= 0; n++) to = text.indexOf('\n', to + 1);
  return { from, to: to < 0 ? text.length : to };
}

function passageElement(coding: Coding, study: Study): HTMLElement {
  const looks = coding.themes.map((theme) => study.look(theme));
  const mark = createSpan({ cls: 'emic-passage' });
  mark.dataset['emicId'] = coding.id;
  const [first] = looks;
  if (first) mark.setCssProps({ '--emic-color': first.color });
  const label = [...looks.map(({ title }) => title), ...coding.memos.map(({ text }) => text)].join(' · ');
  if (label !== '') mark.setAttribute('title', coding.coder === null ? label : `${label} (@${coding.coder})`);
  return mark;
}
