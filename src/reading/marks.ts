import { tintOf } from '../core/codebook/tint';
import type { Coding, Range } from '../core/markup/types';
import { distressOf } from '../core/seeing/distress';
import { alignRendered } from '../core/text/align';
import { segmentsOf } from '../core/text/segments';
import { ui } from '../i18n/ui';
import type { Study } from '../vault/types';
import { frame, frameable } from './frame';
import { shownText, wrapText } from './wrap';

/** A coding with the stretch of a section's rendered text that its passage covers. */
interface Shown extends Range {
  readonly coding: Coding;
}

/** The codings of a note, and those of them that are on show. Distressing words are covered whatever is shown. */
export interface Seen {
  readonly all: readonly Coding[];
  readonly shown: ReadonlySet<Coding>;
}

/** What was added to a section, to be taken away again. */
export interface Marked {
  readonly marks: readonly HTMLElement[];
  /** Buttons that say what is covered, and why. */
  readonly labels: readonly HTMLElement[];
  /** Pictures and other things without words that are covered. */
  readonly covered: readonly HTMLElement[];
  /** Pictures, recordings and embeds that are framed, for they have no words to tint. */
  readonly framed: readonly HTMLElement[];
}

/** Which covered passages a person chose to read. */
export interface Covers {
  isOpen(coding: Coding): boolean;
  open(coding: Coding): void;
}

export const nothingMarked: Marked = { marks: [], labels: [], covered: [], framed: [] };

/**
 * Marks the passages on show that touch a section, given by its stripped offsets in the note, whose stripped text is
 * `plain`. The app renders sections without markers: the section's source is aligned with what was rendered from it, and
 * the passages are wrapped, text node by text node; pictures and embeds in them get a frame. Passages that are distressing are covered.
 */
export function markSection(el: HTMLElement, plain: string, codings: Seen, { from, to }: Range, study: Study, covers: Covers): Marked {
  const { showMarks, blurContent } = study.settings;
  const isCovered = (coding: Coding): boolean => blurContent && distressOf(coding) !== null && !covers.isOpen(coding);
  const isTinted = (coding: Coding): boolean => showMarks && codings.shown.has(coding);
  const here = codings.all.filter((coding) => coding.from < to && coding.to > from && (isTinted(coding) || isCovered(coding)));
  if (here.length === 0) return nothingMarked;
  const rendered = shownText(el);
  const alignment = alignRendered(plain.slice(from, to), rendered.text);
  const shown = here.flatMap((coding): Shown[] => {
    const range = alignment.rendered(Math.max(from, coding.from) - from, Math.min(to, coding.to) - from);
    return range ? [{ ...range, coding }] : [];
  });
  const marks = wrapText(rendered, segmentsOf(shown, 0, rendered.text.length), ({ passages }) => {
    const over = passages.map(({ coding }) => coding);
    const mark = passageElement(over, over.filter(isTinted), study);
    if (over.some(isCovered)) cover(mark);
    return mark;
  }).reverse();
  const labels: HTMLElement[] = [];
  const covered: HTMLElement[] = [];
  const mediaOf = (coding: Coding): HTMLElement[] =>
    mediaIn(el, marks.filter((mark) => codingsOf(mark).includes(coding)), coding.from <= from, coding.to >= to);
  const framed = new Map<HTMLElement, Coding[]>();
  for (const coding of here.filter(isTinted)) for (const one of frameable(mediaOf(coding))) framed.set(one, [...(framed.get(one) ?? []), coding]);
  for (const [one, over] of framed) {
    const codings = innermostFirst(over);
    const [theme] = codings[0]?.themes ?? [];
    codingsByMark.set(one, codings);
    frame(one, codings, theme === undefined ? 'var(--text-faint)' : study.look(theme).color);
  }
  for (const coding of here.filter(isCovered)) {
    const own = marks.filter((mark) => codingsOf(mark).includes(coding));
    const media = mediaOf(coding);
    for (const one of media) cover(one);
    covered.push(...media);
    const [first] = [...own, ...media];
    if (first) labels.push(labelBefore(first, coding, covers));
  }
  return { marks, labels, covered, framed: [...framed.keys()] };
}

const innermostFirst = (codings: readonly Coding[]): Coding[] => [...codings].sort((a, b) => a.to - a.from - (b.to - b.from));

/** The codings of a mark, the innermost first. */
export const codingsOf = (mark: HTMLElement): readonly Coding[] => codingsByMark.get(mark) ?? [];

const codingsByMark = new WeakMap<HTMLElement, readonly Coding[]>();

function passageElement(codings: readonly Coding[], tinted: readonly Coding[], study: Study): HTMLElement {
  const mark = createSpan({ cls: 'emic-passage', attr: { tabindex: '-1' } });
  codingsByMark.set(mark, innermostFirst(codings));
  mark.dataset['emicIds'] = codings.map(({ id }) => id).join(' ');
  if (tinted.length > 0) mark.setCssProps({ ...tintOf(tinted.map(({ themes }) => themes.map((theme) => study.look(theme).color))) });
  return mark;
}

function cover(el: HTMLElement): void {
  el.addClass('emic-covered');
  el.setAttribute('aria-hidden', 'true');
}

/** Takes the cover off what is no mark of ours. */
export function uncover(el: HTMLElement): void {
  el.removeClass('emic-covered');
  el.removeAttribute('aria-hidden');
}

/** Pictures, embeds and formulas between a passage's first and last words in a section. */
function mediaIn(el: HTMLElement, own: readonly HTMLElement[], isFromStart: boolean, isToEnd: boolean): HTMLElement[] {
  const first = own[0];
  const last = own[own.length - 1];
  const isAfter = (a: HTMLElement, b: HTMLElement): boolean => (a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return el
    .findAll('img, video, audio, iframe, svg, mjx-container, .internal-embed')
    .filter((one) => (first ? isFromStart || isAfter(first, one) : isFromStart) && (last ? isToEnd || isAfter(one, last) : isToEnd));
}

function labelBefore(first: HTMLElement, coding: Coding, covers: Covers): HTMLElement {
  const label = createEl('button', { cls: 'emic-cover-label', text: ui.seeing.covered(distressOf(coding) ?? ''), attr: { type: 'button' } });
  label.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    covers.open(coding);
  });
  first.before(label);
  return label;
}
