import type { Coding } from '../core/markup/types';
import { codingsOf } from './marks';

/**
 * The coding that follows, or comes before, where a person is in a note that is read: at the passage that has the
 * keyboard, else at the top of what is in sight. `codings` in order of place; null when there is none.
 */
export function codingBeyond(el: HTMLElement, codings: readonly Coding[], toward: -1 | 1): Coding | null {
  const starts = codings.filter(({ from, to }) => from < to);
  const at = startHere(el);
  if (at === null) return (toward > 0 ? starts[0] : starts[starts.length - 1]) ?? null;
  const beyond = starts.filter(({ from }) => (at.isAt ? (from - at.from) * toward > 0 : toward > 0 ? from >= at.from : from < at.from));
  return beyond.reduce<Coding | null>((best, one) => (best === null || (one.from - best.from) * toward < 0 ? one : best), null);
}

/** The passage that has the keyboard; null when none has. */
export function markAtFocus(el: HTMLElement): HTMLElement | null {
  const { activeElement } = el.doc;
  const mark = activeElement?.instanceOf(HTMLElement) === true && el.contains(activeElement) ? activeElement : null;
  return mark?.matches('.emic-passage, .emic-framed') === true ? mark : null;
}

/** Where a person is: in a passage, or before the first one that is in sight. */
function startHere(el: HTMLElement): { from: number; isAt: boolean } | null {
  const focused = markAtFocus(el);
  const [inner] = focused ? codingsOf(focused) : [];
  if (inner) return { from: inner.from, isAt: true };
  const { top } = el.getBoundingClientRect();
  const seen = el.findAll('.emic-passage, .emic-framed').find((mark) => mark.getBoundingClientRect().bottom > top);
  const outer = seen ? codingsOf(seen) : [];
  const first = outer[outer.length - 1];
  return first ? { from: first.from, isAt: false } : null;
}
