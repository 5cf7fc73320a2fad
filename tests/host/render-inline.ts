/** The inline constructs that Markdown parsers do not know: comments, wikilinks, embeds, maths, highlights, tags. */
import { embed, internalLink, type InlineContext } from './render';

/** What was taken out before the Markdown was parsed, to be put back into the DOM. */
export type Held = { kind: 'link' | 'embed'; target: string; alias: string | undefined } | { kind: 'math'; source: string; display: boolean };

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Takes comments out, and puts a place holder where a wikilink, an embed or maths stands. Code is left alone. */
export function holdInline(source: string, held: Held[]): string {
  const hold = (one: Held) => `${OPEN}${held.push(one) - 1}${CLOSE}`;
  return source.replace(
    /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))|(`+)(?:(?!\3)[^`]|(?!\3)`+)*?\3(?!`)|\\[\s\S]|%%[\s\S]*?%%|(!?)\[\[([^[\]\n|]+?)(?:\\?\|([^[\]\n]*))?\]\]|\$\$([\s\S]+?)\$\$|\$(?=[^\s$])([^$\n]*[^\s$\\])\$(?!\d)/gm,
    (whole: string, _indent, _fence, _ticks, bang: string | undefined, target: string | undefined, alias: string | undefined, display: string | undefined, inline: string | undefined) => {
      if (whole.startsWith('%%')) return '';
      if (target !== undefined) return hold({ kind: bang ? 'embed' : 'link', target: target.trim(), alias });
      if (display !== undefined) return hold({ kind: 'math', source: display, display: true });
      if (inline !== undefined) return hold({ kind: 'math', source: inline, display: false });
      return whole;
    },
  );
}

/** Puts back what was held, and draws highlights and tags, in an element whose inline content is there. */
export function markInline(context: InlineContext, el: HTMLElement): void {
  for (const text of textNodes(el)) putBack(context, text);
  highlight(el);
  for (const text of textNodes(el)) tag(text);
  const last = el.lastChild;
  // A block id is not shown.
  if (last instanceof Text) {
    const shown = last.data.replace(/(?:^|[ \t])\^[A-Za-z0-9-]+\s*$/, '');
    if (shown !== last.data) last.data = shown;
    if (shown === '') last.remove();
  }
}

function textNodes(el: HTMLElement): Text[] {
  const walker = el.doc.createTreeWalker(el, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('code, a.tag, .internal-embed, .math') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function putBack(context: InlineContext, text: Text): void {
  if (!text.data.includes(OPEN)) return;
  const box = createSpan();
  let last = 0;
  for (const match of text.data.matchAll(/\uE000(\d+)\uE001/g)) {
    box.appendText(text.data.slice(last, match.index));
    last = match.index + match[0].length;
    const held = context.held[Number(match[1])];
    if (held?.kind === 'link') internalLink(context, box, held.target).setText(held.alias ?? held.target.replace(/^#/, '').split('#').join(' > '));
    else if (held?.kind === 'embed') embed(context, box, held.target, held.alias);
    else if (held?.kind === 'math') box.createSpan({ cls: `math math-${held.display ? 'block' : 'inline'} is-loaded`, text: held.source });
  }
  box.appendText(text.data.slice(last));
  text.replaceWith(...box.childNodes);
}

/** `==…==` among the children of one element; it may go across other elements, not out of its parent. */
function highlight(el: HTMLElement): void {
  for (const child of [...el.children]) if (child instanceof HTMLElement && !child.matches('code, ul, ol, .internal-embed')) highlight(child);
  for (;;) {
    const open = find(el, null, 'open');
    const close = open && find(el, open, 'close');
    if (!open || !close) return;
    const range = el.doc.createRange();
    range.setStart(open.node, open.at);
    range.setEnd(close.node, close.at + 2);
    const mark = createEl('mark');
    mark.append(range.extractContents());
    range.insertNode(mark);
    const [first, last] = [mark.firstChild, mark.lastChild];
    if (first instanceof Text) first.deleteData(0, 2);
    if (last instanceof Text) last.deleteData(last.length - 2, 2);
    for (const side of [mark.previousSibling, mark.nextSibling]) if (side instanceof Text && side.data === '') side.remove();
  }
}

interface Place {
  node: Text;
  at: number;
}

/** The next `==` that may open (no space after it) or close (none before it); beside an element counts as beside a word. */
function find(el: HTMLElement, after: Place | null, side: 'open' | 'close'): Place | null {
  let reached = after === null;
  for (const node of el.childNodes) {
    if (!(node instanceof Text)) continue;
    const from = !reached && node === after?.node ? after.at + 2 : 0;
    reached ||= node === after?.node;
    if (!reached) continue;
    for (let at = node.data.indexOf('==', from); at >= 0; at = node.data.indexOf('==', at + 1)) {
      const beside = side === 'open' ? node.data.charAt(at + 2) || word(node.nextSibling) : node.data.charAt(at - 1) || word(node.previousSibling);
      if (beside.trim() !== '') return { node, at };
    }
  }
  return null;
}

function word(node: Node | null): string {
  return node && node.nodeName !== 'BR' ? 'x' : '';
}

function tag(text: Text): void {
  const box = createSpan();
  let last = 0;
  for (const match of text.data.matchAll(/(^|\s)(#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/g)) {
    const [, before = '', name = ''] = match;
    if (!/[^#\d]/.test(name)) continue;
    const from = match.index + before.length;
    box.appendText(text.data.slice(last, from));
    box.createEl('a', { cls: 'tag', href: name, text: name, attr: { target: '_blank', rel: 'noopener nofollow' } });
    last = from + name.length;
  }
  if (last === 0) return;
  box.appendText(text.data.slice(last));
  text.replaceWith(...box.childNodes);
}
