import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { newNameId } from '../i18n/spoken-name';

/**
 * A name for a container that only screen readers hear, because an `aria-label` would stand as a tooltip over all that is
 * in it: the id for its `aria-labelledby`, and the words, which go anywhere beside it or, where its role allows, into it.
 */
export function useSpokenName(name: string): readonly [id: string, words: VNode] {
  const [id] = useState(newNameId);
  return [
    id,
    <span id={id} class="emic-spoken">
      {name}
    </span>,
  ];
}
