/** Pictures in live preview, in the place of their embeds: a block where one stands alone on its line, else among the words. */
import type * as O from 'obsidian';
import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';

const embed = /!\[\[([^[\]|\n]+\.(?:png|jpe?g|gif|svg|webp|avif))(?:\|[^[\]\n]*)?\]\]/gi;

export function pictures(app: O.App, info: O.MarkdownFileInfo): Extension {
  return StateField.define<DecorationSet>({
    create: (state) => draw(app, info, state),
    update: (value, tr) => (tr.docChanged || tr.selection ? draw(app, info, tr.state) : value),
    provide: (own) => EditorView.decorations.from(own),
  });
}

/** Where the cursor is, the embed shows as it is written. */
function draw(app: O.App, info: O.MarkdownFileInfo, state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = [];
  const text = state.doc.toString();
  for (const match of text.matchAll(embed)) {
    const from = match.index;
    const to = from + match[0].length;
    if (state.selection.ranges.some((range) => range.from <= to && range.to >= from)) continue;
    const file = app.metadataCache.getFirstLinkpathDest(match[1] ?? '', info.file?.path ?? '');
    if (!file) continue;
    const line = state.doc.lineAt(from);
    const widget = new Picture(app.vault.getResourcePath(file), file.name);
    found.push(Decoration.replace({ widget, block: line.from === from && line.to === to }).range(from, to));
  }
  return Decoration.set(found, true);
}

class Picture extends WidgetType {
  constructor(
    private readonly src: string,
    private readonly name: string,
  ) {
    super();
  }
  override eq(other: Picture): boolean {
    return other.name === this.name;
  }
  toDOM(): HTMLElement {
    const box = createDiv({ cls: 'internal-embed media-embed image-embed is-loaded', attr: { src: this.name, contenteditable: 'false' } });
    box.createEl('img', { attr: { src: this.src, alt: this.name } });
    return box;
  }
}
