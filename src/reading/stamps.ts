import { MarkdownRenderChild, type MarkdownPostProcessorContext, type Plugin } from 'obsidian';
import type { Range } from '../core/markup/types';
import { shortTime } from '../core/media/stamp-shape';
import { stampsOf, type Stamp } from '../core/media/stamps';
import { spokenAt, stretchesOf, type Stretch } from '../core/media/stretches';
import { alignRendered } from '../core/text/align';
import { ui } from '../i18n/ui';
import type { Recordings } from '../media/types';
import { readersOf } from '../vault/open-notes';
import type { Study } from '../vault/types';
import { noteTexts, type NoteText } from './note-text';
import { shownText, unwrap, wrapText } from './wrap';

/**
 * Lets the time stamps of notes that are read play, with a click, a tap or Enter, where their note names a recording;
 * marks the sections that are spoken and keeps them in sight. On unload the sections are as the app rendered them.
 */
export function playReading(plugin: Plugin, study: Study, recordings: Recordings): void {
  const sections = new Set<StampedSection>();
  const readText = noteTexts();
  const timed = timesOfNotes();
  let shown: Stretch | null = null;

  const draw = (section: StampedSection): void => {
    const { sourcePath } = section.context;
    const info = section.context.getSectionInfo(section.containerEl);
    if (!info || !recordings.plays(sourcePath)) {
      section.clear();
      return;
    }
    const note = readText(info.text, study.markup);
    const lines = note.lines(info.lineStart, info.lineEnd);
    section.place = { from: note.found.toStripped(lines.from), to: note.found.toStripped(lines.to) };
    if (section.isDrawn) return;
    section.isDrawn = true;
    const { from, to } = section.place;
    const stamps = timed(note).stamps.filter((stamp) => stamp.from >= from && stamp.to <= to);
    if (stamps.length === 0) return;
    const rendered = shownText(section.containerEl, true);
    const alignment = alignRendered(note.plain.slice(from, to), rendered.text);
    const stretches = stamps.flatMap((stamp) => {
      const range = alignment.rendered(stamp.from - from, stamp.to - from);
      return range ? [{ ...range, seconds: stamp.seconds }] : [];
    });
    section.stamps = wrapText(rendered, stretches, ({ seconds }) => stampElement(seconds, () => recordings.play(section.containerEl, sourcePath, seconds)));
  };
  const mark = (): void => {
    let follow: Followed | null = null;
    for (const section of sections) {
      draw(section);
      const found = spokenIn(section);
      section.containerEl.toggleClass('emic-playing', found?.isHere === true);
      if (found?.isFirst === true && recordings.follows && !same(shown, found.spoken)) section.containerEl.scrollIntoView({ block: 'nearest' });
      if (found && (!follow || found.isFirst)) follow = found;
    }
    // The app draws only what is near: it is asked for the line.
    if (follow && !follow.isFirst && recordings.follows && !same(shown, follow.spoken)) reveal(follow);
    shown = follow?.spoken ?? null;
  };
  const spokenIn = ({ context, containerEl, place }: StampedSection): Followed | null => {
    const seconds = recordings.position(context.sourcePath);
    const info = seconds === null || !place ? null : context.getSectionInfo(containerEl);
    if (!info || !place || seconds === null) return null;
    const note = readText(info.text, study.markup);
    const spoken = spokenAt(timed(note).stretches, seconds);
    if (!spoken) return null;
    const isHere = place.from < spoken.to && place.to > spoken.from;
    return { path: context.sourcePath, note, spoken, isHere, isFirst: isHere && place.from <= spoken.from };
  };
  const reveal = ({ path, note, spoken }: Followed): void => {
    const file = plugin.app.vault.getFileByPath(path);
    const line = note.text.slice(0, note.found.toRaw(spoken.from, 'after')).split('\n').length - 1;
    for (const view of file ? readersOf(plugin.app, file) : []) view.previewMode.applyScroll(line);
  };

  plugin.registerMarkdownPostProcessor((el, context) => {
    if (!context.getSectionInfo(el)) return;
    const section = new StampedSection(el, context, () => sections.delete(section));
    sections.add(section);
    context.addChild(section);
    draw(section);
  });
  plugin.register(
    recordings.onChange(() => {
      if (sections.size > 0) mark();
    }),
  );
  plugin.register(() => {
    for (const section of [...sections]) section.unload();
  });
}

/** What is spoken, seen from a section. */
interface Followed {
  readonly path: string;
  readonly note: NoteText;
  readonly spoken: Stretch;
  /** Whether the section holds some of it, and its beginning. */
  readonly isHere: boolean;
  readonly isFirst: boolean;
}

/** Stamps and stretches of the note read last. */
function timesOfNotes(): (note: NoteText) => { readonly stamps: readonly Stamp[]; readonly stretches: readonly Stretch[] } {
  let last: { note: NoteText; stamps: readonly Stamp[]; stretches: readonly Stretch[] } | null = null;
  return (note) => {
    if (last?.note !== note) last = { note, stamps: stampsOf(note.plain), stretches: stretchesOf(note.plain) };
    return last;
  };
}

const same = (a: Range | null, b: Range): boolean => a?.from === b.from && a.to === b.to;

function stampElement(seconds: number, play: () => void): HTMLElement {
  const el = createSpan({ cls: 'emic-stamp', attr: { role: 'button', tabindex: '0', 'aria-label': ui.media.playFrom(shortTime(seconds)) } });
  el.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    play();
  });
  el.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    play();
  });
  return el;
}

class StampedSection extends MarkdownRenderChild {
  /** Whether the stamps were wrapped; a section without any counts as drawn, too. */
  isDrawn = false;
  stamps: readonly HTMLElement[] = [];
  /** Stripped offsets in the note. */
  place: Range | null = null;

  constructor(
    containerEl: HTMLElement,
    readonly context: MarkdownPostProcessorContext,
    private readonly gone: () => void,
  ) {
    super(containerEl);
  }

  clear(): void {
    unwrap(this.stamps);
    this.stamps = [];
    this.isDrawn = false;
    this.containerEl.removeClass('emic-playing');
  }

  override onunload(): void {
    this.clear();
    this.gone();
  }
}
