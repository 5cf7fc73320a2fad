import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import type { Coding } from '../core/markup/types';
import { shownCodings } from '../vault/showing';
import type { Study } from '../vault/types';
import { markSection } from './marks';
import { noteTexts, type NoteText } from './note-text';
import { followQuotations } from './quotation-links';
import { unwrap } from './wrap';

/**
 * Marks passages in reading view, section by section, wherever the app shows one: in a tab, an embed, a preview. The
 * app renders only sections whose own source changed; a passage over several shows in the others, too, so all sections
 * of a note are marked anew, in place, when its text, the look of a theme or the settings change. On unload the sections
 * are as the app rendered them.
 */
export function markReading(plugin: Plugin, study: Study): void {
  /** Sections on show, by the rendering they belong to. */
  const renderings = new Map<string, Rendering>();
  const readText = noteTexts();
  let frame: number | null = null;
  let look = lookOf(study);
  /** What of the note read last is on show. */
  let shown: { readonly note: NoteText | null; readonly path: string; readonly codings: readonly Coding[] } = nothingShown;

  const draw = (section: Section): void => {
    const info = section.context.getSectionInfo(section.containerEl);
    if (!info) return;
    section.clear();
    if (!study.settings.showMarks || !info.text.includes('%%')) return;
    const note = readText(info.text, study.markup);
    const path = section.context.sourcePath;
    if (shown.note !== note || shown.path !== path) shown = { note, path, codings: shownCodings(study, path, note.found.codings) };
    section.marks = markSection(section.containerEl, note, shown.codings, note.lines(info.lineStart, info.lineEnd), study);
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

  plugin.registerMarkdownPostProcessor((el, context) => {
    const info = context.getSectionInfo(el);
    if (!info) return;
    const key = `${context.docId} ${context.sourcePath}`;
    const rendering = renderings.get(key) ?? { text: info.text, sections: new Set<Section>() };
    renderings.set(key, rendering);
    const section = new Section(el, context, () => {
      rendering.sections.delete(section);
      if (rendering.sections.size === 0 && renderings.get(key) === rendering) renderings.delete(key);
    });
    rendering.sections.add(section);
    context.addChild(section);
    draw(section);
    followQuotations(section, info, study, plugin.app);
    if (rendering.text !== info.text) drawSoon();
  });

  study.onChange(() => {
    // While the vault is read, the codebook changes with every theme note: once, at the end, is enough.
    if (study.ready && renderings.size > 0) drawSoon();
  });
  plugin.register(() => {
    if (frame !== null) window.cancelAnimationFrame(frame);
    for (const { sections } of [...renderings.values()]) for (const section of [...sections]) section.unload();
  });
}

const nothingShown = { note: null, path: '', codings: [] };

/** The sections of one note, drawn from one text. */
interface Rendering {
  /** The text they were last drawn from. */
  text: string;
  readonly sections: Set<Section>;
}

class Section extends MarkdownRenderChild {
  marks: HTMLElement[] = [];

  constructor(
    containerEl: HTMLElement,
    readonly context: MarkdownPostProcessorContext,
    private readonly gone: () => void,
  ) {
    super(containerEl);
  }

  clear(): void {
    unwrap(this.marks);
    this.marks = [];
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
