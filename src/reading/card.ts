import { setIcon, type MarkdownRenderChild } from 'obsidian';
import { drawCard, type CardCoding } from '../card/card';
import type { Coding } from '../core/markup/types';
import type { Study } from '../vault/types';

/** The doors that the editor's card goes through, too. */
export interface ReadingDoors {
  editCoding(path: string, id: string, ordinal: number): void;
  removeCoding(path: string, id: string, ordinal: number): void;
  openTheme(theme: string): void;
}

/** The card beside coded words that are read: one at a time. */
export interface ReadingCard {
  /** Lets a section's passages answer to pointer, finger and keyboard, as long as the section lives. `uncover` shows covered words, if they are. */
  follow(section: MarkdownRenderChild, path: string, codingsOf: (mark: HTMLElement) => readonly Coding[], uncover: (mark: HTMLElement) => boolean): void;
  /** Shows the card of a passage and moves the keyboard into it. */
  show(mark: HTMLElement, path: string, codings: readonly Coding[]): void;
  close(): void;
}

/** Tinted words, and what is framed. */
const marked = '.emic-passage, .emic-framed';
const hoverMs = 350;
const leaveMs = 250;

export function readingCard(study: Study, doors: ReadingDoors): ReadingCard {
  let card: HTMLElement | null = null;
  let isPinned = false;
  let owner: HTMLElement | null = null;
  let timer = 0;
  let stopListening = (): void => undefined;

  const wait = (ms: number, run: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, ms);
  };
  const close = (isBack = false): void => {
    window.clearTimeout(timer);
    stopListening();
    card?.remove();
    card = null;
    if (isBack && owner?.isConnected) owner.focus({ preventScroll: true });
    owner = null;
  };
  const open = (mark: HTMLElement, path: string, codings: readonly Coding[], pinned: boolean): void => {
    close();
    if (codings.length === 0 || !mark.isConnected) return;
    owner = mark;
    isPinned = pinned;
    const shown: CardCoding[] = codings.map((coding) => ({ id: coding.id, ordinal: coding.ordinal, record: coding }));
    card = drawCard(shown, pinned, {
      look: (theme) => study.look(theme),
      hides: (coder) => study.hides(path, coder),
      icon: setIcon,
      openTheme: (theme) => doors.openTheme(theme),
      edit: ({ id, ordinal }) => doors.editCoding(path, id, ordinal),
      remove: ({ id, ordinal }) => doors.removeCoding(path, id, ordinal),
      close,
    });
    card.addClass('emic-reading-card');
    card.addEventListener('pointerenter', () => window.clearTimeout(timer));
    card.addEventListener('pointerleave', () => {
      if (!isPinned) wait(leaveMs, close);
    });
    mark.doc.body.append(card);
    place(card, mark);
    stopListening = listen(mark.doc, card, close, () => isPinned);
    if (pinned) (card.querySelector('button') ?? card).focus({ preventScroll: true });
  };

  return {
    close,
    show: (mark, path, codings) => open(mark, path, codings, true),
    follow(section, path, codingsOf, uncover) {
      const { containerEl } = section;
      const markAt = (event: UIEvent): HTMLElement | null => {
        const { targetNode } = event;
        const mark = targetNode?.instanceOf(Element) === true ? targetNode.closest<HTMLElement>(marked) : null;
        const embed = mark?.parentElement?.closest('.internal-embed') ?? null;
        // Another note's words in this one answer for themselves.
        return embed && containerEl.contains(embed) ? null : mark;
      };
      const light = (mark: HTMLElement | null): void => {
        for (const lit of containerEl.findAll('.emic-lit')) lit.removeClass('emic-lit');
        const inner = mark && codingsOf(mark)[0];
        if (inner) for (const one of containerEl.findAll(marked)) if (codingsOf(one).includes(inner)) one.addClass('emic-lit');
      };
      section.registerDomEvent(containerEl, 'pointerover', (event) => {
        const mark = markAt(event);
        light(mark);
        if (event.pointerType !== 'mouse' || (isPinned && card)) return;
        if (mark?.hasClass('emic-covered') === true) return;
        if (mark && mark !== owner) wait(hoverMs, () => open(mark, path, codingsOf(mark), false));
        else if (mark) window.clearTimeout(timer);
      });
      section.registerDomEvent(containerEl, 'pointerout', (event) => {
        if (!markAt(event)) return;
        light(null);
        if (card && isPinned) return;
        wait(leaveMs, close);
      });
      section.registerDomEvent(containerEl, 'click', (event) => {
        const mark = markAt(event);
        if (!mark || event.defaultPrevented || isOwnClick(event, mark) || uncover(mark)) return;
        open(mark, path, codingsOf(mark), true);
      });
      section.registerDomEvent(containerEl, 'keydown', (event) => {
        const mark = markAt(event);
        if (event.key !== 'Enter' || !mark || mark !== event.targetNode) return;
        event.preventDefault();
        if (!uncover(mark)) open(mark, path, codingsOf(mark), true);
      });
      section.register(() => {
        if (owner && containerEl.contains(owner)) close();
      });
    },
  };
}

/** Whether a click means something else: a link or button in the words, or the end of a selection. */
function isOwnClick(event: MouseEvent, mark: HTMLElement): boolean {
  const { targetNode } = event;
  if (targetNode?.instanceOf(Element) === true && targetNode.closest('a, button, input, summary') !== null) return true;
  return mark.win.getSelection()?.isCollapsed === false;
}

/** Closes the card when a person goes on elsewhere. */
function listen(doc: Document, card: HTMLElement, close: (isBack?: boolean) => void, isPinned: () => boolean): () => void {
  const elsewhere = (event: Event): void => {
    if (!card.contains(event.target as Node | null)) close();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close(isPinned());
  };
  doc.addEventListener('pointerdown', elsewhere, true);
  doc.addEventListener('scroll', elsewhere, true);
  doc.addEventListener('keydown', key, true);
  return () => {
    doc.removeEventListener('pointerdown', elsewhere, true);
    doc.removeEventListener('scroll', elsewhere, true);
    doc.removeEventListener('keydown', key, true);
  };
}

/** Above the words where there is room, else below, within the window. */
function place(card: HTMLElement, mark: HTMLElement): void {
  const { innerWidth, innerHeight } = mark.win;
  const words = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const above = words.top - height - gap;
  const start = mark.doc.body.hasClass('mod-rtl') ? words.right - width : words.left;
  card.setCssProps({
    '--emic-left': `${Math.max(gap, Math.min(start, innerWidth - width - gap))}px`,
    '--emic-top': `${above >= gap ? above : Math.max(gap, Math.min(words.bottom + gap, innerHeight - height - gap))}px`,
  });
}

const gap = 4;
