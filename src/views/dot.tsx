import type { VNode } from 'preact';

/**
 * A dot in a theme's colour; a ring for a theme that gathers codes. The name stands beside it, so it is hidden from screen
 * readers.
 */
export function Dot({ color, ring = false }: { color: string; ring?: boolean }): VNode {
  return <span class={`emic-dot ${ring ? 'is-ring' : ''}`} aria-hidden="true" style={`--emic-color: ${color}`} />;
}
