/** Live preview: Markdown looks like what it means, and shows its marks where the cursor is. */
import type * as O from 'obsidian';
import { HighlightStyle, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { tags as t } from '@lezer/highlight';
import { getFrontMatterInfo, readFrontMatter } from './frontmatter';
import { propertiesEl } from './properties';

export function livePreview(app: O.App): Extension {
  return [blockStyles, inlineStyles(true), followLinks(app), properties];
}

/** Source mode: everything is seen, in its colours. */
export function sourceMode(): Extension {
  return [blockStyles, inlineStyles(false)];
}

const styles = HighlightStyle.define([
  { tag: t.heading1, class: 'cm-header cm-header-1' },
  { tag: t.heading2, class: 'cm-header cm-header-2' },
  { tag: t.heading3, class: 'cm-header cm-header-3' },
  { tag: t.heading4, class: 'cm-header cm-header-4' },
  { tag: t.heading5, class: 'cm-header cm-header-5' },
  { tag: t.heading6, class: 'cm-header cm-header-6' },
  { tag: t.strong, class: 'cm-strong' },
  { tag: t.emphasis, class: 'cm-em' },
  { tag: t.strikethrough, class: 'cm-strikethrough' },
  { tag: t.monospace, class: 'cm-inline-code' },
  { tag: t.url, class: 'cm-url' },
  { tag: t.processingInstruction, class: 'cm-formatting' },
  { tag: t.comment, class: 'cm-comment' },
  { tag: t.quote, class: 'cm-quote' },
]);

/** Marks that are hidden while the selection does not touch what they belong to. */
const hiddenMarks = new Set(['HeaderMark', 'EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'URL']);

const own = /(==)(?=\S)[^\n]*?\S(==)|(!?\[\[)([^[\]\n|]+\|)?([^[\]\n]+)(\]\])|%%[^\n]*?%%|(?<![^\s])#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/g;

function touches(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}

const hide = Decoration.replace({});

function decorate(view: EditorView, live: boolean): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { state } = view;
  for (const { from, to } of view.visibleRanges) {
    const code: { from: number; to: number }[] = [];
    syntaxTree(state).iterate({
      from,
      to,
      enter(node) {
        if (node.name === 'FencedCode' || node.name === 'InlineCode' || node.name === 'CodeBlock') code.push({ from: node.from, to: node.to });
        // `[laughs]` is no link here: only what has an address is.
        const isLink = node.name === 'Link' && node.node.getChild('URL') !== null;
        if (isLink) found.push(Decoration.mark({ class: 'cm-link' }).range(node.from, node.to));
        if (!live || !hiddenMarks.has(node.name)) return;
        const owner = node.node.parent;
        if (!owner || owner.name === 'FencedCode' || owner.name === 'Autolink') return;
        const heading = node.name === 'HeaderMark';
        const line = state.doc.lineAt(node.from);
        if (heading ? touches(state, line.from, line.to) : touches(state, owner.from, owner.to)) return;
        if (owner.name === 'Image' || (owner.name === 'Link' && !owner.getChild('URL')) || (node.name === 'URL' && owner.name !== 'Link')) return;
        const end = heading && state.sliceDoc(node.to, node.to + 1) === ' ' ? node.to + 1 : node.to;
        if (end > node.from && end <= line.to) found.push(hide.range(node.from, end));
      },
    });
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      // A line of a megabyte is drawn in pieces; marks across pieces are not looked for.
      const start = Math.max(line.from, from);
      const text = state.sliceDoc(start, Math.min(line.to, to));
      for (const match of text.matchAll(own)) {
        const a = start + match.index;
        const b = a + match[0].length;
        if (code.some((one) => a >= one.from && a < one.to)) continue;
        const shown = !live || touches(state, a, b);
        if (match[1]) {
          found.push(Decoration.mark({ class: 'cm-highlight' }).range(a, b));
          if (!shown) found.push(hide.range(a, a + 2), hide.range(b - 2, b));
        } else if (match[3]) {
          found.push(Decoration.mark({ class: 'cm-hmd-internal-link', attributes: { 'data-href': (match[4] ?? match[5] ?? '').replace(/\|$/, '') } }).range(a, b));
          if (!shown) found.push(hide.range(a, a + match[3].length + (match[4]?.length ?? 0)), hide.range(b - 2, b));
        } else found.push(Decoration.mark({ class: match[0].startsWith('#') ? 'cm-hashtag' : 'cm-comment' }).range(a, b));
      }
      const blockId = / \^[A-Za-z0-9-]+$/.exec(text.slice(-80));
      if (blockId) found.push(Decoration.mark({ class: 'cm-blockid' }).range(start + text.length - blockId[0].length, start + text.length));
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}

function inlineStyles(live: boolean): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = decorate(view, live);
      }
      update(update: ViewUpdate): void {
        const moved = live && update.selectionSet;
        if (update.docChanged || moved || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = decorate(update.view, live);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

function followLinks(app: O.App): Extension {
  return EditorView.domEventHandlers({
    click(event) {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.cm-hmd-internal-link') : null;
      if (!link || event.defaultPrevented) return false;
      const source = app.workspace.getActiveFile()?.path ?? '';
      void app.workspace.openLinkText(link.getAttr('data-href') ?? '', source, event.ctrlKey);
      return true;
    },
  });
}

/** Classes of whole lines: headings, quotes, lists, code. */
const lineClasses = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = lines(view);
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = lines(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const lineNames: Record<string, string> = {
  Blockquote: 'HyperMD-quote HyperMD-quote-1',
  ListItem: 'HyperMD-list-line HyperMD-list-line-1',
  FencedCode: 'HyperMD-codeblock HyperMD-codeblock-bg',
  CodeBlock: 'HyperMD-codeblock HyperMD-codeblock-bg',
};

function lines(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { doc } = view.state;
  for (const range of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      ...range,
      enter(node) {
        const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
        const name = heading ? `HyperMD-header HyperMD-header-${heading}` : lineNames[node.name];
        if (!name) return;
        const last = Math.min(node.to, range.to);
        for (let at = doc.lineAt(Math.max(node.from, range.from)).from; at <= last; at = doc.lineAt(at).to + 1) {
          found.push(Decoration.line({ class: name }).range(at));
        }
      },
    });
  }
  return Decoration.set(found, true);
}

const blockStyles: Extension = [syntaxHighlighting(styles), lineClasses];

class PropertiesWidget extends WidgetType {
  constructor(readonly source: string) {
    super();
  }
  override eq(other: PropertiesWidget): boolean {
    return other.source === this.source;
  }
  toDOM(): HTMLElement {
    return propertiesEl(readFrontMatter(this.source) ?? {});
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

/** Front matter is shown as properties. Broken front matter is shown as it stands. */
const properties = StateField.define<DecorationSet>({
  create: (state) => frontMatter(state),
  update(value, tr) {
    if (!tr.docChanged) return value;
    let touched = false;
    const end = value.iter().value ? value.iter().to : 4;
    tr.changes.iterChangedRanges((from) => {
      if (from <= end) touched = true;
    });
    return touched ? frontMatter(tr.state) : value;
  },
  provide: (field) => [EditorView.decorations.from(field), EditorView.atomicRanges.of((view) => view.state.field(field))],
});

function frontMatter(state: EditorState): DecorationSet {
  if (state.sliceDoc(0, 3) !== '---') return Decoration.none;
  const source = state.sliceDoc(0, Math.min(state.doc.length, 100_000));
  const info = getFrontMatterInfo(source);
  if (!info.exists || !readFrontMatter(source)) return Decoration.none;
  const end = state.doc.lineAt(Math.max(0, info.contentStart - 1));
  return Decoration.set([Decoration.replace({ widget: new PropertiesWidget(source.slice(0, info.contentStart)), block: true }).range(0, Math.min(end.to, info.contentStart))]);
}
