import type { Range } from '../core/markup/types';

/** Lets stretches of rendered words light up once they are drawn. */
export interface Flash {
  /** Wraps the words that are drawn now and gives their wrappers; empty while the app has not drawn them. */
  wrap(): HTMLElement[];
  unwrap(wrappers: readonly HTMLElement[]): void;
}

/** Where to go in a note that is read: stripped offsets, and the coding whose words they are, if they are one's. */
export interface ReadingPlace extends Range {
  readonly id: string | null;
}

/** How long the app may take to draw the section that the words are in. */
const mostFrames = 60;
const flashMs = 1600;

/** Brings words in a reading view into sight and lets them light up, once the app has drawn them. */
export function flashWords(el: HTMLElement, id: string | null, flash: Flash): void {
  const { win } = el;
  let frames = 0;
  const show = (): void => {
    const wrappers = flash.wrap();
    const [first] = wrappers;
    if (!first) {
      if (el.isConnected && ++frames < mostFrames) win.requestAnimationFrame(show);
      return;
    }
    first.scrollIntoView({ block: 'center' });
    for (const wrapper of wrappers) wrapper.addClass('emic-flash');
    const mark = id === null ? null : first.closest<HTMLElement>('.emic-passage');
    mark?.focus({ preventScroll: true });
    win.setTimeout(() => flash.unwrap(wrappers), flashMs);
  };
  win.requestAnimationFrame(show);
}
