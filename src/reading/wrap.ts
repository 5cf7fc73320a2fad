/**
 * Wraps a stretch of an element's text, counted over its text nodes, in elements of the caller's making: one for each
 * text node touched, so that no element boundary is crossed and links, lists and tables stay as they are.
 */
export function wrapText(root: HTMLElement, from: number, to: number, make: () => HTMLElement): void {
  const walker = root.doc.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const touched: { node: Text; from: number; to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node && at < to; node = walker.nextNode()) {
    if (!node.instanceOf(Text)) continue;
    const end = at + node.length;
    if (end > from) touched.push({ node, from: Math.max(0, from - at), to: Math.min(node.length, to - at) });
    at = end;
  }
  for (const piece of touched) {
    const words = piece.node.data.slice(piece.from, piece.to);
    // White space between blocks (list items, cells) is text too, and nothing to mark.
    if (words.trim() === '') continue;
    const inside = piece.from > 0 ? piece.node.splitText(piece.from) : piece.node;
    if (words.length < inside.length) inside.splitText(words.length);
    const wrapper = make();
    inside.replaceWith(wrapper);
    wrapper.append(inside);
  }
}
