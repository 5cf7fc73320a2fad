/** Markdown to DOM, as the reading view shows it: the app's own constructs, the app's class names. */
import type * as O from 'obsidian';
import type { BlockContent, Definition, DefinitionContent, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { blockComments } from './comments';
import { getFrontMatterInfo, readFrontMatter } from './frontmatter';
import { setIcon } from './icons';
import { markInline, holdInline, type Held } from './render-inline';
import { sanitizeHTMLToDom } from './sanitize';
import { parseLinktext, resolveSubpath } from './links';
import { propertiesEl } from './properties';
import { postProcess } from './post-processors';

/** A piece of a note that is rendered and post-processed by itself. Lines are 0-based, both inclusive. */
interface Section {
  lineStart: number;
  lineEnd: number;
  source: string;
}

/** The whole note: one element and one round of post-processors for each section. */
export async function renderNote(app: O.App, text: string, el: HTMLElement, sourcePath: string, owner: O.Component): Promise<void> {
  const frontmatter = readFrontMatter(text);
  if (frontmatter) el.createDiv('el-pre mod-frontmatter mod-ui').append(propertiesEl(frontmatter));
  const docId = `doc-${sourcePath}`;
  const { sections, definitions } = cut(text);
  for (const section of sections) {
    const box = createDiv();
    renderInto(app, box, section.source, definitions, sourcePath, owner, 0);
    const first = box.firstElementChild;
    if (!first) continue;
    box.className = `el-${first.tagName.toLowerCase()}`;
    box.setAttribute('data-line', String(section.lineStart));
    el.append(box);
    const info: O.MarkdownSectionInformation = { text, lineStart: section.lineStart, lineEnd: section.lineEnd };
    await postProcess(box, {
      docId,
      sourcePath,
      frontmatter,
      addChild: (child) => void owner.addChild(child),
      getSectionInfo: (asked) => (box.contains(asked) || asked === box ? info : null),
    });
  }
}

/** Markdown that is no note of its own: one round of post-processors, nothing known of sections. */
export async function renderMarkdown(app: O.App, markdown: string, el: HTMLElement, sourcePath: string, owner: O.Component): Promise<void> {
  const { sections, definitions } = cut(markdown);
  for (const section of sections) renderInto(app, el, section.source, definitions, sourcePath, owner, 0);
  await postProcess(el, { docId: 'fragment', sourcePath, frontmatter: null, addChild: (child) => void owner.addChild(child), getSectionInfo: () => null });
}

function parse(source: string): Root {
  return fromMarkdown(source, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
}

function cut(text: string): { sections: Section[]; definitions: string } {
  const { contentStart } = getFrontMatterInfo(text);
  const hide = (from: number, to: number, within: string) => within.slice(0, from) + within.slice(from, to).replace(/[^\r\n]/g, ' ') + within.slice(to);
  let body = hide(0, contentStart, text);
  for (const { from, to } of blockComments(body)) body = hide(from, to, body);
  const definitions: string[] = [];
  const sections: Section[] = [];
  for (const node of parse(body).children) {
    const { start, end } = node.position as NonNullable<Nodes['position']>;
    const from = (start.offset ?? 0) - (start.column - 1);
    const source = body.slice(from, end.offset);
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(source);
    if (node.type !== 'definition') sections.push({ lineStart: start.line - 1, lineEnd: end.line - 1, source });
  }
  return { sections, definitions: definitions.join('\n\n') };
}

class Renderer {
  readonly definitions = new Map<string, Definition>();
  constructor(
    readonly app: O.App,
    readonly sourcePath: string,
    readonly owner: O.Component,
    readonly held: Held[],
    readonly depth: number,
  ) {}

  block(node: RootContent | BlockContent | DefinitionContent, parent: HTMLElement): void {
    switch (node.type) {
      case 'paragraph': {
        if (node.children.length === 0) return;
        const p = parent.createEl('p', { attr: { dir: 'auto' } });
        this.inline(node.children, p);
        if (!p.hasChildNodes()) p.remove();
        return;
      }
      case 'heading': {
        const tag = `h${node.depth}` as 'h1';
        const h = parent.createEl(tag, { attr: { dir: 'auto' } });
        this.inline(node.children, h);
        h.setAttr('data-heading', h.textContent);
        return;
      }
      case 'thematicBreak':
        parent.createEl('hr');
        return;
      case 'blockquote':
        if (!this.callout(node.children, parent)) this.blocks(node.children, parent.createEl('blockquote', { attr: { dir: 'auto' } }));
        return;
      case 'list':
        this.list(node, parent);
        return;
      case 'table':
        this.table(node, parent);
        return;
      case 'code': {
        const cls = node.lang ? `language-${node.lang}` : '';
        parent.createEl('pre', { cls }).createEl('code', { cls, text: node.value });
        return;
      }
      case 'html':
        parent.append(sanitizeHTMLToDom(node.value));
        return;
      case 'footnoteDefinition': {
        const box = parent.createEl('section', 'footnotes').createEl('ol').createEl('li', { attr: { id: `fn-${node.identifier}`, 'data-footnote-id': node.identifier } });
        this.blocks(node.children, box);
      }
    }
  }
  blocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], parent: HTMLElement): void {
    for (const node of nodes) this.block(node, parent);
  }
  inline(nodes: readonly PhrasingContent[], parent: HTMLElement): void {
    this.phrases(nodes, parent);
    markInline(this, parent);
  }
  /** Inline tags open and close in nodes of their own; what stands between is put into the element. */
  private phrases(nodes: readonly PhrasingContent[], parent: HTMLElement): void {
    const open: HTMLElement[] = [parent];
    for (const node of nodes) {
      const here = open[open.length - 1] ?? parent;
      const tag = node.type === 'html' ? /^<(\/?)([a-z][a-z0-9-]*)[^>]*?(\/?)>$/i.exec(node.value) : null;
      if (node.type !== 'html' || !tag) this.phrase(node, here);
      else if (tag[1] === '/') {
        if (open.length > 1 && here.tagName.toLowerCase() === tag[2]?.toLowerCase()) open.pop();
      } else {
        const fragment = sanitizeHTMLToDom(node.value);
        const el = fragment.firstElementChild;
        here.append(fragment);
        if (el instanceof HTMLElement && tag[3] !== '/' && !/^(?:br|hr|img|wbr)$/i.test(el.tagName)) open.push(el);
      }
    }
  }

  private list(node: List, parent: HTMLElement): void {
    const el = parent.createEl(node.ordered ? 'ol' : 'ul', { cls: 'has-list-bullet' });
    if (node.ordered && typeof node.start === 'number' && node.start !== 1) el.setAttr('start', node.start);
    for (const item of node.children) this.item(item, el, node.spread === true);
  }
  private item(node: ListItem, parent: HTMLElement, loose: boolean): void {
    const li = parent.createEl('li', { attr: { dir: 'auto', 'data-line': (node.position?.start.line ?? 1) - 1 } });
    if (typeof node.checked === 'boolean') {
      li.addClass('task-list-item');
      li.toggleClass('is-checked', node.checked);
      li.setAttr('data-task', node.checked ? 'x' : ' ');
      li.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' }).checked = node.checked;
    } else li.createDiv('list-bullet');
    for (const child of node.children) {
      if (child.type === 'paragraph' && !loose && !node.spread) this.inline(child.children, li);
      else this.block(child, li);
    }
  }
  private table(node: Table, parent: HTMLElement): void {
    const table = parent.createEl('table');
    node.children.forEach((row, i) => {
      const section = i === 0 ? table.createEl('thead') : (table.querySelector('tbody') ?? table.createEl('tbody'));
      const tr = section.createEl('tr');
      row.children.forEach((cell, column) => {
        const el = tr.createEl(i === 0 ? 'th' : 'td', { attr: { dir: 'auto' } });
        const align = node.align?.[column];
        if (align) el.setAttr('align', align);
        this.inline(cell.children, el);
      });
    });
  }
  private callout(children: readonly (BlockContent | DefinitionContent)[], parent: HTMLElement): boolean {
    const [first, ...rest] = children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || text?.type !== 'text') return false;
    const found = /^\[!([^\]|\n]+)(?:\|([^\]\n]*))?\]([+-]?)[ \t]*/.exec(text.value);
    if (!found) return false;
    const [whole, kind = '', meta = '', fold = ''] = found;
    const type = kind.toLowerCase();
    const lineEnd = splitLine([{ ...text, value: text.value.slice(whole.length) }, ...first.children.slice(1)]);
    const box = parent.createDiv({ cls: 'callout', attr: { 'data-callout': type, 'data-callout-metadata': meta, 'data-callout-fold': fold } });
    const title = box.createDiv({ cls: 'callout-title', attr: { dir: 'auto' } });
    setIcon(title.createDiv('callout-icon'), icons[type] ?? 'lucide-pencil');
    const inner = title.createDiv('callout-title-inner');
    this.inline(lineEnd.before, inner);
    if (!inner.hasChildNodes()) inner.setText(type.charAt(0).toUpperCase() + type.slice(1).replace(/-/g, ' '));
    if (lineEnd.after.length > 0 || rest.length > 0) {
      const content = box.createDiv('callout-content');
      if (lineEnd.after.length > 0) this.block({ type: 'paragraph', children: lineEnd.after }, content);
      this.blocks(rest, content);
      if (fold) {
        box.addClass('is-collapsible');
        box.toggleClass('is-collapsed', fold === '-');
        content.toggle(fold !== '-');
        title.addEventListener('click', () => {
          box.toggleClass('is-collapsed', !box.hasClass('is-collapsed'));
          content.toggle(!box.hasClass('is-collapsed'));
        });
      }
    }
    return true;
  }

  private phrase(node: PhrasingContent, parent: HTMLElement): void {
    switch (node.type) {
      case 'text':
        node.value.split('\n').forEach((line, i) => {
          if (i > 0) {
            parent.createEl('br');
            parent.appendText('\n');
          }
          parent.appendText(line);
        });
        return;
      case 'emphasis':
        this.phrases(node.children, parent.createEl('em'));
        return;
      case 'strong':
        this.phrases(node.children, parent.createEl('strong'));
        return;
      case 'delete':
        this.phrases(node.children, parent.createEl('del'));
        return;
      case 'inlineCode':
        parent.createEl('code', { text: node.value });
        return;
      case 'break':
        parent.createEl('br');
        parent.appendText('\n');
        return;
      case 'html':
        parent.append(sanitizeHTMLToDom(node.value));
        return;
      case 'link':
        this.phrases(node.children, this.anchor(parent, node.url, node.title));
        return;
      case 'image':
        parent.createEl('img', { attr: { src: node.url, alt: node.alt ?? '' } });
        return;
      case 'linkReference': {
        const definition = this.definitions.get(node.identifier);
        const label = definition ? this.anchor(parent, definition.url, definition.title) : parent;
        if (!definition) label.appendText('[');
        this.phrases(node.children, label);
        if (!definition) label.appendText(node.referenceType === 'full' ? `][${node.label ?? ''}]` : node.referenceType === 'collapsed' ? '][]' : ']');
        return;
      }
      case 'imageReference': {
        const definition = this.definitions.get(node.identifier);
        if (definition) parent.createEl('img', { attr: { src: definition.url, alt: node.alt ?? '' } });
        return;
      }
      case 'footnoteReference':
        parent.createEl('sup', { cls: 'footnote-ref', attr: { 'data-footnote-id': node.identifier } }).createEl('a', { cls: 'footnote-link', href: `#fn-${node.identifier}`, text: `[${node.label ?? node.identifier}]` });
    }
  }
  private anchor(parent: HTMLElement, url: string, title: string | null | undefined): HTMLElement {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return internalLink(this, parent, decode(url));
    const safe = /^(?:https?|mailto|obsidian|ftp|file):/i.test(url);
    return parent.createEl('a', { cls: 'external-link', attr: { href: safe ? url : null, target: '_blank', rel: 'noopener nofollow', title: title ?? null } });
  }
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

export interface InlineContext {
  readonly app: O.App;
  readonly sourcePath: string;
  readonly owner: O.Component;
  readonly held: Held[];
  readonly depth: number;
}

export function internalLink(context: InlineContext, parent: HTMLElement, target: string): HTMLAnchorElement {
  const { app, sourcePath } = context;
  const el = parent.createEl('a', { cls: 'internal-link', href: target, attr: { 'data-href': target, target: '_blank', rel: 'noopener nofollow' } });
  const { path } = parseLinktext(target);
  if (path !== '' && !app.metadataCache.getFirstLinkpathDest(path, sourcePath)) el.addClass('is-unresolved');
  return el;
}

let embeds = 0;

/** `![[…]]`: a note, a part of one, or a picture, in its place. A note's sections are post-processed as its own, told with the text embedded. */
export function embed(context: InlineContext, parent: HTMLElement, target: string, alias: string | undefined): void {
  const { app, sourcePath, owner, depth } = context;
  const { path, subpath } = parseLinktext(target);
  const file = path === '' ? app.vault.getFileByPath(sourcePath) : app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  const span = parent.createSpan({ cls: 'internal-embed', attr: { src: target, alt: alias ?? target, tabindex: -1, contenteditable: 'false' } });
  if (!file) {
    span.addClass('file-embed', 'mod-empty');
    span.setText(`“${target}” is not created yet.`);
  } else if (file.extension === 'md' && depth < 3) {
    span.addClass('markdown-embed', 'inline-embed', 'is-loaded');
    const content = span.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
    void app.vault.cachedRead(file).then((text) => {
      const cache = app.metadataCache.getFileCache(file);
      const part = subpath && cache ? resolveSubpath(cache, subpath) : null;
      const shown = part ? text.slice(part.start.offset, part.end?.offset ?? text.length) : text;
      const { sections, definitions } = cut(shown);
      const docId = `embed-${String(embeds++)}`;
      for (const section of sections) {
        const box = content.createDiv();
        renderInto(app, box, section.source, definitions, file.path, owner, depth + 1);
        const info: O.MarkdownSectionInformation = { text: shown, lineStart: section.lineStart, lineEnd: section.lineEnd };
        void postProcess(box, {
          docId,
          sourcePath: file.path,
          frontmatter: null,
          addChild: (child) => void owner.addChild(child),
          getSectionInfo: (asked) => (box.contains(asked) || asked === box ? info : null),
        });
      }
    });
  } else if (/^(?:png|jpe?g|gif|svg|webp|avif)$/.test(file.extension)) {
    span.addClass('media-embed', 'image-embed', 'is-loaded');
    span.createEl('img', { attr: { src: app.vault.getResourcePath(file), alt: alias ?? file.name } });
  } else {
    span.addClass('file-embed');
    span.setText(file.name);
  }
}

function renderInto(app: O.App, parent: HTMLElement, source: string, definitions: string, sourcePath: string, owner: O.Component, depth: number): void {
  const held: Held[] = [];
  const isFootnote = /^\[\^[^\]]+\]:/.test(source);
  const tree = parse(`${holdInline(source, held)}\n\n${isFootnote ? '' : definitions}`);
  const renderer = new Renderer(app, sourcePath, owner, held, depth);
  const own = source.length;
  for (const node of tree.children) if (node.type === 'definition') renderer.definitions.set(node.identifier, node);
  for (const node of tree.children) {
    if (node.type === 'definition' || (node.type === 'footnoteDefinition' && !isFootnote)) continue;
    if ((node.position?.start.offset ?? 0) <= own) renderer.block(node, parent);
  }
}

/** Cuts a run of inline nodes at its first line break. */
function splitLine(nodes: readonly PhrasingContent[]): { before: PhrasingContent[]; after: PhrasingContent[] } {
  const before: PhrasingContent[] = [];
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'break') return { before, after: nodes.slice(i + 1) };
    if (node.type === 'text' && node.value.includes('\n')) {
      const at = node.value.indexOf('\n');
      before.push({ ...node, value: node.value.slice(0, at) });
      return { before, after: [{ ...node, value: node.value.slice(at + 1) }, ...nodes.slice(i + 1)] };
    }
    if (node.type !== 'text' || node.value !== '') before.push(node);
  }
  return { before, after: [] };
}

const icons: Record<string, string> = {
  note: 'lucide-pencil',
  abstract: 'lucide-clipboard-list',
  info: 'lucide-info',
  todo: 'lucide-check-circle-2',
  tip: 'lucide-flame',
  success: 'lucide-check',
  question: 'lucide-help-circle',
  warning: 'lucide-alert-triangle',
  failure: 'lucide-x',
  danger: 'lucide-zap',
  bug: 'lucide-bug',
  example: 'lucide-list',
  quote: 'lucide-quote',
};
