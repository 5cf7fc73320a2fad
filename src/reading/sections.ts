import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import { bodyStart } from '../core/markup/fences';
import type { Coding, Range } from '../core/markup/types';
import { alignRendered } from '../core/text/align';
import { shownCodings } from '../vault/showing';
import type { Study } from '../vault/types';
import type { ReadingCard } from './card';
import { flashWords, type ReadingPlace } from './flash';
import { unframe } from './frame';
import { codingsOf, markSection, nothingMarked, uncover, type Covers, type Marked, type Seen } from './marks';
import { noteTexts, type NoteText } from './note-text';
import { sourceOf } from './printed';
import { followQuotations } from './quotation-links';
import { shownText, unwrap, wrapText } from './wrap';

/** What reading view offers to others. */
export interface Reading {
  /** Brings words of a note that is read into sight and lets them light up. */
  flash(el: HTMLElement, path: string, place: ReadingPlace): void;
}

/**
 * Marks passages in reading view, section by section, wherever the app shows one: in a tab, an embed, a preview, on
 * paper. The app renders only sections whose own source changed; a passage over several shows in the others, too, so all
 * sections of a note are marked anew, in place, when its text, the look of a theme, the settings or what is shown change.
 * On unload the sections are as the app rendered them.
 */
export function markReading(plugin: Plugin, study: Study, card: ReadingCard): Reading {
  /** Sections on show, by the rendering they belong to. */
  const renderings = new Map<string, Rendering>();
  const readText = noteTexts();
  let frame: number | null = null;
  let look = lookOf(study);
  /** What of the note read last is on show. */
  let shown: { readonly note: NoteText | null; readonly path: string; readonly codings: Seen } = nothingShown;

  const draw = (section: Section): void => {
    const info = section.context.getSectionInfo(section.containerEl);
    if (!info) return;
    section.clear();
    if (!info.text.includes('%%')) return;
    const note = readText(info.text, study.markup);
    const path = section.context.sourcePath;
    if (shown.note !== note || shown.path !== path) shown = { note, path, codings: seenIn(note, path, study) };
    section.marked = markSection(section.containerEl, note.plain, shown.codings, strippedRange(note, info), study, section.covers);
  };
  const drawAll = (): void => {
    frame = null;
    const now = lookOf(study);
    // Who is out of sight while coding blind changes with what coders note elsewhere.
    const isOther = study.settings.blind || now.some((value, n) => value !== look[n]);
    look = now;
    if (isOther) shown = nothingShown;
    for (const rendering of renderings.values()) {
      const text = textOf(rendering);
      if (text === undefined || (!isOther && text === rendering.text)) continue;
      rendering.text = text;
      for (const section of rendering.sections) draw(section);
    }
  };
  const drawSoon = (): void => {
    frame ??= window.requestAnimationFrame(drawAll);
  };

  /** What is printed, or rendered by others, comes whole, and the app tells only the note it is of. */
  const markPrinted = async (el: HTMLElement, path: string): Promise<void> => {
    const document = study.corpus.document(path);
    if (!document || document.codings.length === 0) return;
    const note = readText(await study.read(path), study.markup);
    const body = bodyStart(note.plain);
    const where = sourceOf(note.plain.slice(body), shownText(el).text);
    if (!where) return;
    const range = { from: where.from + body, to: where.to + body };
    markSection(el, note.plain, seenIn(note, path, study), range, study, paperCovers);
  };

  plugin.registerMarkdownPostProcessor((el, context) => {
    const info = context.getSectionInfo(el);
    if (!info) return markPrinted(el, context.sourcePath);
    const key = `${context.docId} ${context.sourcePath}`;
    const rendering = renderings.get(key) ?? { text: info.text, sections: new Set<Section>(), opened: new Set<string>() };
    renderings.set(key, rendering);
    const covers: Covers = {
      isOpen: (coding) => rendering.opened.has(keyOf(coding)),
      open(coding) {
        rendering.opened.add(keyOf(coding));
        for (const one of rendering.sections) draw(one);
      },
    };
    const section = new Section(el, context, covers, () => {
      rendering.sections.delete(section);
      if (rendering.sections.size === 0 && renderings.get(key) === rendering) renderings.delete(key);
    });
    rendering.sections.add(section);
    context.addChild(section);
    draw(section);
    card.follow(section, context.sourcePath, codingsOf, (mark) => {
      if (!mark.hasClass('emic-covered')) return false;
      for (const coding of codingsOf(mark)) covers.open(coding);
      return true;
    });
    followQuotations(section, info, study, plugin.app);
    if (rendering.text !== info.text) drawSoon();
    return undefined;
  });

  study.onChange(() => {
    // While the vault is read, the codebook changes with every theme note: once, at the end, is enough.
    if (study.ready && renderings.size > 0) drawSoon();
  });
  plugin.register(() => {
    if (frame !== null) window.cancelAnimationFrame(frame);
    card.close();
    for (const { sections } of [...renderings.values()]) for (const section of [...sections]) section.unload();
  });

  return {
    flash(el, path, place) {
      const sections = (): Section[] =>
        [...renderings.values()]
          .flatMap((rendering) => [...rendering.sections])
          .filter(({ context, containerEl }) => context.sourcePath === path && el.contains(containerEl) && isOwn(el, containerEl));
      flashWords(el, place.id, {
        wrap: () => sections().flatMap((section) => wrapPlace(section, place, readText, study)),
        unwrap,
      });
    },
  };
}

/** Wraps the words of a place that a section shows, marked or not. */
function wrapPlace({ context, containerEl }: Section, place: Range, readText: ReturnType<typeof noteTexts>, study: Study): HTMLElement[] {
  const info = context.getSectionInfo(containerEl);
  if (!info) return [];
  const note = readText(info.text, study.markup);
  const { from, to } = strippedRange(note, info);
  if (place.from >= to || place.to <= from) return [];
  const rendered = shownText(containerEl, true);
  const range = alignRendered(note.plain.slice(from, to), rendered.text).rendered(Math.max(from, place.from) - from, Math.min(to, place.to) - from);
  return range ? wrapText(rendered, [range], () => createSpan()).reverse() : [];
}

function strippedRange(note: NoteText, { lineStart, lineEnd }: { readonly lineStart: number; readonly lineEnd: number }): Range {
  const raw = note.lines(lineStart, lineEnd);
  return { from: note.found.toStripped(raw.from), to: note.found.toStripped(raw.to) };
}

const keyOf = ({ id, ordinal }: Coding): string => `${id} ${ordinal}`;

/** Whether a section is the view's own, not that of another note in it. */
const isOwn = (el: HTMLElement, section: HTMLElement): boolean => {
  const embed = section.closest('.internal-embed');
  return embed === null || !el.contains(embed);
};

/** On paper nothing can be opened. */
const paperCovers: Covers = { isOpen: () => false, open: () => undefined };

const nothingShown = { note: null, path: '', codings: { all: [], shown: new Set<Coding>() } };

function seenIn(note: NoteText, path: string, study: Study): Seen {
  const all = note.found.codings;
  return { all, shown: new Set(shownCodings(study, path, all)) };
}

/** The sections of one note, drawn from one text. */
interface Rendering {
  /** The text they were last drawn from. */
  text: string;
  readonly sections: Set<Section>;
  /** Covered passages that a person chose to read. */
  readonly opened: Set<string>;
}

class Section extends MarkdownRenderChild {
  marked: Marked = nothingMarked;

  constructor(
    containerEl: HTMLElement,
    readonly context: MarkdownPostProcessorContext,
    readonly covers: Covers,
    private readonly gone: () => void,
  ) {
    super(containerEl);
  }

  clear(): void {
    for (const label of this.marked.labels) label.remove();
    for (const el of this.marked.covered) uncover(el);
    for (const el of this.marked.framed) unframe(el);
    unwrap(this.marked.marks);
    this.marked = nothingMarked;
  }

  override onunload(): void {
    this.clear();
    this.gone();
  }
}

/** The note's text as the app renders it now; undefined when it tells of none of the sections. */
function textOf({ sections }: Rendering): string | undefined {
  for (const { context, containerEl } of sections) {
    const info = context.getSectionInfo(containerEl);
    if (info) return info.text;
  }
  return undefined;
}

/** All that the look of marks depends on beside the note, as values that can be compared one by one. */
function lookOf({ codebook, settings, showing }: Study): readonly unknown[] {
  return [codebook, codebook.revision, settings, showing];
}
