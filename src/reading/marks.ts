import { tintOf } from '../core/codebook/tint';
import type { Coding, Range } from '../core/markup/types';
import { alignRendered } from '../core/text/align';
import { segmentsOf } from '../core/text/segments';
import type { Study } from '../vault/types';
import type { NoteText } from './note-text';
import { shownText, wrapText } from './wrap';

/** A coding with the stretch of a section's rendered text that its passage covers. */
interface Shown extends Range {
  readonly coding: Coding;
}

/**
 * Marks the passages of `codings` that touch a section, given by its raw offsets in the note. The app renders sections without
 * markers: the section's stripped source is aligned with what was rendered from it, and the passages are wrapped, text
 * node by text node. Gives the elements made.
 */
export function markSection(el: HTMLElement, note: NoteText, codings: readonly Coding[], section: Range, study: Study): HTMLElement[] {
  const from = note.found.toStripped(section.from);
  const to = note.found.toStripped(section.to);
  const here = codings.filter((coding) => coding.from < to && coding.to > from);
  if (here.length === 0) return [];
  const rendered = shownText(el);
  const alignment = alignRendered(note.plain.slice(from, to), rendered.text);
  const shown = here.flatMap((coding): Shown[] => {
    const range = alignment.rendered(Math.max(from, coding.from) - from, Math.min(to, coding.to) - from);
    return range ? [{ ...range, coding }] : [];
  });
  return wrapText(rendered, segmentsOf(shown, 0, rendered.text.length), ({ passages }) =>
    passageElement(passages.map(({ coding }) => coding), study),
  );
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
