/** The text that a section shows, with the nodes it stands in and where each begins. */
export interface ShownText {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly at: number }[];
}

/** What is shown in a section and is none of its own words: other notes in it, drawn formulas and pictures. */
const foreign = '.internal-embed, mjx-container, svg, .copy-code-button, .emic-cover-label';
const blocks = 'p, li, td, th, div, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd, summary, section, details';

/**
 * Between blocks, which may follow one another without white space (cells of a table), stands a line break. Words that
 * are marked already are left out unless asked for.
 */
export function shownText(root: HTMLElement, withMarked = false): ShownText {
  const out = withMarked ? foreign : `${foreign}, .emic-passage`;
  const nodes: { node: Text; at: number }[] = [];
  const { defaultView: win } = root.doc;
  if (!win) return { text: '', nodes };
  const { FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP, SHOW_ELEMENT, SHOW_TEXT } = win.NodeFilter;
  const walker = root.doc.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT, (node) => {
    if (!node.instanceOf(Element)) return FILTER_ACCEPT;
    return node.matches(out) ? FILTER_REJECT : FILTER_SKIP;
  });
  const parts: string[] = [];
  let length = 0;
  let block: Element | null | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.instanceOf(Text)) continue;
    const within = node.parentElement?.closest(blocks);
    if (block !== undefined && within !== block) {
      parts.push('\n');
      length++;
    }
    block = within;
    nodes.push({ node, at: length });
    parts.push(node.data);
    length += node.length;
  }
  return { text: parts.join(''), nodes };
}

/**
 * Wraps stretches of a section's text, in order and apart from each other, in elements of the caller's making: one for
 * each text node touched, so that no element boundary is crossed and links, lists and tables stay as they are. Gives the
 * elements made.
 */
export function wrapText<S extends { readonly from: number; readonly to: number }>(
  shown: ShownText,
  stretches: readonly S[],
  make: (stretch: S) => HTMLElement,
): HTMLElement[] {
  const pieces: { node: Text; from: number; to: number; stretch: S }[] = [];
  let next = 0;
  for (const { node, at } of shown.nodes) {
    const end = at + node.length;
    for (let n = next; n < stretches.length; n++) {
      const stretch = stretches[n];
      if (!stretch || stretch.from >= end) break;
      if (stretch.to <= end) next = n + 1;
      if (stretch.to > at) pieces.push({ node, from: Math.max(0, stretch.from - at), to: Math.min(node.length, stretch.to - at), stretch });
    }
  }
  const made: HTMLElement[] = [];
  // From the end, so that what is cut off a node is behind what is still to come.
  for (const { node, from, to, stretch } of pieces.reverse()) {
    // White space between blocks (list items, cells) is text too, and nothing to mark.
    if (node.data.slice(from, to).trim() === '') continue;
    const inside = from > 0 ? node.splitText(from) : node;
    if (to - from < inside.length) inside.splitText(to - from);
    const wrapper = make(stretch);
    inside.replaceWith(wrapper);
    wrapper.append(inside);
    made.push(wrapper);
  }
  return made;
}

/** Takes wrappers away again; the text is as it was. */
export function unwrap(wrappers: readonly HTMLElement[]): void {
  const parents = new Set<Node>();
  for (const wrapper of wrappers) {
    if (wrapper.parentNode) parents.add(wrapper.parentNode);
    wrapper.replaceWith(...Array.from(wrapper.childNodes));
  }
  for (const parent of parents) parent.normalize();
}
