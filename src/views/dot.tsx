import type { VNode } from 'preact';

/** A dot in a theme's colour. The name stands beside it, so it is hidden from screen readers. */
export function Dot({ color }: { color: string }): VNode {
  return <span class="emic-dot" aria-hidden="true" style={`--emic-color: ${color}`} />;
}
