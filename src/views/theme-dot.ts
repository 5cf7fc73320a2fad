/** A dot in the theme's colour, before its name. The name says the same, so it is hidden from screen readers. */
export function themeDot(parent: HTMLElement, color: string): HTMLElement {
  const dot = parent.createSpan({ cls: 'emic-dot', attr: { 'aria-hidden': 'true' } });
  dot.setCssProps({ '--emic-color': color });
  return dot;
}
