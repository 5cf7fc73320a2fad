import type { MarkdownPostProcessor } from 'obsidian';
import { tintOf } from '../core/codebook/tint';
import { scan } from '../core/markup/scan';
import type { Coding, Range, Scan } from '../core/markup/types';
import { alignRendered } from '../core/text/align';
import { segmentsOf } from '../core/text/segments';
import type { Study } from '../vault/types';
import { wrapText } from './wrap';

/** A coding with the stretch of a section's rendered text that its passage covers. */
interface Shown extends Range {
  readonly coding: Coding;
}

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
    const lines = rawLines(section.text, section.lineStart, section.lineEnd);
    const from = last.found.toStripped(lines.from);
    const to = last.found.toStripped(lines.to);
    const here = last.found.codings.filter((coding) => coding.from < to && coding.to > from);
    if (here.length === 0) return;

    const rendered = el.textContent ?? '';
    const alignment = alignRendered(last.data.slice(from, to), rendered);
    const shown = here.flatMap((coding): Shown[] => {
      const range = alignment.rendered(Math.max(from, coding.from) - from, Math.min(to, coding.to) - from);
      return range ? [{ ...range, coding }] : [];
    });
    for (const segment of segmentsOf(shown, 0, rendered.length)) {
      const codings = segment.passages.map(({ coding }) => coding);
      wrapText(el, segment.from, segment.to, () => passageElement(codings, study));
    }
  };
}

/** Raw offsets of whole lines, the last line's break not included. */
function rawLines(text: string, first: number, last: number): Range {
  let from = 0;
  for (let n = 0; n < first; n++) from = text.indexOf('\n', from) + 1;
  let to = text.indexOf('\n', from);
  for (let n = first; n < last && to >= 0; n++) to = text.indexOf('\n', to + 1);
  return { from, to: to < 0 ? text.length : to };
}

function passageElement(codings: readonly Coding[], study: Study): HTMLElement {
  const mark = createSpan({ cls: 'emic-passage' });
  mark.dataset['emicIds'] = codings.map(({ id }) => id).join(' ');
  mark.setCssProps({ ...tintOf(codings.map(({ themes }) => themes.map((theme) => study.look(theme).color))) });
  const label = codings.map((coding) => labelOf(coding, study)).filter((line) => line !== '').join('\n');
  if (label !== '') mark.setAttribute('title', label);
  return mark;
}

/** `Empathy, Voice @ana: the words of a memo` */
function labelOf(coding: Coding, study: Study): string {
  const themes = coding.themes.map((theme) => study.look(theme).title).join(', ');
  const memos = coding.memos.map(({ text }) => text).join(' ');
  const who = coding.coder === null ? '' : ` @${coding.coder}`;
  return `${themes}${who}${memos === '' ? '' : `: ${memos}`}`.trim();
}
