import type { Coding } from '../core/markup/types';

const framedClass = 'emic-framed';

/** Puts a frame around a coded picture, recording or embed, in the colour of the innermost coding over it. */
export function frame(el: HTMLElement, codings: readonly Coding[], color: string): void {
  el.addClass(framedClass);
  el.setAttr('tabindex', '-1');
  el.dataset['emicIds'] = codings.map(({ id }) => id).join(' ');
  el.setCssProps({ '--emic-frame': color });
}

/** Takes the frame away: the element is the app's own. */
export function unframe(el: HTMLElement): void {
  el.removeClasses([framedClass, 'emic-lit']);
  el.removeAttribute('tabindex');
  el.removeAttribute('data-emic-ids');
  el.style.removeProperty('--emic-frame');
  if (el.className === '') el.removeAttribute('class');
  if (el.getAttribute('style') === '') el.removeAttribute('style');
}

/** What is worth a frame among what has no words of the note's own: not the icons that the app draws, nor what lies in something framed. */
export function frameable(media: readonly HTMLElement[]): HTMLElement[] {
  const worth = media.filter((el) => el.matches('img, video, audio, iframe, .internal-embed, mjx-container[display]'));
  return worth.filter((el) => !worth.some((other) => other !== el && other.contains(el)));
}
